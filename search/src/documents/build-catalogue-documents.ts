import { fold } from '../text/fold.ts';
import { rootText, stemText } from '../text/stem.ts';
import type { ProperNames } from '../text/proper-names.ts';
import { stripMarkdown } from '../text/strip-markdown.ts';
import { LOCALES, SOURCE_LOCALE, type Locale } from '../vocabulary/locales.ts';
import { isOpen } from '../vocabulary/opening.ts';
import {
  catalogueDocumentId,
  type CatalogueDocument,
  type SearchText,
} from './catalogue-document.ts';
import type { CatalogueSource, CatalogueText } from './catalogue-source.ts';
import { pageSlug } from './page-slug.ts';
import { spellingsOf, type TaxonomyNames } from './taxonomy-names.ts';

/**
 * The documents of a published entry, one for each language of the site; where a translation is
 * missing the document carries the Azerbaijani text and says so.
 *
 * `now` decides `closed`. Taxonomy keys without a record stay filterable but are not findable by
 * name. Throws a RangeError when the Azerbaijani version is missing: such an entry is not public.
 */
export function buildCatalogueDocuments(
  entry: CatalogueSource,
  names: TaxonomyNames,
  now: Date = new Date(),
): CatalogueDocument[] {
  const source = entry.versions[SOURCE_LOCALE];
  if (source === undefined) {
    throw new RangeError(`${entry.kind} ${entry.documentId} has no ${SOURCE_LOCALE} version`);
  }
  const tags = collectTags(entry, names);
  return LOCALES.map((locale) => {
    const translation = entry.versions[locale];
    const contentLocale = translation === undefined ? SOURCE_LOCALE : locale;
    const text = cleanText(translation ?? source);
    return {
      id: catalogueDocumentId(entry.kind, entry.documentId, locale),
      documentId: entry.documentId,
      kind: entry.kind,
      locale,
      contentLocale,
      fallback: translation === undefined,
      slug: pageSlug(text.title, entry.documentId),
      ...text,
      ...describeEntry(entry, now),
      s: buildSearchText(text, contentLocale, {
        tags,
        titles: otherTitles(entry, contentLocale),
        names: names.proper,
      }),
    };
  });
}

function cleanText({ title, summary, body }: CatalogueText): CatalogueText {
  return {
    title: title.normalize('NFC').trim(),
    summary: summary.normalize('NFC').trim(),
    body: stripMarkdown(body.normalize('NFC')),
  };
}

function describeEntry(entry: CatalogueSource, now: Date) {
  const open = isOpen({ ...entry, published: true }, now);
  return {
    regions: [...entry.regionKeys],
    institution: entry.institutionKey,
    institutionType: entry.institutionType,
    interests: [...entry.interestKeys],
    level: entry.level,
    deadline: entry.deadline === null ? null : toEpochSeconds(entry.deadline),
    closed: open ? 0 : 1,
    placesLeft: entry.placesLeft,
    hasPlaces: entry.placesLeft === null || entry.placesLeft > 0 ? 1 : 0,
    firstPublishedAt: toEpochSeconds(entry.firstPublishedAt),
    updatedAt: toEpochSeconds(entry.updatedAt),
  } satisfies Partial<CatalogueDocument>;
}

function toEpochSeconds(instant: Date): number {
  return instant.getTime() / 1000;
}

interface SearchTextContext {
  tags: readonly string[];
  /** Titles in other languages. */
  titles: readonly string[];
  names: ProperNames;
}

function buildSearchText(
  text: CatalogueText,
  locale: Locale,
  { tags, titles, names }: SearchTextContext,
): SearchText {
  const joinedTags = tags.join(' · ');
  return {
    title: fold(text.title),
    titleStems: stemText(text.title, locale, names),
    tags: fold(joinedTags),
    tagStems: stemText(joinedTags, SOURCE_LOCALE, names),
    summary: fold(text.summary),
    summaryStems: stemText(text.summary, locale, names),
    otherTitles: fold(titles.join(' · ')),
    body: fold(text.body),
    bodyStems: stemText(text.body, locale, names),
    roots: rootText([text.title, text.summary, text.body].join(' '), locale, names),
  };
}

function otherTitles(entry: CatalogueSource, contentLocale: Locale): string[] {
  return LOCALES.filter((locale) => locale !== contentLocale).flatMap((locale) => {
    const version = entry.versions[locale];
    return version === undefined ? [] : [version.title];
  });
}

/** Every spelling of everything the entry belongs to, each once however its letters are typed. */
function collectTags(entry: CatalogueSource, names: TaxonomyNames): string[] {
  const taxa = [
    ...entry.regionKeys.map((key) => names.region(key)),
    entry.institutionKey === null ? undefined : names.institution(entry.institutionKey),
    ...entry.interestKeys.map((key) => names.interest(key)),
  ];
  const spellings = taxa.flatMap((taxon) => (taxon === undefined ? [] : spellingsOf(taxon)));
  return [...new Map(spellings.map((spelling) => [fold(spelling), spelling])).values()];
}
