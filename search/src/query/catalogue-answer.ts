import type { InstitutionType } from '../vocabulary/institution-types.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';
import type { Level } from '../vocabulary/levels.ts';

/** One found entry. */
export interface CatalogueHit {
  /** The entry's documentId, the same in every language. */
  id: string;
  kind: CatalogueKind;
  /** The last segment of the page's address, see `pageSlug`. */
  slug: string;
  title: string;
  summary: string;
  /** `title` as safe HTML, what matched in `<mark>`. */
  titleHtml: string;
  /** A passage of the summary or body as safe HTML, what matched in `<mark>`. */
  snippetHtml: string;
  /** Region keys, the lead region first. */
  regions: string[];
  /** Institution key. */
  institution: string | null;
  interests: string[];
  level: Level | null;
  /** ISO instant. */
  deadline: string | null;
  /** Whether one can apply now; articles are always open. */
  open: boolean;
  /** Null where places are not limited. */
  placesLeft: number | null;
  /** The text is Azerbaijani for want of a translation. */
  fallback: boolean;
  /** Every word asked for was found, by its letters, stem or another spelling; else it is near. */
  exact: boolean;
}

/**
 * How many entries each value would give: a facet's own choice is left out of its counts, every
 * other choice counts. Values without entries are absent.
 */
export interface CatalogueFacets {
  region: Record<string, number>;
  kind: Partial<Record<CatalogueKind, number>>;
  interest: Record<string, number>;
  level: Partial<Record<Level, number>>;
  institutionType: Partial<Record<InstitutionType, number>>;
  /** `1` for open ones, as the parameter is written. */
  open: { '1'?: number };
}

/** A filter of a request, and how many entries there are without it. */
export interface DroppedFilter {
  filter: 'region' | 'kind' | 'interest' | 'level' | 'institutionType' | 'open' | 'places';
  total: number;
}

/** The answer to a `CatalogueRequest`; what /api/search sends, but for the hits' `url`. */
export interface CatalogueAnswer {
  /** What was searched for, as asked. */
  query: string;
  total: number;
  page: number;
  /** 0 when nothing was found. */
  pages: number;
  /** How long it took as seen from here, in whole milliseconds. */
  tookMs: number;
  hits: CatalogueHit[];
  /** Whether any hit of this page is exact; true without words and without hits. */
  exact: boolean;
  facets: CatalogueFacets;
  /** The words as the entries found write them, when those asked for are only near. */
  didYouMean: string | null;
  /** What was searched instead: the words as meant on another keyboard or in another alphabet. */
  searchedFor: string | null;
  /** When nothing was found: what leaving a filter out would find, the most first. */
  withoutFilter: DroppedFilter[];
}
