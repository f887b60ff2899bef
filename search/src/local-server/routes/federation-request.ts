import { z } from 'zod';
import type { FederationRequest } from '../answer/run-federated-search.ts';
import { within } from '../answer/run-federated-search.ts';
import type { IndexRecord } from '../store/server-state.ts';

const count = z.number().int().nonnegative();

export const federationSchema = z.strictObject({
  limit: count.nullish(),
  offset: count.nullish(),
  page: count.nullish(),
  hitsPerPage: count.nullish(),
  facetsByIndex: z.record(z.string(), z.array(z.string()).nullable()).nullish(),
  mergeFacets: z.strictObject({ maxValuesPerFacet: count.nullish() }).nullish(),
});

/** The federation of a request with its indexes found; throws ApiError for one that is not. */
export function readFederation(
  given: z.output<typeof federationSchema>,
  findIndex: (uid: string) => IndexRecord,
): FederationRequest {
  const facetsByIndex: FederationRequest['facetsByIndex'] = new Map();
  for (const [uid, facets] of Object.entries(given.facetsByIndex ?? {})) {
    if (!facets) continue;
    const record = within(`.federation.facetsByIndex.${uid}`, () => findIndex(uid));
    facetsByIndex.set(uid, { record, facets });
  }
  return {
    limit: given.limit ?? 20,
    offset: given.offset ?? 0,
    page: given.page ?? undefined,
    hitsPerPage: given.hitsPerPage ?? undefined,
    facetsByIndex,
    merge: given.mergeFacets
      ? { maxValuesPerFacet: given.mergeFacets.maxValuesPerFacet ?? undefined }
      : undefined,
  };
}
