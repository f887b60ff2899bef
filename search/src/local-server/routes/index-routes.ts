import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryCount, queryObject } from '../http/query-input.ts';
import type { Router } from '../http/router.ts';
import { requireIndex, type IndexRecord } from '../store/server-state.ts';
import { taskSummary, type Operation } from '../tasks/task.ts';
import { assertIndexUid, permit, permittedIndex, type RouteContext } from './context.ts';

const creation = z.strictObject({ uid: z.string(), primaryKey: z.string().nullish() });
const change = z.strictObject({ uid: z.string().nullish(), primaryKey: z.string().nullish() });
const page = z.strictObject({ offset: queryCount.default(0), limit: queryCount.default(20) });
const swaps = z.array(
  z.strictObject({ indexes: z.array(z.string()), rename: z.boolean().default(false) }),
);

export function addIndexRoutes(router: Router, context: RouteContext): void {
  const { store } = context;
  const enqueue = async (operation: Operation) => ({
    status: 202,
    body: taskSummary(await store.queue.enqueue(operation)),
  });

  router.on('GET', '/indexes', (request) => {
    const permission = permit(context, request, 'indexes.get');
    const { offset, limit } = parseInput(page, queryObject(request.query), {
      codePrefix: 'index',
    });
    const visible = [...store.state.indexes.values()].filter((one) =>
      permission.allowsIndex(one.uid),
    );
    visible.sort((a, b) => (a.uid < b.uid ? -1 : 1));
    const results = visible.slice(offset, offset + limit).map(describe);
    return { status: 200, body: { results, offset, limit, total: visible.length } };
  });

  router.on('POST', '/indexes', async (request) => {
    const permission = permit(context, request, 'indexes.create');
    const body = parseInput(creation, await readJson(request), {
      codePrefix: 'index',
    });
    assertIndexUid(body.uid, `Invalid value at \`.uid\`: \`${body.uid}\``);
    permission.assertIndex(body.uid);
    const primaryKey = body.primaryKey ?? null;
    return enqueue({ type: 'indexCreation', indexUid: body.uid, primaryKey });
  });

  router.on('GET', '/indexes/:uid', (request) => {
    const uid = permittedIndex(context, request, 'indexes.get');
    return { status: 200, body: describe(requireIndex(store.state, uid)) };
  });

  router.on('PATCH', '/indexes/:uid', async (request) => {
    const uid = permittedIndex(context, request, 'indexes.update');
    const body = parseInput(change, await readJson(request), { codePrefix: 'index' });
    const newUid = body.uid ?? null;
    if (newUid !== null) assertIndexUid(newUid, `Invalid value at \`.uid\`: \`${newUid}\``);
    const primaryKey = body.primaryKey ?? null;
    return enqueue({ type: 'indexUpdate', indexUid: uid, primaryKey, newUid });
  });

  router.on('DELETE', '/indexes/:uid', (request) => {
    const uid = permittedIndex(context, request, 'indexes.delete');
    return enqueue({ type: 'indexDeletion', indexUid: uid });
  });

  router.on('GET', '/indexes/:uid/stats', (request) => {
    const uid = permittedIndex(context, request, 'stats.get');
    return { status: 200, body: indexStats(requireIndex(store.state, uid), context) };
  });

  router.on('POST', '/swap-indexes', async (request) => {
    const permission = permit(context, request, 'indexes.swap');
    const body = parseInput(swaps, await readJson(request), {
      codePrefix: 'swap',
    });
    const pairs = swapPairs(body, (uid) => permission.assertIndex(uid));
    return enqueue({ type: 'indexSwap', indexUid: null, swaps: pairs });
  });
}

/** The swaps of a request; throws ApiError for a list that is no pair and an index named twice. */
function swapPairs(
  body: z.output<typeof swaps>,
  assertPermitted: (uid: string) => void,
): { indexes: [string, string]; rename: boolean }[] {
  const seen = new Set<string>();
  return body.map(({ indexes, rename }) => {
    const [left, right, ...others] = indexes;
    if (left === undefined || right === undefined || others.length > 0) {
      throw new ApiError(
        'invalid_swap_indexes',
        `Two indexes must be given for each swap. The list \`${JSON.stringify(indexes)}\` contains ${indexes.length} indexes.`,
      );
    }
    for (const uid of [left, right]) {
      assertPermitted(uid);
      if (seen.has(uid)) {
        throw new ApiError(
          'invalid_swap_duplicate_index_found',
          `Indexes must be declared only once during a swap. \`${uid}\` was specified several times.`,
        );
      }
      seen.add(uid);
    }
    return { indexes: [left, right], rename };
  });
}

function describe(record: IndexRecord) {
  const { uid, createdAt, updatedAt, primaryKey } = record;
  return { uid, createdAt, updatedAt, primaryKey };
}

/** Counts of one index; sizes are those of the documents as JSON. */
export function indexStats(record: IndexRecord, context: RouteContext) {
  const fieldDistribution: Record<string, number> = {};
  let bytes = 0;
  for (const document of record.index.documents) {
    if (!document) continue;
    bytes += JSON.stringify(document).length;
    for (const name of Object.keys(document)) {
      fieldDistribution[name] = (fieldDistribution[name] ?? 0) + 1;
    }
  }
  const numberOfDocuments = record.index.size;
  const isIndexing = context.store.state.tasks.some(
    (task) => task.status === 'processing' && task.indexUid === record.uid,
  );
  return {
    numberOfDocuments,
    rawDocumentDbSize: bytes,
    avgDocumentSize: numberOfDocuments === 0 ? 0 : Math.round(bytes / numberOfDocuments),
    isIndexing,
    numberOfEmbeddings: 0,
    numberOfEmbeddedDocuments: 0,
    fieldDistribution,
  };
}
