import { runSearch } from '../answer/run-search.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryObject } from '../http/query-input.ts';
import type { Router } from '../http/router.ts';
import { searchQuerySchema, searchRules, searchSchema } from '../query/search-request.ts';
import { requireIndex } from '../store/server-state.ts';
import { permittedIndex, type RouteContext } from './context.ts';

export function addSearchRoutes(router: Router, context: RouteContext): void {
  const { state } = context.store;

  router.on('POST', '/indexes/:uid/search', async (request) => {
    const uid = permittedIndex(context, request, 'search');
    const body = parseInput(searchSchema, await readJson(request), searchRules);
    return { status: 200, body: runSearch(requireIndex(state, uid), body) };
  });

  router.on('GET', '/indexes/:uid/search', (request) => {
    const uid = permittedIndex(context, request, 'search');
    const query = parseInput(searchQuerySchema, queryObject(request.query), searchRules);
    const body = parseInput(
      searchSchema,
      { ...query, filter: filterOfQuery(query.filter) },
      searchRules,
    );
    return { status: 200, body: runSearch(requireIndex(state, uid), body) };
  });
}

/** In a query string a filter is an expression, or a JSON list of them. */
function filterOfQuery(text: string | undefined): unknown {
  if (text === undefined || !text.trim().startsWith('[')) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
