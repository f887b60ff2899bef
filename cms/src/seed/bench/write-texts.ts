import type { CatalogueKind, Locale } from '@office/search';

import type { Random } from './random';
import { FORMATS } from './vocabulary/formats';
import { LAST_NAMES, MEN, SYLLABLES, WOMEN } from './vocabulary/names';
import { DAYS } from './vocabulary/parts';
import { OTHER_PLACES, PLACES } from './vocabulary/places';
import { OPENINGS, SENTENCES } from './vocabulary/sentences';
import { OTHER_TOPICS, TOPICS, type Triple } from './vocabulary/topics';

export type Texts<T> = Record<Locale, T>;

/** What an entry is about, in all languages. */
export interface Subject {
  topic: Triple;
  format: Triple;
  place: Triple;
  day: Triple;
  person: string;
  /** A made-up name, the same in all languages. */
  group: string;
  others: Triple;
  partner: string;
  helper: string;
  hour: string;
  count: number;
  weeks: number;
}

export const PLACE_IN_TRIPLE = { az: 0, en: 1, ru: 2 } as const satisfies Record<Locale, number>;

export interface EntryText {
  title: string;
  summary: string;
  body: string;
}

export function chooseSubject(
  random: Random,
  kind: CatalogueKind,
  { interestKey, regionKey }: { interestKey: string; regionKey: string },
): Subject {
  return {
    topic: random.pick(TOPICS[interestKey] ?? OTHER_TOPICS),
    format: random.pick(FORMATS[kind]),
    place: random.pick(PLACES[regionKey] ?? OTHER_PLACES),
    day: random.pick(DAYS),
    person: inventPerson(random),
    group: inventGroup(random),
    others: chooseOthers(random),
    partner: inventGroup(random),
    helper: inventPerson(random),
    hour: `${random.between(9, 19)}:${random.pick(['00', '30'])}`,
    count: random.between(6, 40),
    weeks: random.between(3, 14),
  };
}

const ALL_TOPICS = Object.values(TOPICS).flat();

function chooseOthers(random: Random): Triple {
  const others = random.pickSome(ALL_TOPICS, 3);
  const list = (at: 0 | 1 | 2) => others.map((topic) => topic[at]).join(', ');
  return [list(0), list(1), list(2)];
}

/** Title, summary and body that say the same in each language. */
export function writeEntryTexts(random: Random, subject: Subject): Texts<EntryText> {
  const opening = random.pick(OPENINGS);
  const [lead = opening, ...rest] = random.pickSome(SENTENCES, random.between(6, 9));
  const tail = random.between(0, 2);
  const cut = random.between(2, rest.length - 2);
  return inEachLanguage((locale, at) => {
    const say = (sentence: Triple) => fill(sentence, subject, locale);
    const paragraphs = [rest.slice(0, cut), rest.slice(cut)];
    return {
      title: titleOf(subject, locale) + titleTail(subject, at, tail),
      summary: `${say(opening)} ${say(lead)}`,
      body: paragraphs.map((sentences) => sentences.map(say).join(' ')).join('\n\n'),
    };
  });
}

export function inEachLanguage<T>(write: (locale: Locale, at: 0 | 1 | 2) => T): Texts<T> {
  return { az: write('az', 0), en: write('en', 1), ru: write('ru', 2) };
}

export function inventPerson(random: Random): string {
  const isWoman = random.chance(0.5);
  const last = random.pick(LAST_NAMES);
  return isWoman
    ? `${random.pick(WOMEN)} ${last.replace(/v$/, 'va')}`
    : `${random.pick(MEN)} ${last}`;
}

function inventGroup(random: Random): string {
  const syllables = Array.from({ length: random.between(2, 4) }, () => random.pick(SYLLABLES));
  return `«${capitalised(syllables.join(''), 'az')}»`;
}

/** Azerbaijani and English put the topic first, Russian after a colon: no word is inflected. */
function titleOf({ topic, format }: Subject, locale: Locale): string {
  const at = PLACE_IN_TRIPLE[locale];
  const words = locale === 'ru' ? `${format[at]}: ${topic[at]}` : `${topic[at]} ${format[at]}`;
  return capitalised(words, locale);
}

function titleTail({ place, group }: Subject, at: 0 | 1 | 2, tail: number): string {
  if (tail === 0) return ` – ${place[at]}`;
  return tail === 1 ? ` ${group}` : ` ${group}, ${place[at]}`;
}

function fill(sentence: Triple, subject: Subject, locale: Locale): string {
  const at = PLACE_IN_TRIPLE[locale];
  const filled = sentence[at].replace(/\{(\w+)\}/g, (_, slot: keyof Subject) => {
    const value = subject[slot];
    return typeof value === 'object' ? value[at] : String(value);
  });
  return capitalised(filled, locale);
}

function capitalised(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
