import { SOURCE_LOCALE } from '@office/search';
import { findNewestPages } from '@office/search/query';
import type { CmsClient } from '#lib/cms/client.ts';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { readServiceStatus, type ServiceStatus } from '#lib/cms/resources/service-status.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';

/** How the service works, as somebody visiting the site meets it. */
export interface SiteStatus {
  checkedAt: Date;
  isSearchUp: boolean;
  /** Null while the cms does not answer. */
  office: ServiceStatus | null;
}

/** Whoever looks may look often. */
const KEEP_MS = 3_000;

let kept: SiteStatus | undefined;
let asking: Promise<SiteStatus> | undefined;

/** Looks how the service works, at most every three seconds; an outage is an answer. */
export async function loadStatus(cms: CmsClient, now = new Date()): Promise<SiteStatus> {
  if (kept && now.getTime() - kept.checkedAt.getTime() < KEEP_MS) return kept;
  asking ??= askAll(cms, now).finally(() => {
    asking = undefined;
  });
  kept = await asking;
  return kept;
}

async function askAll(cms: CmsClient, checkedAt: Date): Promise<SiteStatus> {
  const [{ available: isSearchUp }, office] = await Promise.all([trySearch(), askOffice(cms)]);
  return { checkedAt, isSearchUp, office };
}

/** A question like a visitor's: a server that only says it lives would not do. */
function trySearch(): Promise<{ available: boolean }> {
  const wish = { kinds: [], regionKeys: [], limit: 1 };
  return whenAvailable(findNewestPages(searchReader(), { locale: SOURCE_LOCALE, ...wish }));
}

async function askOffice(cms: CmsClient): Promise<ServiceStatus | null> {
  try {
    return await readServiceStatus(cms);
  } catch (fault) {
    if (fault instanceof CmsUnavailableError) return null;
    throw fault;
  }
}
