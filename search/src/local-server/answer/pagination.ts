import type { SearchRequest } from '../query/search-request.ts';

/** Which hits are asked: a window with an estimated total, or a page with an exact one. */
export type Pagination =
  | { kind: 'window'; offset: number; limit: number }
  | { kind: 'page'; page: number; hitsPerPage: number };

const DEFAULT_LIMIT = 20;

export function paginationOf(
  request: Pick<SearchRequest, 'offset' | 'limit' | 'page' | 'hitsPerPage'>,
): Pagination {
  const { page, hitsPerPage } = request;
  if (isGiven(page) || isGiven(hitsPerPage)) {
    return { kind: 'page', page: page ?? 1, hitsPerPage: hitsPerPage ?? DEFAULT_LIMIT };
  }
  return { kind: 'window', offset: request.offset ?? 0, limit: request.limit ?? DEFAULT_LIMIT };
}

/** The ranks to fetch, never beyond `maxTotalHits`. Page 0 has none. */
export function rankWindow(
  pagination: Pagination,
  maxTotalHits: number,
): { from: number; length: number } {
  const wanted =
    pagination.kind === 'window'
      ? { from: pagination.offset, length: pagination.limit }
      : {
          from: Math.max(0, pagination.page - 1) * pagination.hitsPerPage,
          length: pagination.page === 0 ? 0 : pagination.hitsPerPage,
        };
  const from = Math.min(wanted.from, maxTotalHits);
  return { from, length: Math.min(wanted.length, maxTotalHits - from) };
}

/** The part of an answer that tells the window or page and the total. */
export function paginationAnswer(pagination: Pagination, total: number) {
  if (pagination.kind === 'window') {
    const { limit, offset } = pagination;
    return { limit, offset, estimatedTotalHits: total };
  }
  const { page, hitsPerPage } = pagination;
  const totalPages = hitsPerPage === 0 ? 0 : Math.ceil(total / hitsPerPage);
  return { hitsPerPage, page, totalPages, totalHits: total };
}

function isGiven(value: number | null | undefined): boolean {
  return value !== undefined && value !== null;
}
