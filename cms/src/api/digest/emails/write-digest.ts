import {
  pageSlug,
  SOURCE_LOCALE,
  type Level,
  type Locale,
  type OpportunityKind,
} from '@office/search';

import { renderMail, type MailItem } from '../../../mail/layout';
import { sayDateTime } from '../../../mail/say';
import { siteLink } from '../../member/emails/site-links';
import type { Frequency } from '../domain/run-times';
import { DIGEST_TEXTS, type DigestTexts } from './digest-texts';
import type { TaxonNames } from './taxon-names';

/** An opportunity as a digest shows it. */
export interface DigestEntry {
  kind: OpportunityKind;
  documentId: string;
  title: string;
  /** The title is Azerbaijani because the subscriber's language has none. */
  isFallback: boolean;
  regionKeys: readonly string[];
  level: Level;
  deadline: Date | null;
  /** Why it was chosen, as in DigestItem. */
  fit: { interestKeys: readonly string[]; regionKey: string | null; fitsLevel: boolean };
}

/** One subscriber's digest before it is written. */
export interface DigestLetter {
  language: Locale;
  frequency: Frequency;
  /** Best first; never empty. */
  entries: readonly DigestEntry[];
  /** The choice, to lead to the same list on the site. */
  choice: { regionKeys: string[]; interestKeys: string[]; kinds: OpportunityKind[] };
  settingsUrl: string;
}

/** Writes a digest as subject, HTML and text, all from the same entries. */
export function writeDigest(
  letter: DigestLetter,
  names: TaxonNames,
): { subject: string; html: string; text: string } {
  const { language, frequency, entries } = letter;
  const texts = DIGEST_TEXTS[language].digest;
  const regionKeys = [...new Set(entries.flatMap((entry) => entry.regionKeys))];
  const content = renderMail({
    language,
    preheader: texts.preheader(regionKeys.map(names.region).join(', ')),
    title: texts.title[frequency],
    blocks: [
      { kind: 'text', text: texts.intro },
      { kind: 'items', items: entries.map((entry) => toItem(entry, language, names)) },
      { kind: 'button', label: texts.all, url: listUrl(letter) },
    ],
    footer: {
      text: texts.footer[frequency],
      links: [{ label: texts.settings, url: letter.settingsUrl }],
    },
  });
  const first = shortTitle(entries[0]?.title ?? '');
  return { subject: texts.subject(first, entries.length - 1), ...content };
}

/** Phones show about this much of a subject beside the count of the others. */
const LONGEST_TITLE = 48;

/** A title as a subject has room for: whole, or cut after a word. */
function shortTitle(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const cut = title.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_TITLE / 2)).replace(/[\s,:;–-]+$/, '')}…`;
}

function toItem(entry: DigestEntry, language: Locale, names: TaxonNames): MailItem {
  const all = DIGEST_TEXTS[language];
  const texts = all.digest;
  const where = entry.regionKeys.map(names.region).join(', ');
  return {
    title: entry.title,
    ...(entry.isFallback ? { lang: SOURCE_LOCALE } : {}),
    url: siteLink('opportunity', language, {
      last: pageSlug(entry.title, entry.documentId),
      query: { from: 'digest' },
    }),
    lines: [
      ...(entry.isFallback && texts.azerbaijaniOnly !== null ? [texts.azerbaijaniOnly] : []),
      `${all.kinds[entry.kind]} · ${where} · ${texts.level(all.levels[entry.level])}`,
      entry.deadline === null
        ? texts.noDeadline
        : texts.deadline(sayDateTime(entry.deadline, language)),
      reason(entry, texts, names),
    ],
  };
}

function reason({ fit }: DigestEntry, texts: DigestTexts['digest'], names: TaxonNames): string {
  const reasons = [
    ...fit.interestKeys.map(names.interest),
    ...(fit.regionKey === null ? [] : [names.region(fit.regionKey)]),
    ...(fit.fitsLevel ? [texts.levelFits] : []),
  ];
  return reasons.length === 0 ? texts.fitsAll : texts.fits(reasons.join(', '));
}

/** The site's list of what is open for the same choice. */
function listUrl({ language, choice }: DigestLetter): string {
  const url = new URL(siteLink('search', language));
  for (const key of choice.regionKeys) url.searchParams.append('region', key);
  for (const key of choice.interestKeys) url.searchParams.append('interest', key);
  for (const kind of choice.kinds) url.searchParams.append('kind', kind);
  url.searchParams.set('open', '1');
  return url.href;
}
