import {
  findForHome,
  type CatalogueHit,
  type HomeFinds,
  type RegionPulse,
} from '@office/search/query';
import type { Locale } from '@office/search';
import { listOpenFromRecord } from '#features/catalogue/load-open.ts';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';

/** Of search, or while it is away of the record, which does not know what is new. */
export type HomeLists =
  | (HomeFinds & { isListed: false })
  | {
      isListed: true;
      regions: RegionPulse[];
      closingSoon: CatalogueHit[];
      others: CatalogueHit[];
    };

export interface HomeData {
  taxonomy: Taxonomy;
  lists: HomeLists;
}

/** What the home page shows; throws `CmsUnavailableError` when search and the cms are away. */
export async function loadHome(cms: CmsClient, locale: Locale, now: Date): Promise<HomeData> {
  const taxonomy = await loadTaxonomy(cms);
  const regionKeys = taxonomy.regions.map(({ key }) => key);
  const finds = await whenAvailable(findForHome(searchReader(), { locale, regionKeys }, now));
  const lists = finds.available
    ? { ...finds.found, isListed: false as const }
    : await listForHome(cms, { locale, regionKeys }, now);
  return { taxonomy, lists };
}

const LISTED = 6;
const SOON_MS = 7 * 24 * 60 * 60 * 1000;

async function listForHome(
  cms: CmsClient,
  { locale, regionKeys }: { locale: Locale; regionKeys: readonly string[] },
  now: Date,
): Promise<HomeLists> {
  const [everywhere, ...regions] = await Promise.all([
    listOpenFromRecord(cms, {}, locale),
    ...regionKeys.map((key) => listOpenFromRecord(cms, { region: [key] }, locale)),
  ]);
  const soon = now.getTime() + SOON_MS;
  const isSoon = ({ deadline }: CatalogueHit) => deadline !== null && Date.parse(deadline) <= soon;
  return {
    isListed: true,
    regions: regionKeys.map((regionKey, at) => ({
      regionKey,
      openCount: regions[at]?.total ?? 0,
      nearestDeadline: regions[at]?.hits[0]?.deadline ?? null,
    })),
    closingSoon: everywhere.hits.filter(isSoon).slice(0, LISTED),
    others: everywhere.hits.filter((hit) => !isSoon(hit)).slice(0, LISTED),
  };
}
