import { z } from 'zod';
import { runSearch } from '../answer/run-search.ts';
import { ApiError } from '../http/api-error.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import type { Router } from '../http/router.ts';
import { searchRules, searchSchema } from '../query/search-request.ts';
import { requireIndex } from '../store/server-state.ts';
import { permit, type RouteContext } from './context.ts';

const body = z.strictObject({
  queries: z.array(z.looseObject({ indexUid: z.string() })),
  federation: z.unknown().optional(),
});

export function addMultiSearchRoutes(router: Router, context: RouteContext): void {
  router.on('POST', '/multi-search', async (request) => {
    const permission = permit(context, request, 'search');
    const { queries } = parseInput(body, await readJson(request), { codePrefix: 'multi_search' });
    const results = queries.map(({ indexUid, ...query }, position) => {
      try {
        permission.assertIndex(indexUid);
        const record = requireIndex(context.store.state, indexUid);
        return { indexUid, ...runSearch(record, parseInput(searchSchema, query, searchRules)) };
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        throw new ApiError(error.code, `Inside \`.queries[${position}]\`: ${error.message}`, 400);
      }
    });
    return { status: 200, body: { results } };
  });
}
