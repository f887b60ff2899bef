export const suggestions = {
  title: 'Sizə uyğun ola bilər',
  why: '{interests} seçmisiniz',
  whyRegion: '{region}',
  empty: 'Maraqlarınızı seçin: uyğun imkanları səbəbi ilə göstərəcəyik.',
  emptyLink: 'Maraqları seçin',
  none: 'Maraqlarınıza uyğun yeni imkan hələ yoxdur.',
  down: 'Təkliflər hazırda yüklənmir. Bir az sonra yenidən baxın.',
} as const;
