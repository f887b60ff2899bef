export const organiser = {
  kind: 'Təşkilatçı',
  description: '{name}: tələbələr üçün nə təşkil edir və hazırda nə açıqdır',
  institution: 'Təhsil müəssisəsi kimi səhifəsi',
  openIn: '{region}: hazırda açıq',
  none: 'Bu təşkilatçının hazırda açıq imkanı yoxdur.',
  past: 'Artıq bağlananlar',
  goneTitle: 'Bu təşkilatçının artıq imkanı yoxdur',
  goneText: 'Onun dərc olunmuş bütün imkanları saytdan çıxarılıb. Axtarışda başqaları var.',
} as const;
