import { createTaxonomyNames } from '@office/search';
import { describe, expect, it } from 'vitest';
import { taxonomySchema } from '#lib/cms/resources/taxonomy.ts';
import { taxonomy } from '../../../tests/support/fake-cms/taxonomy.ts';
import { wishedFields, wishOfSearch, wishParams } from './search-wish.ts';

const known = taxonomySchema.parse(taxonomy);
const names = createTaxonomyNames({
  ...known,
  interests: known.interests.map((interest) => ({ ...interest, aliases: [] })),
});
const EMPTY = { query: '', region: [], kind: [], interest: [] };

describe('wishOfSearch', () => {
  it('keeps kinds one can subscribe to, regions and interests', () => {
    const wish = wishOfSearch(
      { ...EMPTY, region: ['baku'], kind: ['article', 'club'], interest: ['it'] },
      names,
    );
    expect(wishParams(wish).toString()).toBe('region=baku&kind=club&interest=it');
  });

  it('adds what the words name, once', () => {
    expect(wishOfSearch({ ...EMPTY, query: 'klub gence', region: ['ganja'] }, names)).toMatchObject(
      {
        region: ['ganja'],
      },
    );
  });

  it('makes nothing of words that name nothing, nor of very short ones', () => {
    expect(wishOfSearch({ ...EMPTY, query: 'qwxyz' }, names)).toEqual({
      region: [],
      kind: [],
      interest: [],
    });
    expect(wishOfSearch({ ...EMPTY, query: 'i' }, names).interest).toEqual([]);
  });
});

describe('wishedFields', () => {
  it('chooses what is known and leaves the rest out', () => {
    const params = new URLSearchParams('region=ganja&region=paris&kind=club&kind=x&interest=it');
    expect(wishedFields(params, known)).toEqual({
      regions: ['ganja'],
      kinds: ['club'],
      interests: ['it'],
    });
  });
});
