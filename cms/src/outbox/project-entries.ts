import {
  buildCatalogueDocuments,
  type CatalogueDocument,
  type TaxonomyNames,
} from '@office/search';
import type { CatalogueChanges } from '@office/search/sync';

import { now } from '../lib/clock';
import { type EntryPage, findPublishedEntries } from './find-entries';
import { KIND_OF, readEntries } from './read-entries';
import { readNames } from './read-names';

/** What the index must be told about these entries, as they are now. */
export async function projectEntries(
  pages: readonly EntryPage[],
  names: TaxonomyNames,
): Promise<CatalogueChanges> {
  const upserts: CatalogueDocument[] = [];
  const removals: CatalogueChanges['removals'][number][] = [];
  for (const { uid, documentIds } of pages) {
    const sources = await readEntries(uid, documentIds);
    const published = new Set(sources.map(({ documentId }) => documentId));
    upserts.push(...sources.flatMap((source) => buildCatalogueDocuments(source, names, now())));
    for (const documentId of documentIds) {
      if (!published.has(documentId)) removals.push({ kind: KIND_OF[uid], documentId });
    }
  }
  return { upserts, removals };
}

/** Every published entry as index documents, a page of entries at a time. */
export async function* projectAllEntries(): AsyncGenerator<CatalogueDocument[]> {
  const names = await readNames();
  for await (const page of findPublishedEntries()) {
    const { upserts } = await projectEntries([page], names);
    yield [...upserts];
  }
}
