import { type CatalogueDocument, LOCALES } from '@office/search';

import type { CommandWatch } from '../lib/operator-commands';
import { searchWriteDuration } from '../metrics/metrics';
import { observed } from '../metrics/observed';
import { countPublishedEntries } from './find-entries';
import { projectAllEntries } from './project-entries';
import { readNames } from './read-names';
import { repeatSearchNotes } from './repeat-notes';
import { searchWriter } from './search-writer';

/**
 * Fills a new index with every published entry and puts it in the place of the present one, which
 * stays when the watch gives up. What other processes changed meanwhile is noted once more. Answers
 * the number of documents. Throws SearchUnavailableError or SearchTaskError.
 */
export function rebuildSearch(watch: CommandWatch): Promise<{ documents: number }> {
  return observed(searchWriteDuration, { operation: 'rebuild' }, async () => {
    const since = new Date();
    const writer = await searchWriter();
    await writer.ensureIndex(await readNames());
    const total = (await countPublishedEntries()) * LOCALES.length;
    const documents = await writer.rebuild(whileWatched(projectAllEntries(), watch), (indexed) => {
      watch.report({ what: 'documents', done: indexed, total: Math.max(indexed, total) });
    });
    await repeatSearchNotes(since);
    return { documents };
  });
}

async function* whileWatched(
  batches: AsyncIterable<CatalogueDocument[]>,
  { signal }: CommandWatch,
): AsyncGenerator<CatalogueDocument[]> {
  for await (const batch of batches) {
    signal.throwIfAborted();
    yield batch;
  }
}
