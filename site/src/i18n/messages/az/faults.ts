export const faults = {
  notFoundTitle: 'Belə səhifə yoxdur',
  notFoundText: 'Ünvan dəyişmiş və ya səhv yazılmış ola bilər. Axtarış kömək edər.',
  errorTitle: 'Bizdə xəta baş verdi',
  errorText: 'Xəta qeyd olundu. Bir az sonra yenidən cəhd edin; doldurduğunuz müraciət itməyib.',
  errorReference: 'Bizə yazsanız, bu nömrəni göstərin: {id}',
  downTitle: 'Səhifə hazırda açılmır',
  downText:
    'Səbəb bizdədir: məlumat bazası cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin.',
  toHome: 'Ana səhifəyə',
  toSearch: 'İmkanlara baxın',
} as const;
