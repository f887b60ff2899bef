export const statistics = {
  title: 'Statistika',
  lead: 'Regionlar yan-yana: nə açıqdır, neçə yer var, nə qədər müraciət olunur və ilk cavab nə vaxt gəlir.',
  counted: 'Rəqəmlər {time} tarixinə sayılıb.',
  csv: 'Bütün rəqəmlər bir faylda (CSV)',
  distanceTitle: 'Regionlar arasındakı məsafə',
  'distanceMeaning-students':
    'Açıq imkanların bu qədəri başqa regionda olsaydı, hər yerdə bir tələbəyə eyni qədər imkan düşərdi.',
  'distanceMeaning-institutions':
    'Açıq imkanların bu qədəri başqa regionda olsaydı, hər yerdə bir təhsil müəssisəsinə eyni qədər imkan düşərdi.',
  'distanceDefinition-students':
    'Hesab belədir: hər regionun açıq imkanlardakı payı ilə tələbələrdəki payı arasındakı fərq götürülür, fərqlər toplanır və ikiyə bölünür (Huver indeksi). 0 % – hamıya eyni qədər düşür; rəqəm böyüdükcə regionlar bir-birindən uzaqlaşır.',
  'distanceDefinition-institutions':
    'Hesab belədir: hər regionun açıq imkanlardakı payı ilə təhsil müəssisələrindəki payı arasındakı fərq götürülür, fərqlər toplanır və ikiyə bölünür (Huver indeksi). 0 % – hamıya eyni qədər düşür; rəqəm böyüdükcə regionlar bir-birindən uzaqlaşır. Tələbə sayı hər yerdə məlum olana qədər müəssisələrin sayını götürürük.',
  distanceNone: 'Müqayisə etmək üçün hələ kifayət qədər məlumat yoxdur.',
  shareOffers: 'açıq imkanlarda payı',
  'share-students': 'tələbələrdə payı',
  'share-institutions': 'müəssisələrdə payı',
  opportunitiesTitle: 'Açıq imkanlar',
  opportunitiesSum: {
    one: 'Hazırda {count} imkan açıqdır.',
    other: 'Hazırda {count} imkan açıqdır.',
  },
  placesTitle: 'Yerlər',
  placesSum: {
    one: 'Yer sayı məhdud olan açıq imkanlarda cəmi {count} yer var.',
    other: 'Yer sayı məhdud olan açıq imkanlarda cəmi {count} yer var.',
  },
  applicationsTitle: 'Müraciətlər',
  applicationsSum: {
    one: 'Son 12 ayda {count} müraciət göndərilib.',
    other: 'Son 12 ayda {count} müraciət göndərilib.',
  },
  applicationsFew: 'Son 12 ayda göndərilən müraciətlər sayını açıqlamaq üçün hələ azdır.',
  most: 'Ən çox: {most}. Ən az: {fewest}.',
  same: 'Regionlar arasında fərq yoxdur.',
  answersTitle: 'Cavab müddəti',
  answersSentence: 'Müraciətlərin yarısı ilk cavabı bu müddətdə alıb: {list}.',
  answersFew: 'Orta müddəti söyləmək üçün hələ az müraciət cavablandırılıb.',
  answersMedian: 'Mediana, iş günü',
  days: { one: '{count} iş günü', other: '{count} iş günü' },
  sameDay: 'elə həmin gün',
  figure: '{region}: {figure}',
  table: 'Rəqəmlər cədvəldə',
  kind: 'Növ',
  region: 'Region',
  total: 'Cəmi',
  allRegions: 'Bütün regionlar',
  perThousand: '1000 tələbəyə',
  hidden: 'gizli',
  measure: 'Göstərici',
  value: 'Dəyər',
  note: 'Qeyd',
  notes: 'Necə sayırıq',
  noteRegions:
    'Bir neçə regionda keçirilən imkan onların hər birində, “Bütün regionlar” sütununda isə bir dəfə sayılır. Ona görə regionların cəmi daha böyük ola bilər.',
  noteHidden:
    'Beşdən az müraciət göstərilmir: az sayın arxasında konkret adamı tanımaq olar. Gizli rəqəmi cəmdən hesablamaq mümkün olmasın deyə, bəzən yanındakı rəqəm də gizli qalır.',
  noteAnswers:
    'Cavab müddəti – müraciətin göndərildiyi gündən ilk cavaba qədər keçən iş günləridir. Yalnız kiminsə oxuyub qərar verdiyi müraciətlər sayılır. Vaxtı keçən, hələ cavabsız müraciətlər də indiyə qədər gözlədikləri günlərlə daxildir.',
  noteSizes:
    'Tələbə sayı məlum olan müəssisələr: {total} müəssisədən {known}. Regionun bütün müəssisələri üzrə say məlum olanda rəqəmlər 1000 tələbəyə görə də göstərilir.',
} as const;
