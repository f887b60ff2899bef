import type { Meilisearch } from 'meilisearch';
import { z } from 'zod';
import { askServerAgain } from '../client.ts';
import { CATALOGUE_INDEX, catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import { SOURCE_LOCALE } from '../vocabulary/locales.ts';
import type { EntryReference } from './catalogue-changes.ts';

const MOST_ENTRIES = 1_000;

const expiredSchema = z.array(
  catalogueDocumentSchema.pick({ kind: true, documentId: true }).strip(),
);

/** See `CatalogueWriter.findExpired`; at most a thousand, the rest at the next call. */
export async function findExpired(client: Meilisearch, now: Date): Promise<EntryReference[]> {
  const { results } = await askServerAgain(() =>
    client.index(CATALOGUE_INDEX).getDocuments({
      filter: [
        `locale = ${SOURCE_LOCALE}`,
        'closed = 0',
        `deadline <= ${now.getTime() / 1000}`,
      ].join(' AND '),
      fields: ['kind', 'documentId'],
      limit: MOST_ENTRIES,
    }),
  );
  return expiredSchema.parse(results);
}
