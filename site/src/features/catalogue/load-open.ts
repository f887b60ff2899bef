import { OPPORTUNITY_KINDS, type Locale } from '@office/search';
import { searchCatalogue, type CatalogueAnswer, type CatalogueRequest } from '@office/search/query';
import type { CmsClient } from '#lib/cms/client.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable, type Availability } from '#lib/search/when-available.ts';
import { listFromRecord } from './list-from-record.ts';

/** What is open in a region, and whether the record had to list it because search is away. */
export interface OpenInRegion {
  answer: CatalogueAnswer;
  isListed: boolean;
}

/** What one can apply for now, narrowed by `wish`, the nearest deadline first. */
export function loadOpen(
  wish: Partial<CatalogueRequest>,
  locale: Locale,
  now: Date,
): Promise<Availability<CatalogueAnswer>> {
  return whenAvailable(searchCatalogue(searchReader(), openRequest(wish, locale), { now }));
}

/** As `loadOpen`, of a region; throws `CmsUnavailableError` when search and the cms are away. */
export async function loadOpenInRegion(
  regionKey: string,
  locale: Locale,
  { cms, now }: { cms: CmsClient; now: Date },
): Promise<OpenInRegion> {
  const wish = { region: [regionKey] };
  const open = await loadOpen(wish, locale, now);
  if (open.available) return { answer: open.found, isListed: false };
  return { answer: await listOpenFromRecord(cms, wish, locale), isListed: true };
}

/** What is open, from the record; of `wish` only kinds and regions count. */
export function listOpenFromRecord(
  cms: CmsClient,
  wish: Partial<CatalogueRequest>,
  locale: Locale,
): Promise<CatalogueAnswer> {
  return listFromRecord(cms, openRequest(wish, locale));
}

function openRequest(wish: Partial<CatalogueRequest>, locale: Locale): CatalogueRequest {
  return {
    query: '',
    locale,
    region: [],
    kind: [...OPPORTUNITY_KINDS],
    interest: [],
    level: [],
    institutionType: [],
    open: true,
    places: false,
    sort: 'deadline',
    page: 1,
    ...wish,
  };
}
