import type { CatalogueAnswer, CatalogueRequest } from '@office/search/query';
import { describe, expect, it } from 'vitest';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { translator } from '#i18n/translate.ts';
import { taxonomySchema } from '#lib/cms/resources/taxonomy.ts';
import { taxonomy } from '../../../tests/support/fake-cms/taxonomy.ts';
import { searchHref, searchParams } from './search-form.ts';
import { searchView } from './search-view.ts';

const context: CardContext = {
  locale: 'az',
  t: translator('az'),
  now: new Date('2026-11-24T06:00:00Z'),
  taxonomy: taxonomySchema.parse(taxonomy),
};

const request: CatalogueRequest = {
  query: 'klub',
  locale: 'az',
  region: ['baku', 'ganja'],
  kind: [],
  interest: ['it'],
  level: [],
  institutionType: [],
  open: true,
  places: false,
  sort: 'deadline',
  page: 3,
};

const answer: CatalogueAnswer = {
  query: 'klub',
  total: 0,
  page: 3,
  pages: 0,
  tookMs: 1,
  hits: [],
  exact: true,
  facets: {
    region: { baku: 2, sumgait: 5 },
    kind: { club: 7 },
    interest: {},
    level: {},
    institutionType: {},
    open: { '1': 7 },
  },
  didYouMean: null,
  searchedFor: null,
  withoutFilter: [],
};

describe('searchParams', () => {
  it('writes one question always in the same way, and nothing that is not asked', () => {
    expect(searchParams(request).toString()).toBe(
      'q=klub&region=baku&region=ganja&interest=it&open=1&sort=deadline&page=3',
    );
    expect(
      searchParams({ ...request, ...NOTHING, query: '', sort: 'relevance', page: 1 }).toString(),
    ).toBe('');
  });
});

const NOTHING = { region: [], interest: [], open: false };

describe('searchHref', () => {
  it('goes back to the first page with every change but that of the page', () => {
    expect(searchHref('az', { ...request, ...NOTHING })).toBe('/imkanlar?q=klub&sort=deadline');
    expect(searchHref('en', { ...request, ...NOTHING }, { page: 2 })).toBe(
      '/en/opportunities?q=klub&sort=deadline&page=2',
    );
  });
});

describe('searchView', () => {
  const view = searchView(request, answer, context);

  it('offers a chip for each choice, which takes away just that choice', () => {
    expect(view.chips.map(({ label }) => label)).toEqual([
      'Bakı',
      'Gəncə',
      'İnformasiya texnologiyaları',
      'Yalnız açıq olanlar',
    ]);
    expect(view.chips[0]?.href).toBe(
      '/imkanlar?q=klub&region=ganja&interest=it&open=1&sort=deadline',
    );
  });

  it('lists facet values that find something, and chosen ones even when they find nothing', () => {
    const region = view.facets.find(({ name }) => name === 'region');
    expect(region?.choices).toEqual([
      { value: 'baku', label: 'Bakı', count: 2, chosen: true },
      { value: 'sumgait', label: 'Sumqayıt', count: 5, chosen: false },
      { value: 'ganja', label: 'Gəncə', count: 0, chosen: true },
    ]);
    expect(view.facets.find(({ name }) => name === 'kind')?.choices).toHaveLength(1);
  });

  it('tells an empty answer from a page beyond the last', () => {
    expect(view).toMatchObject({ isEmpty: true, isBeyond: false });
    expect(searchView(request, { ...answer, total: 30 }, context)).toMatchObject({
      isEmpty: false,
      isBeyond: true,
    });
  });

  it('offers what was probably meant, keeping the filters', () => {
    const meant = searchView(request, { ...answer, didYouMean: 'klublar' }, context).didYouMean;
    expect(meant?.label).toBe('klublar');
    expect(meant?.href).toContain('q=klublar&region=baku');
  });

  it('says when results are only near, and what was searched instead', () => {
    const near = { ...answer, total: 3, exact: false };
    expect(searchView(request, near, context)).toMatchObject({
      isOnlyNear: true,
      searchedFor: null,
    });
    const swapped = { ...answer, total: 3, searchedFor: 'клуб' };
    expect(searchView(request, swapped, context)).toMatchObject({
      isOnlyNear: false,
      searchedFor: 'клуб',
    });
  });

  it('offers to leave a filter out, with what that would find', () => {
    const withoutFilter = [
      { filter: 'region' as const, total: 5 },
      { filter: 'open' as const, total: 1 },
    ];
    expect(searchView(request, { ...answer, withoutFilter }, context).withoutFilter).toEqual([
      {
        label: '“Region” filtri olmadan: 5 nəticə',
        href: '/imkanlar?q=klub&interest=it&open=1&sort=deadline',
      },
      {
        label: '“Yalnız açıq olanlar” filtri olmadan: 1 nəticə',
        href: '/imkanlar?q=klub&region=baku&region=ganja&interest=it&sort=deadline',
      },
    ]);
  });
});
