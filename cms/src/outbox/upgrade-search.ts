import { readNames } from './read-names';
import { rebuildSearch } from './rebuild-search';
import { claimRebuild, endRebuild, keepRebuild } from './rebuild-turn';
import { searchWriter } from './search-writer';

let isCurrent = false;

/**
 * Once after the start of a process: when the index was made by other rules than this program's,
 * fills a new one, while the old one answers. Of several processes one does it, the others look
 * again later. Answers the number of documents, null when there was nothing to do. Throws when the
 * search server is away; call it again then.
 */
export async function upgradeSearch(signal: AbortSignal): Promise<{ documents: number } | null> {
  if (isCurrent) return null;
  if (!(await isSearchOutdated())) {
    isCurrent = true;
    return null;
  }
  const token = await claimRebuild(new Date());
  if (token === null) return null;
  try {
    // Whoever had the turn before may have done it.
    if (!(await isSearchOutdated())) return null;
    strapi.log.info(JSON.stringify({ event: 'search.outdated', rebuild: 'started' }));
    const rebuilt = await rebuildSearch({ signal, report: keepTurn(token) });
    strapi.log.info(JSON.stringify({ event: 'search.outdated', rebuild: 'done', ...rebuilt }));
    return rebuilt;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  } finally {
    await endRebuild(token);
  }
}

/** Whether the index was made by other rules, or another document builder, than this program's. */
export async function isSearchOutdated(): Promise<boolean> {
  const writer = await searchWriter();
  return (await writer.ensureIndex(await readNames())) === 'outdated';
}

function keepTurn(token: string): () => void {
  return () => {
    keepRebuild(token, new Date()).catch((error: unknown) => {
      strapi.log.warn(JSON.stringify({ event: 'search.turn-not-kept', error: String(error) }));
    });
  };
}
