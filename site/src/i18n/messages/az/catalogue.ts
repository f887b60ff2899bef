export const catalogue = {
  deadline: 'Son tarix',
  until: '{date} tarixinə qədər',
  daysLeft: { one: '{count} gün qalıb', other: '{count} gün qalıb' },
  lastDay: 'bu gün son gündür',
  tomorrow: 'sabah bağlanır',
  closed: 'Qəbul bağlanıb',
  always: 'Daim açıqdır',
  placesLeft: { one: '{count} boş yer', other: '{count} boş yer' },
  full: 'Yerlər dolub, ehtiyat siyahısı açıqdır',
  inAzerbaijani: 'Azərbaycan dilində',
} as const;
