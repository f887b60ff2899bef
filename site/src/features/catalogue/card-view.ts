import type { CatalogueKind, Level, Locale } from '@office/search';
import type { CatalogueHit, ListedOpportunity } from '@office/search/query';
import type { Translate } from '#i18n/translate.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { paths } from '#paths.ts';
import { deadlineView, type DeadlineView } from './deadline-view.ts';
import { splitMarked, type TextPiece } from './marked-text.ts';
import { lookOfRegions, type RegionLook } from './region-look.ts';
import { institutionName, taxonName } from './taxon-name.ts';

/** What a card shows of an entry, ready to print. */
export interface CardView {
  href: string;
  /** Of the card's own pattern. */
  seed: string;
  look: RegionLook;
  kind: string;
  title: TextPiece[];
  text: TextPiece[];
  institution: { text: string; lang: Locale | undefined } | null;
  regions: string;
  /** Null for articles, which one cannot be late for. */
  deadline: DeadlineView | null;
  /** `4 boş yer`, null where places are not limited or the entry is closed. */
  placesLeft: string | null;
  level: string | null;
  /** Set where the text is not in the page's language. */
  lang: Locale | undefined;
}

export interface CardContext {
  locale: Locale;
  t: Translate;
  now: Date;
  taxonomy: Taxonomy;
}

/** A card of a search result, what matched marked. */
export function cardOfHit(hit: CatalogueHit, context: CardContext): CardView {
  return buildCard(
    {
      ...hit,
      regionKeys: hit.regions,
      institutionKey: hit.institution,
      titlePieces: splitMarked(hit.titleHtml),
      textPieces: splitMarked(hit.snippetHtml),
    },
    context,
  );
}

/** A card of a list nobody searched for; all of them are open. */
export function cardOfListed(listed: ListedOpportunity, context: CardContext): CardView {
  return cardOfEntry({ ...listed, open: true }, context);
}

/** A card of an entry, open or not. */
export function cardOfEntry(entry: PlainEntry, context: CardContext): CardView {
  const titlePieces = [{ text: entry.title, marked: false }];
  const textPieces = [{ text: entry.summary, marked: false }];
  return buildCard({ ...entry, titlePieces, textPieces }, context);
}

type PlainEntry = Omit<CardSource, 'titlePieces' | 'textPieces'> & {
  title: string;
  summary: string;
};

interface CardSource {
  id: string;
  kind: CatalogueKind;
  slug: string;
  regionKeys: readonly string[];
  institutionKey: string | null;
  level: Level | null;
  deadline: string | null;
  placesLeft: number | null;
  open: boolean;
  fallback: boolean;
  titlePieces: TextPiece[];
  textPieces: TextPiece[];
}

function buildCard(source: CardSource, context: CardContext): CardView {
  const { locale, t, taxonomy } = context;
  const { kind } = source;
  const pathOf = kind === 'article' ? paths.article : paths.opportunity;
  const deadline = source.deadline === null ? null : new Date(source.deadline);
  return {
    href: pathOf(locale, source.slug),
    seed: source.id,
    look: lookOfRegions(taxonomy, source.regionKeys),
    kind: t(`vocabulary.kind-${kind}`),
    title: source.titlePieces,
    text: source.textPieces,
    institution:
      source.institutionKey === null
        ? null
        : institutionName(taxonomy, source.institutionKey, locale),
    regions: source.regionKeys.map((key) => taxonName(taxonomy, 'regions', key, locale)).join(', '),
    deadline: kind === 'article' ? null : deadlineView(deadline, source.open, context),
    placesLeft: source.open ? sayPlacesLeft(source.placesLeft, t) : null,
    level: source.level === null ? null : t(`vocabulary.level-${source.level}`),
    lang: source.fallback ? 'az' : undefined,
  };
}

function sayPlacesLeft(placesLeft: number | null, t: Translate): string | null {
  if (placesLeft === null) return null;
  if (placesLeft <= 0) return t('catalogue.full');
  return t('catalogue.placesLeft', { count: placesLeft });
}
