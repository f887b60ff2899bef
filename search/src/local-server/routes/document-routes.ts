import { z } from 'zod';
import { selectFields } from '../answer/select-fields.ts';
import { DocSet } from '../engine/doc-set.ts';
import type { JsonDocument } from '../engine/field-paths.ts';
import { evaluateFilter } from '../filter/evaluate-filter.ts';
import { readFilter } from '../filter/read-filter.ts';
import { ApiError } from '../http/api-error.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryCount, queryList, queryObject } from '../http/query-input.ts';
import type { RouteAnswer, RouteRequest, Router } from '../http/router.ts';
import { requireIndex } from '../store/server-state.ts';
import { taskSummary, type DeletionTarget } from '../tasks/task.ts';
import { permittedIndex, type RouteContext } from './context.ts';
import { readDocuments } from './read-documents.ts';

const documentRules = { codePrefix: 'document' };
const additionQuery = z.strictObject({ primaryKey: z.string().optional() });
const oneQuery = z.strictObject({ fields: queryList.optional() });
const listQuery = z.strictObject({
  offset: queryCount.default(0),
  limit: queryCount.default(20),
  fields: queryList.optional(),
  ids: queryList.optional(),
  filter: z.string().optional(),
});
const count = z.number().int().nonnegative();
const ids = z.array(z.union([z.string(), z.number().int()]).transform(String));
const fetchBody = z.strictObject({
  offset: count.nullish().transform((value) => value ?? 0),
  limit: count.nullish().transform((value) => value ?? 20),
  fields: z.array(z.string()).nullish(),
  ids: ids.nullish(),
  filter: z.unknown(),
});

interface Listing {
  offset: number;
  limit: number;
  fields?: string[] | null | undefined;
  ids?: string[] | null | undefined;
  filter?: unknown;
}

const root = '/indexes/:uid/documents';

export function addDocumentRoutes(router: Router, context: RouteContext): void {
  addWrites(router, context);
  addReads(router, context);
  addDeletions(router, context);
}

function addWrites(router: Router, context: RouteContext): void {
  const addition = async (request: RouteRequest, merge: boolean): Promise<RouteAnswer> => {
    const indexUid = permittedIndex(context, request, 'documents.add');
    const query = parseInput(additionQuery, queryObject(request.query), { codePrefix: 'index' });
    const documents = await readDocuments(request);
    const task = await context.store.queue.enqueue({
      type: 'documentAdditionOrUpdate',
      indexUid,
      documents,
      merge,
      primaryKey: query.primaryKey ?? null,
    });
    return { status: 202, body: taskSummary(task) };
  };
  router.on('POST', root, (request) => addition(request, false));
  router.on('PUT', root, (request) => addition(request, true));
}

function addReads(router: Router, context: RouteContext): void {
  const { store } = context;
  const list = (uid: string, listing: Listing): RouteAnswer => {
    const { index } = requireIndex(store.state, uid);
    const { offset, limit } = listing;
    let found = index.all;
    if (listing.ids) {
      const known = listing.ids.map((id) => index.docIdOf(id)).filter((id) => id !== undefined);
      found = DocSet.of(known);
    }
    const code = 'invalid_document_filter';
    const filter = readFilter(listing.filter, code);
    if (filter) found = evaluateFilter(index, filter, { code }).and(found);
    const page = found.toArray(offset + limit).slice(offset);
    const results = page.map((docId) => shape(index.documents[docId] ?? {}, listing.fields));
    return { status: 200, body: { results, offset, limit, total: found.count() } };
  };
  router.on('GET', root, (request) => {
    const uid = permittedIndex(context, request, 'documents.get');
    return list(uid, parseInput(listQuery, queryObject(request.query), documentRules));
  });
  router.on('POST', `${root}/fetch`, async (request) => {
    const uid = permittedIndex(context, request, 'documents.get');
    return list(uid, parseInput(fetchBody, await readJson(request), documentRules));
  });
  router.on('GET', `${root}/:id`, (request) => {
    const uid = permittedIndex(context, request, 'documents.get');
    const query = parseInput(oneQuery, queryObject(request.query), documentRules);
    const id = request.params['id'] ?? '';
    const document = requireIndex(store.state, uid).index.get(id);
    if (!document) throw new ApiError('document_not_found', `Document \`${id}\` not found.`);
    return { status: 200, body: shape(document, query.fields) };
  });
}

function addDeletions(router: Router, context: RouteContext): void {
  const deletion = async (indexUid: string, target: DeletionTarget): Promise<RouteAnswer> => {
    const task = await context.store.queue.enqueue({ type: 'documentDeletion', indexUid, target });
    return { status: 202, body: taskSummary(task) };
  };
  router.on('DELETE', root, (request) =>
    deletion(permittedIndex(context, request, 'documents.delete'), { by: 'all' }),
  );
  router.on('DELETE', `${root}/:id`, (request) => {
    const uid = permittedIndex(context, request, 'documents.delete');
    return deletion(uid, { by: 'ids', ids: [request.params['id'] ?? ''] });
  });
  router.on('POST', `${root}/delete-batch`, async (request) => {
    const uid = permittedIndex(context, request, 'documents.delete');
    const given = ids.safeParse(await readJson(request));
    if (!given.success) {
      throw new ApiError('bad_request', 'Invalid value type: expected an array of document ids');
    }
    return deletion(uid, { by: 'ids', ids: given.data });
  });
  router.on('POST', `${root}/delete`, async (request) => {
    const uid = permittedIndex(context, request, 'documents.delete');
    const schema = z.strictObject({ filter: z.unknown() });
    const { filter } = parseInput(schema, await readJson(request), documentRules);
    if (filter === undefined) {
      throw new ApiError('missing_document_filter', 'Missing field `filter`');
    }
    if (!readFilter(filter, 'invalid_document_filter')) {
      throw new ApiError('invalid_document_filter', 'Sending an empty filter is forbidden.');
    }
    return deletion(uid, { by: 'filter', filter });
  });
}

function shape(document: JsonDocument, fields: string[] | null | undefined): JsonDocument {
  return fields ? selectFields(document, fields) : document;
}
