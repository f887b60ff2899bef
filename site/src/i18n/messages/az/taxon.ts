export const taxon = {
  institutionDescription: '{name}: tələbələr üçün açıq imkanlar',
  interestTitle: 'Maraq: {name}',
  interestLead: 'Bu mövzuda Bakı, Sumqayıt və Gəncədə olan imkanlar.',
  website: 'Rəsmi sayt',
  openThere: 'Hazırda açıq olanlar',
  none: 'Hazırda açıq imkan yoxdur.',
  seeAll: 'Hamısını axtarışda göstər',
} as const;
