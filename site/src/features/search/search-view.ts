import {
  CATALOGUE_KINDS,
  INSTITUTION_TYPES,
  LEVELS,
  type CatalogueKind,
  type InstitutionType,
  type Level,
} from '@office/search';
import {
  CATALOGUE_SORTS,
  type CatalogueAnswer,
  type CatalogueRequest,
  type CatalogueSort,
} from '@office/search/query';
import { cardOfHit, type CardContext, type CardView } from '#features/catalogue/card-view.ts';
import { wishOfSearch, wishParams } from '#features/subscriptions/search-wish.ts';
import { searchNames } from '#lib/search/search-names.ts';
import { paths } from '#paths.ts';
import { searchHref, withoutValue, type Facet } from './search-form.ts';

export interface FacetChoice {
  value: string;
  label: string;
  /** Null while nothing counts. */
  count: number | null;
  chosen: boolean;
}

export interface FacetView {
  name: Facet;
  legend: string;
  choices: FacetChoice[];
}

export interface ChipView {
  label: string;
  href: string;
}

/** Everything the search page prints but its frame. */
export interface SearchView {
  query: string;
  heading: string;
  count: string;
  isEmpty: boolean;
  /** There are results, but not on this page. */
  isBeyond: boolean;
  cards: CardView[];
  facets: FacetView[];
  openCount: number;
  /** Search is away: the record's list stands in, and nothing typed was looked for. */
  isListed: boolean;
  request: CatalogueRequest;
  chips: ChipView[];
  clearHref: string;
  sorts: { value: CatalogueSort; label: string; chosen: boolean }[];
  page: number;
  pages: number;
  didYouMean: ChipView | null;
  /** What was searched instead of the words typed. */
  searchedFor: string | null;
  /** There are results, but none has every word. */
  isOnlyNear: boolean;
  /** Where one subscribes to what was searched for. */
  subscribeHref: string;
  /** What leaving a filter out would find, when nothing was found. */
  withoutFilter: { label: string; href: string }[];
}

/** Turns an answer of search into what the page prints. */
export function searchView(
  request: CatalogueRequest,
  answer: CatalogueAnswer,
  context: CardContext,
): SearchView {
  const { t, locale } = context;
  const { query } = request;
  const count = t('search.resultCount', { count: answer.total });
  return {
    query,
    heading: query === '' ? t('search.title') : t('search.titleFor', { query }),
    count,
    isEmpty: answer.total === 0,
    isBeyond: answer.total > 0 && answer.hits.length === 0,
    cards: answer.hits.map((hit) => cardOfHit(hit, context)),
    facets: buildFacets(request, answer, context),
    openCount: answer.facets.open['1'] ?? 0,
    isListed: false,
    request,
    chips: buildChips(request, context),
    clearHref: searchHref(locale, request, CLEARED),
    sorts: CATALOGUE_SORTS.map((value) => ({
      value,
      label: t(`search.sort-${value}`),
      chosen: value === request.sort,
    })),
    page: answer.page,
    pages: answer.pages,
    didYouMean:
      answer.didYouMean === null
        ? null
        : {
            label: answer.didYouMean,
            href: searchHref(locale, request, { query: answer.didYouMean }),
          },
    subscribeHref: paths.subscribe(
      locale,
      wishParams(wishOfSearch(request, searchNames(context.taxonomy))),
    ),
    searchedFor: answer.searchedFor,
    isOnlyNear: answer.total > 0 && !answer.exact,
    withoutFilter: answer.withoutFilter.map(({ filter, total }) => ({
      label: t('search.without', { filter: t(FILTER_WORDS[filter]), count: total }),
      href: searchHref(locale, request, { [filter]: CLEARED[filter] }),
    })),
  };
}

