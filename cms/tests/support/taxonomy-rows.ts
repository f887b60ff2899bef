interface TaxonomyRow {
  key: string;
  nameAz: string;
  nameEn?: string;
  nameRu?: string;
  regionKey?: string;
  [attribute: string]: unknown;
}

const interests = [
  ['environment', 'Ətraf mühit', 'Environment', 'Экология'],
  ['it', 'İnformasiya texnologiyaları', 'IT', 'ИТ'],
  ['culture', 'Mədəniyyət', 'Culture', 'Культура'],
  ['sport', 'İdman', 'Sport', 'Спорт'],
  ['law', 'Hüquq', 'Law', 'Право'],
  ['education', 'Təhsil', 'Education', 'Образование'],
] as const;

/** Taxonomy of the tests, in the order to create it. */
export const taxonomyRows: { uid: string; rows: TaxonomyRow[] }[] = [
  {
    uid: 'api::taxonomy.region',
    rows: [
      region('baku', 'Bakı', 'Baku', 'Баку', 'BAK', 'indigo', 'buta', 1),
      region('sumgait', 'Sumqayıt', 'Sumgait', 'Сумгаит', 'SUM', 'teal', 'wave', 2),
      region('ganja', 'Gəncə', 'Ganja', 'Гянджа', 'GNC', 'madder', 'star', 3),
    ],
  },
  {
    uid: 'api::taxonomy.institution',
    rows: [
      {
        key: 'bsu',
        nameAz: 'Bakı Dövlət Universiteti',
        nameEn: 'Baku State University',
        type: 'university',
        regionKey: 'baku',
      },
      {
        key: 'ganja-college',
        nameAz: 'Gəncə Dövlət Kolleci',
        type: 'college',
        regionKey: 'ganja',
      },
    ],
  },
  {
    uid: 'api::taxonomy.interest',
    rows: interests.map(([key, nameAz, nameEn, nameRu], order) => ({
      key,
      nameAz,
      nameEn,
      nameRu,
      order,
    })),
  },
];

function region(
  key: string,
  nameAz: string,
  nameEn: string,
  nameRu: string,
  referencePrefix: string,
  dye: string,
  motif: string,
  order: number,
): TaxonomyRow {
  return { key, nameAz, nameEn, nameRu, referencePrefix, dye, motif, order };
}
