import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import { paths } from '#paths.ts';
import type { CardContext } from './card-view.ts';
import { taxonName } from './taxon-name.ts';

/** The way from the home page to an entry's page. */
export function entryTrail(
  entry: CatalogueEntry,
  { locale, t, taxonomy }: CardContext,
): { label: string; href: string }[] {
  const home = { label: t('layout.home'), href: paths.home(locale) };
  if (entry.kind === 'article') {
    const href = paths.search(locale, { kind: 'article' });
    return [home, { label: t('vocabulary.kinds-article'), href }];
  }
  const [lead] = entry.regionKeys;
  const search = { label: t('layout.navSearch'), href: paths.search(locale) };
  if (lead === undefined) return [home, search];
  const label = taxonName(taxonomy, 'regions', lead, locale);
  return [home, search, { label, href: paths.region(locale, lead) }];
}
