export const preview = {
  'title-draft': 'Qaralama – ictimai deyil',
  'title-published': 'Dərc olunmuş versiya',
  version: 'Dil: {language}. Son dəfə saxlanılıb: {time}.',
  until: 'Bu keçid {time} vaxtınadək işləyir; hər kəs onu aça bilər.',
  edit: 'Redaktə et',
  toPublic: 'Saytdakı səhifəsi',
  ownTab: 'Ayrıca vərəqdə aç',
  untitled: 'Başlıqsız',
  applyInert: 'Bu, önizləmədir: düymə dərc olunandan sonra işləyəcək.',
  refusedTitle: 'Bu önizləmə göstərilə bilməz',
  'refused-unknown':
    'Keçid bizim deyil və ya dəyişdirilib. Redaktor panelində önizləmə düyməsi ilə yenisini açın.',
  'refused-expired': 'Keçidin vaxtı bitib. Redaktor panelində önizləmə düyməsi ilə yenisini açın.',
  'refused-gone': 'Bu versiya artıq yoxdur: silinib və ya dərcdən çıxarılıb.',
} as const;
