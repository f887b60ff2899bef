import { describe, expect, it } from 'vitest';
import { buildCatalogueDocuments } from './build-catalogue-documents.ts';
import { catalogueDocumentSchema } from './catalogue-document.ts';
import type { CatalogueSource, TaxonName } from './catalogue-source.ts';
import { createTaxonomyNames } from './taxonomy-names.ts';

const NOW = new Date('2026-03-01T09:00:00Z');

function taxon(key: string, az: string, en: string, ru: string, ...aliases: string[]): TaxonName {
  return { key, names: { az, en, ru }, aliases };
}

const names = createTaxonomyNames({
  regions: [taxon('ganja', 'Gəncə', 'Ganja', 'Гянджа', 'Gandja')],
  institutions: [taxon('adu', 'Gəncə Dövlət Universiteti', 'Ganja State University', 'ГГУ', 'GDU')],
  interests: [taxon('it', 'İT', 'IT', 'ИТ')],
});

function source(changes: Partial<CatalogueSource> = {}): CatalogueSource {
  return {
    kind: 'club',
    documentId: 'k3v9q2m1x8c7b6n5a4s3d2f1',
    versions: {
      az: { title: 'Şahmat klubu', summary: 'Gəl, oynayaq', body: '**Hər** şənbə' },
      en: { title: 'Chess club', summary: 'Come and play', body: 'Every _Saturday_' },
    },
    regionKeys: ['ganja'],
    institutionKey: 'adu',
    institutionType: 'university',
    interestKeys: ['it'],
    level: 'first-step',
    deadline: new Date('2026-03-01T10:00:00.500Z'),
    state: 'active',
    capacity: 10,
    placesLeft: 2,
    firstPublishedAt: new Date('2026-02-01T00:00:00Z'),
    updatedAt: new Date('2026-02-02T00:00:00Z'),
    ...changes,
  };
}

function build(changes: Partial<CatalogueSource> = {}) {
  const [az, en, ru] = buildCatalogueDocuments(source(changes), names, NOW);
  if (az === undefined || en === undefined || ru === undefined) throw new Error('three expected');
  return { az, en, ru };
}

describe('buildCatalogueDocuments', () => {
  it('makes one valid document for each language', () => {
    const documents = Object.values(build());
    for (const document of documents) catalogueDocumentSchema.parse(document);
    expect(documents.map((document) => document.id)).toEqual([
      'club-k3v9q2m1x8c7b6n5a4s3d2f1-az',
      'club-k3v9q2m1x8c7b6n5a4s3d2f1-en',
      'club-k3v9q2m1x8c7b6n5a4s3d2f1-ru',
    ]);
  });

  it('carries the Azerbaijani text where a translation is missing, and says so', () => {
    const { en, ru } = build();
    expect(en).toMatchObject({ title: 'Chess club', contentLocale: 'en', fallback: false });
    expect(ru).toMatchObject({
      title: 'Şahmat klubu',
      slug: 'sahmat-klubu-k3v9q2m1x8',
      locale: 'ru',
      contentLocale: 'az',
      fallback: true,
    });
    expect(ru.s.titleStems).toBe('sahmat klub');
  });

  it('keeps folded copies at the same offsets as the texts shown', () => {
    const { az } = build();
    expect(az.body).toBe('Hər şənbə');
    expect(az.s).toMatchObject({
      title: 'sahmat klubu',
      summary: 'gel, oynayaq',
      body: 'her senbe',
      otherTitles: 'chess club',
    });
    expect(az.s.body).toHaveLength(az.body.length);
  });

  it('is findable by every spelling of its region, institution and interests', () => {
    const { ru } = build();
    expect(ru.s.tags).toBe(
      'gence · ganja · гянджа · gandja · ' +
        'gence dovlet universiteti · ganja state university · ггу · gdu · it · ит',
    );
    expect(ru.s.tagStems).toContain('gence dovlet universitet');
  });

  it('leaves out the names of unknown keys but keeps the keys', () => {
    const { az } = build({ regionKeys: ['sheki'], institutionKey: null, interestKeys: [] });
    expect(az.regions).toEqual(['sheki']);
    expect(az.s.tags).toBe('');
  });

  it('knows open from closed at the moment given', () => {
    expect(build().az).toMatchObject({ closed: 0, deadline: 1772359200.5 });
    expect(build({ deadline: NOW }).az.closed).toBe(1);
    expect(build({ state: 'sleeping' }).az.closed).toBe(1);
    expect(build({ kind: 'article', state: null, deadline: null }).az.closed).toBe(0);
  });

  it('has places while some are left or they are not limited', () => {
    expect(build().az).toMatchObject({ hasPlaces: 1, placesLeft: 2 });
    expect(build({ placesLeft: 0 }).az.hasPlaces).toBe(0);
    expect(build({ placesLeft: null, capacity: null }).az.hasPlaces).toBe(1);
  });

  it('refuses an entry without an Azerbaijani version', () => {
    expect(() => build({ versions: {} })).toThrow(RangeError);
  });
});
