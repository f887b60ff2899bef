import { gzipSync } from 'node:zlib';

import fc from 'fast-check';

import type { RightfulRequest } from '../role-matrix/rightful-requests.ts';
import { NASTY_QUERIES, NASTY_TEXTS, NASTY_VALUES } from './nasty-texts.ts';

/** One bad request; `headers` come on top of the caller's. */
export interface Attack {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** Bodies made by chance for each route that takes one. */
const BY_CHANCE = 12;

const JSON_TYPE = { 'content-type': 'application/json' };
const TRAVERSALS = ['../me', '..%2f..%2fadmin%2finit', '%2e%2e/%2e%2e/etc/passwd', '....//', '%00'];

/**
 * What is tried on one route, made from a request that would succeed. `seed` chooses by chance
 * and a share of each list, so that all routes together try all of it.
 */
export function attacksOn(route: string, rightful: RightfulRequest, seed: number): Attack[] {
  const [method = '', pattern = ''] = route.split(' ');
  const takesBody = !['GET', 'DELETE'].includes(method);
  const json = toJson(rightful.body ?? {});
  const content = takesBody ? { method, headers: JSON_TYPE, body: json } : { method };
  const { path } = rightful;
  return [
    ...share(NASTY_QUERIES, seed, 3).map((query) => ({ ...content, path: `${path}?${query}` })),
    ...share(addresses(pattern, path), seed, 3).map((address) => ({ ...content, path: address })),
    ...(takesBody ? bodies(rightful.body, seed) : []).map((body) => ({
      ...{ method, path, headers: JSON_TYPE, body },
    })),
    ...(takesBody ? encodings(json) : []).map(({ body, headers }) => ({
      ...{ method, path, headers, body },
    })),
  ];
}

/** Every so many of a list, beginning elsewhere for another seed. */
function share<T>(list: readonly T[], seed: number, every: number): T[] {
  return list.filter((_, at) => (at + seed) % every === 0);
}

/** The address with each of its parameters replaced by what it is not. */
function addresses(pattern: string, path: string): string[] {
  const given = path.split('/');
  return pattern.split('/').flatMap((name, at) => {
    if (!name.startsWith(':')) return [];
    const texts = NASTY_TEXTS.map((text) =>
      encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
        .slice(0, 4_000)
        .replace(/%.?$/, ''),
    );
    return [...texts.map((text) => text || '%20'), ...TRAVERSALS].map((text) =>
      given.map((part, own) => (own === at ? text : part)).join('/'),
    );
  });
}

/** Bodies with one field wrong, with one too many, polluted ones, and ones made by chance. */
function bodies(rightful: unknown, seed: number): string[] {
  const known = asObject(rightful);
  const names = Object.keys(known);
  const wrong = [...NASTY_TEXTS, ...NASTY_VALUES];
  const oneWrong = names.flatMap((name, at) =>
    share(wrong, seed + at, 4).map((value) => toJson({ ...known, [name]: value })),
  );
  const inner = toJson(known).slice(1, -1);
  const oneMore = [
    '"__proto__":{"isAdmin":true,"polluted":1}',
    '"constructor":{"prototype":{"polluted":1}}',
    '"id":1,"documentId":"x","createdBy":1,"updatedBy":1',
    '"role":1,"confirmed":true,"blocked":false,"provider":"local"',
    '"publishedAt":"2020-01-01T00:00:00.000Z","state":"accepted","status":"published"',
    `"${'k'.repeat(5_000)}":1`,
    '"":1',
    '"a":1,"a":2',
  ].map((extra) => `{${[inner, extra].filter(Boolean).join(',')}}`);
  const changes = fc.dictionary(fc.oneof(fc.constantFrom(...names, 'x'), fc.string()), anything);
  const byChance = fc.oneof(
    fc.json({ maxDepth: 4 }),
    changes.map((changed) => toJson({ ...known, ...changed })),
  );
  return [...oneWrong, ...oneMore, ...fc.sample(byChance, { numRuns: BY_CHANCE, seed })];
}

const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(...NASTY_TEXTS),
  fc.constantFrom(...NASTY_VALUES),
);

const DEEP = 50_000;

/** The right words in wrong clothes. */
function encodings(json: string): Required<Pick<Attack, 'body' | 'headers'>>[] {
  const typed = (type: string, body: string | Buffer, more: Record<string, string> = {}) => ({
    body,
    headers: { 'content-type': type, ...more },
  });
  const asJson = (body: string | Buffer, encoding?: string) =>
    typed('application/json', body, encoding === undefined ? {} : { 'content-encoding': encoding });
  return [
    ...['', '{', '[]', 'null', '"text"', '12', `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`].map(
      (body) => asJson(body),
    ),
    asJson(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
    asJson(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    asJson(Buffer.from(json, 'utf16le')),
    asJson(gzipSync(json), 'gzip'),
    asJson(gzipSync(Buffer.alloc(30_000_000, 'a')), 'gzip'),
    asJson(json, 'gzip'),
    asJson(json, 'nonsense'),
    ...[
      'application/json; charset=utf-7',
      'application/json; charset=x-unknown',
      'application/json, text/plain',
      `application/${'j'.repeat(5_000)}`,
      'text/plain',
      'text/html',
      'nonsense',
      'multipart/form-data',
      'multipart/form-data; boundary=',
    ].map((type) => typed(type, json)),
    typed('application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    typed('application/x-www-form-urlencoded', 'a[__proto__][b]=1&constructor[prototype][c]=2'),
    typed('application/x-www-form-urlencoded', `a${'[a]'.repeat(5_000)}=1`),
    typed('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"'),
    typed(
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="__proto__[x]"; filename="../../x.js"\r\n\r\n1\r\n--b--\r\n',
    ),
  ];
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Lone surrogates stay what they are, as another program may write them. */
function toJson(value: unknown): string {
  return JSON.stringify(value);
}
