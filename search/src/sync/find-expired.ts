import type { Index } from 'meilisearch';
import { z } from 'zod';
import { askServerAgain } from '../client.ts';
import { catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import { SOURCE_LOCALE } from '../vocabulary/locales.ts';
import type { EntryReference } from './catalogue-changes.ts';

const MOST_ENTRIES = 1_000;

const expiredSchema = z.array(
  catalogueDocumentSchema.pick({ kind: true, documentId: true }).strip(),
);

/** See `CatalogueWriter.findExpired`; at most a thousand, the rest at the next call. */
export async function findExpired(index: Index, now: Date): Promise<EntryReference[]> {
  const { results } = await askServerAgain(() =>
    index.getDocuments({
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
