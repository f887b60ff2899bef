import { pageSlug, type CatalogueKind, type Locale } from '@office/search';
import type { CmsClient } from '#lib/cms/client.ts';
import { askForEntry, type CatalogueEntry } from '#lib/cms/resources/catalogue.ts';
import { paths } from '#paths.ts';

export type EntryLoad =
  | { outcome: 'found'; entry: CatalogueEntry }
  /** The page has this address; it was asked for under another one. */
  | { outcome: 'moved'; to: string }
  /** It was there once. */
  | { outcome: 'gone' }
  | { outcome: 'missing' };

const SHORT_ID = /(?:^|-)([a-z0-9]{10})$/;

/**
 * The entry a page's last segment (`{slug}-{shortId}`) names. Only the short id counts; a slug
 * that is not the title's, or an entry of the other kind of page, is answered with its address.
 */
export async function loadEntry(
  cms: CmsClient,
  wish: { segment: string; locale: Locale; page: 'opportunity' | 'article' },
): Promise<EntryLoad> {
  const { segment, locale, page } = wish;
  const shortId = SHORT_ID.exec(segment)?.[1];
  if (shortId === undefined) return { outcome: 'missing' };
  const answer = await askForEntry(cms, shortId, locale);
  if (answer.outcome === 'gone') return answer;
  if (answer.outcome === 'unknown') return { outcome: 'missing' };
  const { entry } = answer;
  const slug = pageSlug(entry.title, entry.documentId);
  if (slug === segment && pageOf(entry.kind) === page) return { outcome: 'found', entry };
  return { outcome: 'moved', to: entryPath(locale, entry.kind, slug) };
}

/** The address of an entry's page in one language. */
export function entryPath(locale: Locale, kind: CatalogueKind, slug: string): string {
  return paths[pageOf(kind)](locale, slug);
}

/** The entry's addresses in all languages; where it is not translated the slug is the source's. */
export function entryAlternates(entry: CatalogueEntry): Partial<Record<Locale, string>> {
  const address = (locale: Locale) => {
    const title = entry.titles[locale] ?? entry.titles.az ?? entry.title;
    return entryPath(locale, entry.kind, pageSlug(title, entry.documentId));
  };
  return { az: address('az'), en: address('en'), ru: address('ru') };
}

function pageOf(kind: CatalogueKind): 'opportunity' | 'article' {
  return kind === 'article' ? 'article' : 'opportunity';
}
