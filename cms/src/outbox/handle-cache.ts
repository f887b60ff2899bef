import { shortId } from '@office/search';

import { isEditorialUid } from '../document-pipeline/described-types';
import { env } from '../env';
import type { OutboxRow } from './claim';
import type { RowOutcome } from './drain';
import { SIGNATURE_HEADER, signPurge } from './sign-purge';

const TIMEOUT_MS = 3_000;

/**
 * Tells every site of `SITE_PURGE_URLS` what its pages show no longer. A site that is away is
 * told later; it finds out by itself too, by the mark, so nothing here is worth waiting for.
 */
export async function handleCache(
  rows: OutboxRow[],
  sites: readonly string[] = env.SITE_PURGE_URLS,
): Promise<RowOutcome[]> {
  const body = JSON.stringify(messageOf(rows));
  try {
    await Promise.all(sites.map((site) => tell(site, body)));
    return rows.map((row) => ({ row }));
  } catch (error) {
    return rows.map((row) => ({ row, error, isOutage: true }));
  }
}

function messageOf(rows: readonly OutboxRow[]) {
  const entries = rows.filter(({ subjectUid }) => isEditorialUid(subjectUid));
  return {
    entries: [...new Set(entries.map((row) => shortId(row.subjectDocumentId)))],
    all: entries.length < rows.length,
    mark: Math.max(...rows.map(({ id }) => id)),
  };
}

async function tell(site: string, body: string): Promise<void> {
  const response = await fetch(new URL('/api/purge', site), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER]: signPurge(body, env.CMS_SITE_TOKEN, new Date()),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`The site ${site} answered a purge with ${response.status}`);
}
