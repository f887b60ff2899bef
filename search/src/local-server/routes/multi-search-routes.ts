import { z } from 'zod';
import { runFederatedSearch, within, type FederatedQuery } from '../answer/run-federated-search.ts';
import { runSearch } from '../answer/run-search.ts';
import { ApiError } from '../http/api-error.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import type { Router } from '../http/router.ts';
import type { Permission } from '../keys/authorise.ts';
import { searchRules, searchSchema } from '../query/search-request.ts';
import { requireIndex, type IndexRecord } from '../store/server-state.ts';
import { permit, type RouteContext } from './context.ts';
import { federationSchema, readFederation } from './federation-request.ts';

const bodySchema = z.strictObject({
  queries: z.array(z.looseObject({ indexUid: z.string() })),
  federation: federationSchema.nullish(),
});

const querySchema = searchSchema.extend({
  federationOptions: z.strictObject({ weight: z.number().nonnegative().nullish() }).nullish(),
});

const bodyRules = {
  codePrefix: 'multi_search',
  codes: { federation: 'multi_search_federated' },
};

const PAGINATION = ['limit', 'offset', 'page', 'hitsPerPage'] as const;

export function addMultiSearchRoutes(router: Router, context: RouteContext): void {
  router.on('POST', '/multi-search', async (request) => {
    const permission = permit(context, request, 'search');
    const input = await readJson(request);
    const { queries, federation } = parseInput(bodySchema, input, bodyRules);
    const parsed = queries.map((query, position) =>
      within(`.queries[${position}]`, () => readQuery(context, permission, query, position)),
    );
    if (federation) {
      for (const query of parsed) refuseInFederation(query);
      refuseMixedSorts(parsed);
      const findIndex = (uid: string): IndexRecord => {
        permission.assertIndex(uid);
        return requireIndex(context.store.state, uid);
      };
      return {
        status: 200,
        body: runFederatedSearch(parsed, readFederation(federation, findIndex)),
      };
    }
    const results = parsed.map(({ record, request: search, position, hasOptions }) =>
      within(`.queries[${position}]`, () => {
        if (hasOptions) {
          throw new ApiError(
            'invalid_multi_search_federation_options',
            'Using `federationOptions` is not allowed in a non-federated search.\n - Hint: remove `federationOptions` from the query or add `federation` to the request.',
          );
        }
        return { indexUid: record.uid, ...runSearch(record, search) };
      }),
    );
    return { status: 200, body: { results } };
  });
}

type ParsedQuery = FederatedQuery & { hasOptions: boolean };

function readQuery(
  context: RouteContext,
  permission: Permission,
  query: { indexUid: string },
  position: number,
): ParsedQuery {
  const { indexUid, ...rest } = query;
  if (!permission.allowsIndex(indexUid)) {
    throw new ApiError('invalid_api_key', 'The provided API key is invalid.');
  }
  const { federationOptions, ...search } = parseInput(querySchema, rest, searchRules);
  return {
    record: requireIndex(context.store.state, indexUid),
    request: search,
    weight: federationOptions?.weight ?? 1,
    position,
    hasOptions: federationOptions !== undefined && federationOptions !== null,
  };
}

/** What is said once for the whole federation must not be said in a query. */
function refuseInFederation({ request, position }: ParsedQuery): void {
  const named = PAGINATION.find((name) => request[name] !== undefined && request[name] !== null);
  if (named) {
    throw new ApiError(
      'invalid_multi_search_query_pagination',
      `Inside \`.queries[${position}]\`: Using pagination options is not allowed in federated queries.\n - Hint: remove \`${named}\` from the query or remove \`federation\` from the request\n - Hint: pass \`federation.limit\` and \`federation.offset\` for pagination in federated search`,
    );
  }
  if (request.facets) {
    throw new ApiError(
      'invalid_multi_search_query_facets',
      `Inside \`.queries[${position}]\`: Using facet options is not allowed in federated queries.\n - Hint: remove \`facets\` from query #${position} or remove \`federation\` from the request\n - Hint: pass \`federation.facetsByIndex\` for facets in federated search`,
    );
  }
}

/** Lists in different orders cannot be merged into one. */
function refuseMixedSorts(queries: readonly ParsedQuery[]): void {
  const [first, ...others] = queries;
  const sortOf = (query: ParsedQuery | undefined) => JSON.stringify(query?.request.sort ?? []);
  const other = others.find((query) => sortOf(query) !== sortOf(first));
  if (!other) return;
  throw new ApiError(
    'invalid_multi_search_query_ranking_rules',
    `Inside \`.queries[${other.position}]\`: The results of queries #${first?.position ?? 0} and #${other.position} are incompatible: their \`sort\` differs.`,
  );
}
