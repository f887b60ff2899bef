import { findForHome, type HomeFinds } from '@office/search/query';
import type { Locale } from '@office/search';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable, type Availability } from '#lib/search/when-available.ts';

export interface HomeData {
  taxonomy: Taxonomy;
  finds: Availability<HomeFinds>;
}

/** What the home page shows; without search the regions and the rest of the page remain. */
export async function loadHome(cms: CmsClient, locale: Locale, now: Date): Promise<HomeData> {
  const taxonomy = await loadTaxonomy(cms);
  const regionKeys = taxonomy.regions.map(({ key }) => key);
  const finds = await whenAvailable(findForHome(searchReader(), { locale, regionKeys }, now));
  return { taxonomy, finds };
}
