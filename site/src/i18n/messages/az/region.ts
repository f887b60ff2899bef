export const region = {
  title: '{region} tələbələri üçün imkanlar',
  figures: 'Regionun rəqəmləri',
  openLabel: { one: 'açıq imkan', other: 'açıq imkan' },
  closingLabel: { one: 'bu həftə bağlanır', other: 'bu həftə bağlanır' },
  institutionsLabel: { one: 'təhsil müəssisəsi', other: 'təhsil müəssisəsi' },
  soonest: 'Tezliklə bağlanır',
  none: 'Bu regionda hazırda açıq imkan yoxdur. Digər regionlara baxın: çoxu onlayn da mümkündür.',
  searchHere: '{region} üzrə hamısını göstərin',
  institutions: 'Təhsil müəssisələri',
  others: 'Digər regionlar',
  byKind: 'Növünə görə',
} as const;
