export const faults = {
  notFoundTitle: 'Belə səhifə yoxdur',
  notFoundText: 'Ünvan dəyişmiş və ya səhv yazılmış ola bilər. Axtarış kömək edər.',
  goneTitle: 'Bu elan artıq dərc olunmur',
  goneText:
    'O burada idi, amma götürülüb: ya vaxtı keçib, ya da təşkilat onu geri çəkib. Əvvəl müraciət etmisinizsə, müraciətiniz kabinetdə qalır.',
  goneInstead: 'Hazırda açıq olanlar',
  errorTitle: 'Bizdə xəta baş verdi',
  errorText: 'Xəta qeyd olundu. Bir az sonra yenidən cəhd edin; doldurduğunuz müraciət itməyib.',
  errorReference: 'Bizə yazsanız, bu nömrəni göstərin: {id}',
  downTitle: 'Səhifə hazırda açılmır',
  downText:
    'Səbəb bizdədir: məlumat bazası cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin.',
  toHome: 'Ana səhifəyə',
  toSearch: 'İmkanlara baxın',
  toHelp: 'Kömək',
} as const;
