import type { InstitutionType } from '../vocabulary/institution-types.ts';
import type { CatalogueKind } from '../vocabulary/kinds.ts';
import type { Level } from '../vocabulary/levels.ts';
import type { Locale } from '../vocabulary/locales.ts';

/** How many hits a page holds. */
export const PAGE_SIZE = 20;

export const CATALOGUE_SORTS = ['relevance', 'deadline', 'newest'] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

/**
 * A question to the catalogue. Values of one list are alternatives, the lists narrow each other;
 * an empty list does not narrow.
 */
export interface CatalogueRequest {
  /** Trimmed, at most 200 UTF-16 units; empty finds everything. */
  query: string;
  locale: Locale;
  region: string[];
  kind: CatalogueKind[];
  interest: string[];
  level: Level[];
  institutionType: InstitutionType[];
  /** Only this institution's own, by its key; nobody can ask for it by an address. */
  institution?: string;
  /** Only what one can still apply for. */
  open: boolean;
  /** Only what has free places. */
  places: boolean;
  sort: CatalogueSort;
  /** From 1. */
  page: number;
}
