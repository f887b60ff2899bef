import type { Locale } from '@office/search';

function names(az: string, en: string, ru: string): Record<Locale, string> {
  return { az, en, ru };
}

const regions = [
  {
    key: 'baku',
    names: names('Bakı', 'Baku', 'Баку'),
    referencePrefix: 'BAK',
    dye: 'indigo',
    motif: 'buta',
    intro: names('Paytaxt və ətrafı.', 'The capital and around it.', 'Столица и окрестности.'),
    order: 1,
  },
  {
    key: 'sumgait',
    names: names('Sumqayıt', 'Sumgait', 'Сумгаит'),
    referencePrefix: 'SUM',
    dye: 'teal',
    motif: 'wave',
    intro: names('Xəzər sahilində.', 'On the Caspian shore.', 'На берегу Каспия.'),
    order: 2,
  },
  {
    key: 'ganja',
    names: names('Gəncə', 'Ganja', 'Гянджа'),
    referencePrefix: 'GNC',
    dye: 'madder',
    motif: 'star',
    intro: names('Qərbin mərkəzi.', 'The centre of the west.', 'Центр запада.'),
    order: 3,
  },
];

const institutions = [
  {
    key: 'bsu',
    names: names('Bakı Dövlət Universiteti', 'Baku State University', 'Бакинский госуниверситет'),
    type: 'university',
    regionKey: 'baku',
    website: 'https://bsu.edu.az',
  },
  {
    key: 'ssu',
    names: names(
      'Sumqayıt Dövlət Universiteti',
      'Sumgait State University',
      'Сумгаитский госуниверситет',
    ),
    type: 'university',
    regionKey: 'sumgait',
    website: null,
  },
  {
    key: 'gnc-tibb-kolleci',
    names: names('Gəncə Tibb Kolleci', 'Ganja Medical College', 'Гянджинский медицинский колледж'),
    type: 'college',
    regionKey: 'ganja',
    website: null,
  },
  {
    key: 'gnc-peshe',
    names: names('Gəncə peşə məktəbi', 'Ganja vocational school', 'Гянджинская профшкола'),
    type: 'vocational-school',
    regionKey: 'ganja',
    website: null,
  },
];

const interests = [
  ['environment', 'Ekologiya', 'Environment', 'Экология'],
  ['it', 'İnformasiya texnologiyaları', 'IT', 'ИТ'],
  ['culture', 'Mədəniyyət', 'Culture', 'Культура'],
  ['sport', 'İdman', 'Sport', 'Спорт'],
  ['law', 'Hüquq', 'Law', 'Право'],
  ['education', 'Təhsil', 'Education', 'Образование'],
  ['health', 'Sağlamlıq', 'Health', 'Здоровье'],
  ['media', 'Media', 'Media', 'Медиа'],
  ['social-help', 'Sosial yardım', 'Social help', 'Социальная помощь'],
  ['career', 'Karyera', 'Career', 'Карьера'],
] as const;

/** What GET /api/taxonomy answers. */
export const taxonomy = {
  regions,
  institutions,
  interests: interests.map(([key, az, en, ru]) => ({ key, names: names(az, en, ru) })),
};
