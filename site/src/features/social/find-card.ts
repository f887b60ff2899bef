import type { Locale } from '@office/search';
import { loadTaxonomy } from '#features/catalogue/load-taxonomy.ts';
import type { CmsClient } from '#lib/cms/client.ts';
import { readCatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import { entryCard, officeCard, regionCard, type SocialCard } from './social-card.ts';

/** What is on the picture of a subject as it stands now; null when there is no such thing. */
export async function findCard(
  cms: CmsClient,
  subject: string,
  locale: Locale,
): Promise<SocialCard | null> {
  if (subject === 'office') return officeCard(locale);
  const taxonomy = await loadTaxonomy(cms);
  if (subject.startsWith('region-')) {
    return regionCard(subject.slice('region-'.length), { locale, taxonomy });
  }
  const entry = await readCatalogueEntry(cms, subject, locale);
  return entry && entryCard(entry, { locale, taxonomy });
}
