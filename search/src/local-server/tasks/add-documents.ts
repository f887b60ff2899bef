import type { JsonDocument } from '../engine/field-paths.ts';
import { ApiError } from '../http/api-error.ts';
import type { IndexRecord } from '../store/server-state.ts';

const VALID_ID = /^[A-Za-z0-9_-]{1,511}$/u;

/**
 * Adds documents to an index, replacing or merging those with the same id. Every document is
 * checked before the first is added. Throws ApiError with Meilisearch's code.
 */
export async function addDocuments(
  record: IndexRecord,
  request: { documents: JsonDocument[]; merge: boolean; primaryKey: string | null },
): Promise<void> {
  const { documents } = request;
  const primaryKey = choosePrimaryKey(record, request.primaryKey, documents[0]);
  if (primaryKey === undefined) return;
  const latest = new Map<string, JsonDocument>();
  for (const document of documents) {
    const externalId = documentId(document, primaryKey);
    const before = latest.get(externalId) ?? record.index.get(externalId);
    latest.set(externalId, request.merge && before ? { ...before, ...document } : document);
  }
  record.primaryKey = primaryKey;
  const entries = [...latest].map(([externalId, document]) => ({ externalId, document }));
  await record.index.put(entries);
}

/** The document's id as text; throws `missing_document_id` or `invalid_document_id`. */
export function documentId(document: JsonDocument, primaryKey: string): string {
  const value = document[primaryKey];
  if (value === undefined) {
    throw new ApiError(
      'missing_document_id',
      `Document doesn't have a \`${primaryKey}\` attribute: \`${JSON.stringify(document)}\`.`,
    );
  }
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  if (typeof value === 'string' && VALID_ID.test(value.trim())) return value.trim();
  throw new ApiError(
    'invalid_document_id',
    `Document identifier \`${JSON.stringify(value)}\` is invalid. A document identifier can be of type integer or string, only composed of alphanumeric characters (a-z A-Z 0-9), hyphens (-) and underscores (_), and can not be more than 511 bytes.`,
  );
}

function choosePrimaryKey(
  record: IndexRecord,
  asked: string | null,
  first: JsonDocument | undefined,
): string | undefined {
  if (record.primaryKey !== null) {
    if (asked === null || asked === record.primaryKey) return record.primaryKey;
    throw new ApiError(
      'index_primary_key_already_exists',
      `Index \`${record.uid}\`: Index already has a primary key: \`${record.primaryKey}\`.`,
    );
  }
  if (asked !== null) return asked;
  if (!first) return undefined;
  const candidates = Object.keys(first).filter((name) => name.toLowerCase().endsWith('id'));
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    throw new ApiError(
      'index_primary_key_no_candidate_found',
      'The primary key inference failed as the engine did not find any field ending with `id` in its name. Please specify the primary key manually using the `primaryKey` query parameter.',
    );
  }
  const [one = '', two = ''] = candidates.sort();
  throw new ApiError(
    'index_primary_key_multiple_candidates_found',
    `The primary key inference failed as the engine found ${candidates.length} fields ending with \`id\` in their names: '${one}' and '${two}'. Please specify the primary key manually using the \`primaryKey\` query parameter.`,
  );
}
