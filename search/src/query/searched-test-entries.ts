import { daysLater, testEntry } from '../documents/test-entries.ts';

/** A small catalogue in which every rule of searching has an entry to show it by. */
export const SEARCHED_ENTRIES = [
  testEntry('clean', 'Sahil təmizliyi', {
    kind: 'volunteer-project',
    regionKeys: ['sumgait'],
    interestKeys: ['environment'],
    summary: 'Könüllülərlə birlikdə sahili təmizləyirik',
    deadline: daysLater(5),
    firstPublishedAt: daysLater(-3),
    placesLeft: 4,
  }),
  testEntry('trees', 'Gəncədə ağac əkək', {
    kind: 'volunteer-project',
    regionKeys: ['ganja', 'baku'],
    interestKeys: ['environment'],
    level: 'some-experience',
    deadline: daysLater(2),
    firstPublishedAt: daysLater(-1),
    placesLeft: 0,
  }),
  testEntry('code', 'Proqramlaşdırma klubu', {
    regionKeys: ['sumgait'],
    institutionKey: 'sdu',
    institutionType: 'university',
    interestKeys: ['it'],
    versions: {
      az: { title: 'Proqramlaşdırma klubu', summary: 'Kod <yazırıq> & öyrənirik', body: '' },
      en: { title: 'Coding club', summary: 'We write code', body: '' },
    },
    firstPublishedAt: daysLater(-10),
  }),
  testEntry('youth', 'Gənclər evi', {
    kind: 'student-service',
    body: `${'Giriş sözləri və izahat. '.repeat(20)} Universitetlərin hamısına açıqdır.`,
    firstPublishedAt: daysLater(-20),
  }),
  testEntry('late', 'Şahmat turniri', { deadline: daysLater(-1), interestKeys: ['it'] }),
  testEntry('asleep', 'Yatmış klub', { state: 'sleeping', firstPublishedAt: daysLater(-40) }),
  testEntry('guide', 'Kredit haqqında məqalə', {
    kind: 'article',
    state: null,
    level: null,
    regionKeys: ['baku', 'sumgait', 'ganja'],
    firstPublishedAt: daysLater(-5),
  }),
];
