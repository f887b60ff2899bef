import { pageSlug, type Locale } from '@office/search';
import type { CardContext } from '#features/catalogue/card-view.ts';
import { nameLang } from '#features/catalogue/content-lang.ts';
import { deadlineView } from '#features/catalogue/deadline-view.ts';
import { entryPath } from '#features/catalogue/load-entry.ts';
import { lookOfRegions } from '#features/catalogue/region-look.ts';
import { taxonName } from '#features/catalogue/taxon-name.ts';
import { formatDate } from '#i18n/format.ts';
import type { SavedEntry } from '#lib/cms/resources/saved.ts';

/** A saved entry as the list prints it. */
export interface SavedView {
  id: string;
  title: string;
  /** Set where the title is not in the page's language. */
  lang: Locale | undefined;
  /** Null when the page is there no more. */
  href: string | null;
  dye: string;
  /** Kind and regions. */
  about: string;
  /** Whether one can apply; null for what one cannot apply for. */
  state: { text: string; tone: 'good' | 'warning' | 'plain' } | null;
  /** `24 noyabr`, where the deadline is still to come. */
  deadline: { iso: string; text: string } | null;
  savedOn: string;
}

/** Turns what a member has saved into what the list prints, in the same order. */
export function savedView(entries: readonly SavedEntry[], context: CardContext): SavedView[] {
  return entries.map((entry) => viewOne(entry, context));
}

function viewOne(entry: SavedEntry, context: CardContext): SavedView {
  const { t, locale, taxonomy } = context;
  const title = entry.titles[locale];
  const regions = entry.regionKeys.map((key) => taxonName(taxonomy, 'regions', key, locale));
  return {
    id: entry.documentId,
    title,
    lang: nameLang(entry.titles, locale),
    href: entry.published ? entryPath(locale, entry.kind, pageSlug(title, entry.documentId)) : null,
    dye: lookOfRegions(taxonomy, entry.regionKeys).dye,
    about: [t(`vocabulary.kind-${entry.kind}`), regions.join(', ')].filter(Boolean).join(' · '),
    ...sayState(entry, context),
    savedOn: t('saved.savedOn', { date: formatDate(locale, entry.savedAt, 'day') }),
  };
}

function sayState(entry: SavedEntry, context: CardContext): Pick<SavedView, 'state' | 'deadline'> {
  if (!entry.published) {
    return { state: { text: context.t('saved.gone'), tone: 'plain' }, deadline: null };
  }
  if (entry.kind === 'article') return { state: null, deadline: null };
  const { iso, date, left, urgency } = deadlineView(entry.deadline, entry.open, context);
  const isDated = entry.open && iso !== null && date !== null;
  return {
    state: { text: left, tone: TONES[urgency] },
    deadline: isDated ? { iso, text: context.t('catalogue.until', { date }) } : null,
  };
}

const TONES = { none: 'good', calm: 'good', soon: 'warning', closed: 'plain' } as const;
