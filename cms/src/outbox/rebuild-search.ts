import { projectAllEntries } from './project-entries';
import { searchWriter } from './search-writer';

/**
 * Fills a new index with every published entry and puts it in the place of the present one.
 * Answers the number of documents. Throws SearchUnavailableError or SearchTaskError.
 */
export async function rebuildSearch(): Promise<{ documents: number }> {
  const writer = await searchWriter();
  return { documents: await writer.rebuild(projectAllEntries()) };
}