/** The page while search is away: `answer` is the record's list. */
export function listedView(
  request: CatalogueRequest,
  answer: CatalogueAnswer,
  context: CardContext,
): SearchView {
  const { t, locale, taxonomy } = context;
  const regions = taxonomy.regions.map(({ key, names }) => ({ value: key, label: names[locale] }));
  const kinds = CATALOGUE_KINDS.map((value) => ({
    value,
    label: facetLabel('kind', value, context),
  }));
  const uncounted = (name: 'region' | 'kind', all: { value: string; label: string }[]) => {
    const chosen: readonly string[] = request[name];
    return all.map((choice) => ({ ...choice, count: null, chosen: chosen.includes(choice.value) }));
  };
  return {
    ...searchView(request, answer, context),
    heading: t('search.title'),
    count: t('search.listedCount', { count: answer.total }),
    isListed: true,
    facets: [
      { name: 'region', legend: t('search.facetRegion'), choices: uncounted('region', regions) },
      { name: 'kind', legend: t('search.facetKind'), choices: uncounted('kind', kinds) },
    ],
  };
}

const CLEARED: Partial<CatalogueRequest> = {
  region: [],
  kind: [],
  level: [],
  institutionType: [],
  interest: [],
  open: false,
  places: false,
};

const FILTER_WORDS = {
  region: 'search.facetRegion',
  kind: 'search.facetKind',
  level: 'search.facetLevel',
  institutionType: 'search.facetInstitution',
  interest: 'search.facetInterest',
  open: 'search.openOnly',
  places: 'search.placesOnly',
} as const;

function buildFacets(
  request: CatalogueRequest,
  { facets }: CatalogueAnswer,
  context: CardContext,
): FacetView[] {
  const { t, locale, taxonomy } = context;
  const named = (taxa: readonly { key: string; names: Record<typeof locale, string> }[]) =>
    taxa.map(({ key, names }) => ({ value: key, label: names[locale] }));
  const labelled = (name: Facet, values: readonly string[]) =>
    values.map((value) => ({ value, label: facetLabel(name, value, context) }));
  const collator = new Intl.Collator(locale);
  const interests = named(taxonomy.interests).sort((one, other) =>
    collator.compare(one.label, other.label),
  );
  const views: { name: Facet; legend: string; all: { value: string; label: string }[] }[] = [
    { name: 'region', legend: t('search.facetRegion'), all: named(taxonomy.regions) },
    { name: 'kind', legend: t('search.facetKind'), all: labelled('kind', CATALOGUE_KINDS) },
    { name: 'level', legend: t('search.facetLevel'), all: labelled('level', LEVELS) },
    {
      name: 'institutionType',
      legend: t('search.facetInstitution'),
      all: labelled('institutionType', INSTITUTION_TYPES),
    },
    { name: 'interest', legend: t('search.facetInterest'), all: interests },
  ];
  return views.map(({ name, legend, all }) => {
    const counts: Record<string, number | undefined> = facets[name];
    const chosen: readonly string[] = request[name];
    const choices = all.map((choice) => ({
      ...choice,
      count: counts[choice.value] ?? 0,
      chosen: chosen.includes(choice.value),
    }));
    return { name, legend, choices: choices.filter(({ count, chosen: is }) => count > 0 || is) };
  });
}

function buildChips(request: CatalogueRequest, context: CardContext): ChipView[] {
  const { locale, t } = context;
  const facets: readonly Facet[] = ['region', 'kind', 'level', 'institutionType', 'interest'];
  const chips = facets.flatMap((facet) =>
    request[facet].map((value) => ({
      label: facetLabel(facet, value, context),
      href: searchHref(locale, request, withoutValue(request, facet, value)),
    })),
  );
  if (request.open) {
    chips.push({ label: t('search.openOnly'), href: searchHref(locale, request, { open: false }) });
  }
  if (request.places) {
    chips.push({
      label: t('search.placesOnly'),
      href: searchHref(locale, request, { places: false }),
    });
  }
  return chips;
}

/** A facet's value in words. Closed lists are messages, open ones are the editors' content. */
function facetLabel(facet: Facet, value: string, { t, taxonomy, locale }: CardContext): string {
  switch (facet) {
    case 'kind':
      return t(`vocabulary.kinds-${value as CatalogueKind}`);
    case 'level':
      return t(`vocabulary.level-${value as Level}`);
    case 'institutionType':
      return t(`vocabulary.institution-${value as InstitutionType}`);
    case 'region':
      return taxonomy.regions.find(({ key }) => key === value)?.names[locale] ?? value;
    case 'interest':
      return taxonomy.interests.find(({ key }) => key === value)?.names[locale] ?? value;
  }
}
