import { pageSlug, type Locale } from '@office/search';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { contentLang } from '#features/catalogue/content-lang.ts';
import { entryPath } from '#features/catalogue/load-entry.ts';
import { lookOfRegions, type RegionLook } from '#features/catalogue/region-look.ts';
import { formatDate } from '#i18n/format.ts';
import type { CatalogueEntry } from '#lib/cms/resources/catalogue.ts';

/** An article as its page prints it. */
export interface ArticleView {
  look: RegionLook;
  seed: string;
  title: string;
  summary: string | null;
  body: string;
  /** Who wrote it, as far as known. */
  author: string | null;
  published: string | null;
  checked: string | null;
  lang: Locale | undefined;
  related: { href: string; title: string; kind: string; lang: Locale | undefined }[];
}

/** Turns an entry of the cms into what an article's page prints. */
export function articleView(entry: CatalogueEntry, context: CardContext): ArticleView {
  const { t, locale, taxonomy } = context;
  const { article, firstPublishedAt, checkedOn } = entry;
  return {
    look: lookOfRegions(taxonomy, entry.regionKeys),
    seed: entry.documentId,
    title: entry.title,
    summary: entry.summary,
    body: entry.body ?? '',
    author: article?.authorLine ?? null,
    published:
      firstPublishedAt === null
        ? null
        : t('article.published', { date: formatDate(locale, firstPublishedAt) }),
    checked:
      checkedOn === null ? null : t('opportunity.checked', { date: formatDate(locale, checkedOn) }),
    lang: contentLang(entry),
    related: (article?.related ?? []).map(({ kind, documentId, title, contentLocale }) => ({
      href: entryPath(locale, kind, pageSlug(title, documentId)),
      title,
      kind: t(`vocabulary.kind-${kind}`),
      lang: contentLocale === locale ? undefined : contentLocale,
    })),
  };
}
