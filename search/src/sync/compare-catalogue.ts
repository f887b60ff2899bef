import { isDeepStrictEqual } from 'node:util';
import type { Index } from 'meilisearch';
import { z } from 'zod';
import { askServerAgain } from '../client.ts';
import {
  catalogueDocumentId,
  catalogueDocumentSchema,
  type CatalogueDocument,
} from '../documents/catalogue-document.ts';
import { LOCALES } from '../vocabulary/locales.ts';
import type { CatalogueChanges, EntryReference } from './catalogue-changes.ts';

/** How a stored document may differ from the record; closed. */
export const DRIFTS = ['missing', 'surplus', 'different'] as const;
export type Drift = (typeof DRIFTS)[number];

export interface DriftedDocument {
  /** The document's id in the index. */
  id: string;
  drift: Drift;
  /** Whose document it is; null when no change of an entry would ever touch this id. */
  entry: EntryReference | null;
}

/** A document of the index as far as it says whose it is. */
export interface StoredDocument {
  id: string;
  /** Null when the id is not one of an entry. */
  entry: EntryReference | null;
}

/** A deadline passes by itself and the stored document follows with the next `findExpired`. */
const CLOSING_MAY_TAKE_MS = 5 * 60_000;
const DOCUMENTS_A_PAGE = 1_000;

const storedSchema = z.looseObject({ id: z.string() });
const ownedSchema = catalogueDocumentSchema.pick({ kind: true, documentId: true }).strip();

/** See `CatalogueWriter.compare`. */
export async function compareCatalogue(
  index: Index,
  { upserts, removals }: CatalogueChanges,
  now: Date,
): Promise<DriftedDocument[]> {
  const documentIds = new Set([...upserts, ...removals].map(({ documentId }) => documentId));
  const stored = await fetchStored(index, [...documentIds]);
  const drifted: DriftedDocument[] = [];
  for (const wanted of upserts) {
    const found = stored.get(wanted.id);
    stored.delete(wanted.id);
    if (found !== undefined && isCurrent(found, wanted, now)) continue;
    const { id, kind, documentId } = wanted;
    const drift = found === undefined ? 'missing' : 'different';
    drifted.push({ id, drift, entry: { kind, documentId } });
  }
  for (const left of stored.values()) {
    drifted.push({ id: left.id, drift: 'surplus', entry: ownerOf(left) });
  }
  return drifted;
}

/** See `CatalogueWriter.listDocuments`. */
export async function* listDocuments(index: Index): AsyncGenerator<StoredDocument[]> {
  for (let offset = 0; ; offset += DOCUMENTS_A_PAGE) {
    const { results } = await askServerAgain(() =>
      index.getDocuments({
        fields: ['id', 'kind', 'documentId'],
        offset,
        limit: DOCUMENTS_A_PAGE,
      }),
    );
    if (results.length === 0) return;
    yield z
      .array(storedSchema)
      .parse(results)
      .map((stored) => ({ id: stored.id, entry: ownerOf(stored) }));
  }
}

/** All documents of these entries, whatever their ids say. */
async function fetchStored(
  index: Index,
  documentIds: readonly string[],
): Promise<Map<string, z.infer<typeof storedSchema>>> {
  const stored = new Map<string, z.infer<typeof storedSchema>>();
  if (documentIds.length === 0) return stored;
  const filter = `documentId IN ${JSON.stringify(documentIds)}`;
  for (let offset = 0; ; offset += DOCUMENTS_A_PAGE) {
    const { results } = await askServerAgain(() =>
      index.getDocuments({ filter, offset, limit: DOCUMENTS_A_PAGE }),
    );
    for (const one of z.array(storedSchema).parse(results)) stored.set(one.id, one);
    if (results.length < DOCUMENTS_A_PAGE) return stored;
  }
}

function isCurrent(stored: unknown, wanted: CatalogueDocument, now: Date): boolean {
  if (isDeepStrictEqual(stored, wanted)) return true;
  const { deadline } = wanted;
  const sinceDeadline = deadline === null ? Number.NaN : now.getTime() - deadline * 1000;
  const isJustClosed = sinceDeadline >= 0 && sinceDeadline < CLOSING_MAY_TAKE_MS;
  return isJustClosed && isDeepStrictEqual(stored, { ...wanted, closed: 0 });
}

function ownerOf(stored: { id: string }): EntryReference | null {
  const { data } = ownedSchema.safeParse(stored);
  if (data === undefined) return null;
  const own = LOCALES.map((locale) => catalogueDocumentId(data.kind, data.documentId, locale));
  return own.includes(stored.id) ? data : null;
}
