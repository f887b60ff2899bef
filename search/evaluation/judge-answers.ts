import type { CatalogueAnswer } from '../src/query/catalogue-answer.ts';
import { NEGATIVE, type JudgedQuery } from './evaluation-set.ts';

/** How many first entries must all be of the region asked for. */
const REGION_DEPTH = 3;
/** How deep the rank of the first relevant entry is looked for. */
export const RANK_DEPTH = 10;

/** One found entry, by the id of the corpus where it is of the corpus. */
export interface FoundEntry {
  id: string;
  title: string;
  regions: readonly string[];
  exact: boolean;
}

/** What came of one query. */
export interface Verdict {
  query: JudgedQuery;
  passed: boolean;
  /** Place of the first relevant entry from 1; null when it is not among the first ten. */
  rank: number | null;
  /** The first entries found. */
  found: FoundEntry[];
  tookMs: number;
}

/** Judges the entries found for a query by the rule of its category. */
export function judge(query: JudgedQuery, found: FoundEntry[], tookMs: number): Verdict {
  const first = found.slice(0, RANK_DEPTH);
  const at = first.findIndex(({ id }) => query.relevant.includes(id));
  const rank = at === -1 ? null : at + 1;
  return { query, passed: passes(query, first, rank), rank, found: first, tookMs };
}

function passes(query: JudgedQuery, found: readonly FoundEntry[], rank: number | null): boolean {
  if (query.category === NEGATIVE) return found.every(({ exact }) => !exact);
  if (rank === null || rank > query.top) return false;
  const region = query.region_all;
  if (!region) return true;
  return found.slice(0, REGION_DEPTH).every(({ regions }) => regions.includes(region));
}

/** The entries of an answer, each once. */
export function readFound(
  answer: CatalogueAnswer,
  idOf: (documentId: string) => string | undefined,
): FoundEntry[] {
  const found = answer.hits.map((hit) => ({
    id: idOf(hit.id) ?? hit.id,
    title: hit.title,
    regions: hit.regions,
    exact: hit.exact,
  }));
  return [...new Map(found.map((entry) => [entry.id, entry])).values()];
}
