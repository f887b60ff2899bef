import type { CatalogueSource, TaxonName } from './catalogue-source.ts';
import { createTaxonomyNames } from './taxonomy-names.ts';

/** The moment all tests of the catalogue happen at. */
export const TEST_NOW = new Date('2026-03-02T08:00:00Z');

const DAY_MS = 24 * 60 * 60 * 1000;

/** `days` after (or before) `TEST_NOW`. */
export function daysLater(days: number): Date {
  return new Date(TEST_NOW.getTime() + days * DAY_MS);
}

function taxon(key: string, az: string, en: string, ru: string, ...aliases: string[]): TaxonName {
  return { key, names: { az, en, ru }, aliases };
}

export const testTaxonomy = createTaxonomyNames({
  regions: [
    taxon('baku', 'Bakı', 'Baku', 'Баку'),
    taxon('sumgait', 'Sumqayıt', 'Sumgait', 'Сумгаит', 'Sumqait'),
    taxon('ganja', 'Gəncə', 'Ganja', 'Гянджа', 'Gandja'),
  ],
  institutions: [taxon('sdu', 'Sumqayıt Dövlət Universiteti', 'Sumgait State University', 'СГУ')],
  interests: [
    taxon('environment', 'Ətraf mühit', 'Environment', 'Экология'),
    taxon('it', 'İT', 'IT', 'ИТ'),
    taxon('health', 'Səhiyyə', 'Health', 'Здоровье'),
  ],
});

/** A published entry; name only what matters to the test. */
export function testEntry(
  documentId: string,
  title: string,
  changes: Partial<CatalogueSource> & { summary?: string; body?: string } = {},
): CatalogueSource {
  const { summary = '', body = '', ...rest } = changes;
  return {
    kind: 'club',
    documentId,
    versions: { az: { title, summary, body } },
    regionKeys: ['baku'],
    institutionKey: null,
    institutionType: null,
    interestKeys: [],
    level: 'first-step',
    deadline: null,
    state: 'active',
    capacity: null,
    placesLeft: null,
    firstPublishedAt: daysLater(-30),
    updatedAt: daysLater(-1),
    ...rest,
  };
}
