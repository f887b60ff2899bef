import { z } from 'zod';
import { facetSearch } from '../answer/facet-search.ts';
import { runSearch } from '../answer/run-search.ts';
import { readJson } from '../http/json-body.ts';
import { ApiError } from '../http/api-error.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryObject } from '../http/query-input.ts';
import type { Router } from '../http/router.ts';
import {
  MATCHING_STRATEGIES,
  searchQuerySchema,
  searchRules,
  searchSchema,
} from '../query/search-request.ts';
import { requireIndex } from '../store/server-state.ts';
import { permittedIndex, type RouteContext } from './context.ts';

/** A search among facet values takes those parts of a search that decide what is found. */
const facetSearchSchema = z.strictObject({
  facetName: z.string().optional(),
  facetQuery: z.string().nullish(),
  q: z.string().nullish(),
  filter: z.unknown().optional(),
  matchingStrategy: z.enum(MATCHING_STRATEGIES).nullish(),
  attributesToSearchOn: z.array(z.string()).nullish(),
  rankingScoreThreshold: z.number().min(0).max(1).nullish(),
});

export function addSearchRoutes(router: Router, context: RouteContext): void {
  const { state } = context.store;

  router.on('POST', '/indexes/:uid/search', async (request) => {
    const uid = permittedIndex(context, request, 'search');
    const body = parseInput(searchSchema, await readJson(request), searchRules);
    return { status: 200, body: runSearch(requireIndex(state, uid), body) };
  });

  router.on('POST', '/indexes/:uid/facet-search', async (request) => {
    const uid = permittedIndex(context, request, 'search');
    const body = parseInput(facetSearchSchema, await readJson(request), {
      codePrefix: 'search',
      codes: { facetName: 'facet_search_facet_name', facetQuery: 'facet_search_query' },
    });
    const { facetName, facetQuery, ...search } = body;
    if (facetName === undefined) {
      throw new ApiError('missing_facet_search_facet_name', 'Missing field `facetName`');
    }
    const answer = facetSearch(requireIndex(state, uid), {
      facetName,
      facetQuery: facetQuery ?? undefined,
      search: parseInput(searchSchema, search, searchRules),
    });
    return { status: 200, body: answer };
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
