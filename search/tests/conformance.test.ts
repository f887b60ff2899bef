import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalServer, type LocalServer } from '../src/testing/index.ts';
import { differences, essence, isObject } from './compare-answers.ts';
import { readCases, readFixture, withoutPrefix, withPrefix } from './recorded-cases.ts';
import type { RecordedCase } from './recorded-cases.ts';

/** The real server to run against, instead of the local one. */
const realHost = process.env['MEILI_HOST'];
const masterKey = (realHost && process.env['MEILI_MASTER_KEY']) || 'conformance-master-key';
const prefix = `conformance-${randomUUID().slice(0, 8)}-`;

/** Answers that depend on what else the server holds: only these parts are compared. */
const COMPARED_PARTS: Record<string, string[]> = {
  'indexes: list': ['offset', 'limit'],
  'tasks: list': ['results', 'limit', 'next'],
};

/** Documents that were added between recorded requests without being recorded. */
const PREPARATIONS: Record<string, [uid: string, documents: unknown[]][]> = {
  'documents: delete by ids': [['catalogue', [{ id: 'tmp-1', locale: 'az' }]]],
  'documents: delete by filter': [
    [
      'catalogue',
      [
        { id: 'tmp-2', locale: 'zz' },
        { id: 'tmp-3', locale: 'zz' },
      ],
    ],
  ],
  'swap: swap': [
    ['cat-a', [{ id: 1, t: 'a' }]],
    ['cat-b', [{ id: 2, t: 'b' }]],
  ],
};

/** Where the local server means to answer otherwise, and why; `status` and `code` are its own. */
const LOCAL_DEVIATIONS: Record<string, { status: number; code: string; reason: string }> = {};

let local: LocalServer | undefined;
let host = realHost ?? '';
const keys = new Map<string, string>([['a wrong key', 'a wrong key']]);

beforeAll(async () => {
  if (realHost) return;
  local = await startLocalServer({ masterKey });
  host = local.host;
});

afterAll(async () => {
  for (const uid of ['catalogue', 'cat-a', 'cat-b', 'auto']) {
    await send({ method: 'DELETE', path: `/indexes/${prefix}${uid}` });
  }
  for (const [name, key] of keys) {
    if (name !== 'a wrong key') await send({ method: 'DELETE', path: `/keys/${key}` });
  }
  await local?.stop();
});

for (const file of [
  'indexes',
  'settings',
  'documents',
  'queries',
  'search',
  'filters',
  'sort',
  'multi-search',
  'tasks',
  'swap',
  'keys',
]) {
  describe(`recorded ${file}`, () => {
    for (const recorded of readCases(file)) {
      it(`answers "${recorded.name}" as Meilisearch does`, async () => {
        const id = `${file}: ${recorded.name}`;
        for (const [uid, documents] of PREPARATIONS[id] ?? []) await addDocuments(uid, documents);
        await expectSameAnswer(id, recorded);
      });
    }
  });
}

async function expectSameAnswer(id: string, recorded: RecordedCase): Promise<void> {
  const given = await send(withPrefix(recorded.request, prefix));
  const answer = withoutPrefix(given.body, prefix);
  const deviation = realHost ? undefined : LOCAL_DEVIATIONS[id];
  const problems = differences(
    { status: recorded.status, answer: compared(id, essence(recorded.status, recorded.response)) },
    { status: given.status, answer: compared(id, essence(given.status, answer)) },
  );
  if (deviation) {
    expect(problems, `the deviation of "${id}" is no longer needed`).not.toEqual([]);
    expect({ status: given.status, code: isObject(answer) && answer['code'] }).toEqual({
      status: deviation.status,
      code: deviation.code,
    });
    return;
  }
  expect(problems).toEqual([]);
  rememberKey(recorded, given.body);
  if (!recorded.task || !isObject(given.body)) return;
  const task = withoutPrefix(await finishedTask(Number(given.body['taskUid'])), prefix);
  expect(differences(taskEssence(recorded.task), taskEssence(task))).toEqual([]);
}

/** Of a failed task its error's code; the wording may differ. */
function taskEssence(task: unknown): unknown {
  if (!isObject(task) || !isObject(task['error'])) return task;
  const { code, type } = task['error'];
  return { ...task, error: { code, type } };
}

function compared(id: string, answer: unknown): unknown {
  if (id === 'search: empty body: everything' && isObject(answer)) {
    const hits = answer['hits'] as { id: unknown }[];
    return { ...answer, hits: hits.map(({ id: documentId }) => ({ id: documentId })) };
  }
  const parts = COMPARED_PARTS[id];
  if (!parts || !isObject(answer)) return answer;
  return Object.fromEntries(parts.map((part) => [part, answer[part]]));
}

function rememberKey(recorded: RecordedCase, answer: unknown): void {
  if (recorded.name === 'create a search-only key' && isObject(answer)) {
    keys.set('the search-only key', String(answer['key']));
  }
}

async function addDocuments(uid: string, documents: unknown[]): Promise<void> {
  const path = `/indexes/${prefix}${uid}/documents`;
  const { body } = await send({ method: 'POST', path, body: documents });
  if (isObject(body)) await finishedTask(Number(body['taskUid']));
}

async function finishedTask(uid: number): Promise<unknown> {
  for (;;) {
    const { body } = await send({ method: 'GET', path: `/tasks/${uid}` });
    if (isObject(body) && body['status'] !== 'enqueued' && body['status'] !== 'processing') {
      return body;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function send(request: RecordedCase['request']): Promise<{ status: number; body: unknown }> {
  const headers: Record<string, string> = {};
  const key = request.as === undefined ? masterKey : keys.get(request.as);
  if (key !== undefined) headers['authorization'] = `Bearer ${key}`;
  let body: string | undefined;
  if (request.rawBody !== undefined) body = request.rawBody;
  else if (request.body === '<documents.json>')
    body = JSON.stringify(readFixture('documents.json'));
  else if (request.body !== undefined) body = JSON.stringify(request.body);
  // Without a content type fetch names text itself: so did the recording.
  const contentType = request.contentType ?? 'application/json';
  if (body !== undefined && contentType !== '') headers['content-type'] = contentType;
  const init = { method: request.method, headers, ...(body !== undefined && { body }) };
  const answer = await fetch(`${host}${request.path}`, init);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
}
