import { readFileSync } from 'node:fs';

/** One recorded request with the answer of the real server. */
export interface RecordedCase {
  name: string;
  request: {
    method: string;
    path: string;
    body?: unknown;
    rawBody?: string;
    contentType?: string;
    as?: string;
  };
  status: number;
  response: unknown;
  task?: Record<string, unknown>;
}

const root = new URL('../fixtures/meilisearch-1.50/', import.meta.url);

export function readFixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, root), 'utf8'));
}

export function readCases(name: string): RecordedCase[] {
  return readFixture(`cases/${name}.json`) as RecordedCase[];
}

/** The indexes of the recording; in a run each name gets a prefix of its own. */
const INDEXES = ['catalogue', 'cat-a', 'cat-b', 'auto', 'nothing', 'other'];

/** The recorded request with every index name prefixed. */
export function withPrefix(request: RecordedCase['request'], prefix: string) {
  const path = request.path
    .replace(/^\/indexes\/([^/?]+)/u, (whole, uid: string) =>
      INDEXES.includes(uid) ? `/indexes/${prefix}${uid}` : whole,
    )
    .replace(/indexUids=catalogue/u, `indexUids=${prefix}catalogue`);
  return { ...request, path, body: prefixNames(request.body, prefix) };
}

const NAME_KEYS = new Set(['uid', 'indexUid', 'indexes', 'facetsByIndex']);

function prefixNames(value: unknown, prefix: string, isName = false): unknown {
  if (typeof value === 'string') return isName ? prefixName(value, prefix) : value;
  if (Array.isArray(value)) return value.map((one) => prefixNames(one, prefix, isName));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) =>
      isName && INDEXES.includes(key)
        ? [`${prefix}${key}`, inner]
        : [key, prefixNames(inner, prefix, NAME_KEYS.has(key))],
    ),
  );
}

function prefixName(name: string, prefix: string): string {
  return INDEXES.includes(name.replace(/\*$/u, '')) ? `${prefix}${name}` : name;
}

/** An answer as it would be without prefixes. */
export function withoutPrefix(answer: unknown, prefix: string): unknown {
  return JSON.parse(JSON.stringify(answer ?? null).replaceAll(prefix, ''));
}
