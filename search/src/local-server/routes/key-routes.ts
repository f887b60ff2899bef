import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ApiError } from '../http/api-error.ts';
import { readJson } from '../http/json-body.ts';
import { parseInput } from '../http/parse-input.ts';
import { queryCount, queryObject } from '../http/query-input.ts';
import type { Router } from '../http/router.ts';
import { KEY_ACTIONS, keyValue, type ApiKey } from '../keys/api-key.ts';
import { permit, type RouteContext } from './context.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

const expiry = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), { error: 'is not a valid date' })
  .refine((text) => Date.parse(text) > Date.now(), { error: 'is not in the future' })
  .transform((text) => new Date(text).toISOString())
  .nullable();

const creation = z.strictObject({
  uid: z.string().regex(uuid, 'is not a valid UUID').optional(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  actions: z.array(z.enum(KEY_ACTIONS)),
  indexes: z.array(z.string().regex(/^(?:[A-Za-z0-9_-]+\*?|\*)$/u, 'is not a valid index uid')),
  expiresAt: expiry,
});

const change = z.strictObject({ name: z.string().nullish(), description: z.string().nullish() });
const IMMUTABLE = ['uid', 'actions', 'indexes', 'expiresAt', 'createdAt', 'updatedAt', 'key'];
const page = z.strictObject({ offset: queryCount.default(0), limit: queryCount.default(20) });

export function addKeyRoutes(router: Router, context: RouteContext): void {
  const { store, masterKey } = context;
  const describe = (key: ApiKey) => describeKey(key, masterKey);
  const requireKey = (given: string): ApiKey => {
    for (const key of store.state.keys.values()) {
      if (key.uid === given.toLowerCase() || keyValue(masterKey, key.uid) === given) return key;
    }
    throw new ApiError('api_key_not_found', `API key \`${given}\` not found.`);
  };

  router.on('GET', '/keys', (request) => {
    permit(context, request, 'keys.get');
    const { offset, limit } = parseInput(page, queryObject(request.query), {
      codePrefix: 'api_key',
    });
    const keys = [...store.state.keys.values()].reverse();
    const results = keys.slice(offset, offset + limit).map(describe);
    return { status: 200, body: { results, offset, limit, total: keys.length } };
  });

  router.on('POST', '/keys', async (request) => {
    permit(context, request, 'keys.create');
    const body = parseInput(creation, await readJson(request), { codePrefix: 'api_key' });
    const uid = (body.uid ?? randomUUID()).toLowerCase();
    if (store.state.keys.has(uid)) {
      throw new ApiError(
        'api_key_already_exists',
        `\`uid\` field value \`${uid}\` is already an existing API key.`,
      );
    }
    const key = newKey(uid, body);
    await store.putKey(key);
    return { status: 201, body: describe(key) };
  });

  router.on('GET', '/keys/:key', (request) => {
    permit(context, request, 'keys.get');
    return { status: 200, body: describe(requireKey(request.params['key'] ?? '')) };
  });

  router.on('PATCH', '/keys/:key', async (request) => {
    permit(context, request, 'keys.update');
    const input = await readJson(request);
    assertChangeable(input);
    const body = parseInput(change, input, { codePrefix: 'api_key' });
    const key = requireKey(request.params['key'] ?? '');
    const changed: ApiKey = { ...key, updatedAt: new Date().toISOString() };
    if (body.name !== undefined) changed.name = body.name;
    if (body.description !== undefined) changed.description = body.description;
    await store.putKey(changed);
    return { status: 200, body: describe(changed) };
  });

  router.on('DELETE', '/keys/:key', async (request) => {
    permit(context, request, 'keys.delete');
    await store.deleteKey(requireKey(request.params['key'] ?? '').uid);
    return { status: 204 };
  });
}

function describeKey(key: ApiKey, masterKey: string) {
  return {
    name: key.name,
    description: key.description,
    key: keyValue(masterKey, key.uid),
    uid: key.uid,
    actions: key.actions,
    indexes: key.indexes,
    expiresAt: key.expiresAt,
    createdAt: key.createdAt,
    updatedAt: key.updatedAt,
  };
}

function newKey(uid: string, body: z.output<typeof creation>): ApiKey {
  const now = new Date().toISOString();
  return {
    uid,
    name: body.name ?? null,
    description: body.description ?? null,
    actions: body.actions,
    indexes: body.indexes,
    expiresAt: body.expiresAt,
    createdAt: now,
    updatedAt: now,
  };
}

function assertChangeable(input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  const fixed = IMMUTABLE.find((field) => field in input);
  if (fixed === undefined) return;
  const snake = fixed.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
  throw new ApiError(
    `immutable_api_key_${snake}`,
    `Immutable field \`${fixed}\`: expected one of \`description\`, \`name\``,
  );
}
