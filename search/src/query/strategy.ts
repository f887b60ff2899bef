import type { TaxonomyNames } from '../documents/taxonomy-names.ts';
import { fold } from '../text/fold.ts';
import { rootWord, stemWord } from '../text/stem.ts';
import { isFiller } from '../text/stop-words.ts';
import { findWords } from '../text/words.ts';
import { isAmong } from './catalogue-filter.ts';
import type { CatalogueRequest } from './catalogue-request.ts';

/**
 * How the words of a request are asked: as several queries answered as one list, in which a
 * document counts once, at the best of `score × weight`. What each is worth shows
 * `npm run search:evaluate`.
 */
export const WEIGHTS = {
  /** All words by the letters typed, folded: what a person sees again in the result comes first. */
  folded: 1,
  /**
   * Words without their endings, giving up the commonest first: a question has words that nobody
   * wrote, and the rarest tells most. Below, because a stem may be another word's too.
   */
  stemmed: 0.9,
  /**
   * As before, but giving up the last words first: of words equally rare the server gives up none,
   * and then finds nothing.
   */
  firstWords: 0.6,
  /** Roots and meanings, which bring together what is only related: for filling up. */
  roots: 0.5,
  /** The words that somebody wrote, then all of them but one, whichever: for want of all words. */
  known: 0.8,
  allButOne: 0.7,
  /** One word alone, the rarer the better. */
  single: 0.45,
  /** Its root alone. */
  singleRoot: 0.35,
  /**
   * Whoever names a place wants what is there: everything of the region stands before everything
   * else, in the order of the words. More than 1 divided by the lowest score of a match.
   */
  inPlace: 100,
  /** What is in the place named and has none of the other words. */
  restOfPlace: 2,
  /** A member's own region decides between finds that are about equally good, nothing more. */
  ownRegion: 1.04,
} as const;

/** So many words are left out in turn or asked alone; with more, the other readings have enough. */
const MOST_LOOSE_WORDS = 6;

/** Meilisearch reads so many words of a query. */
const MOST_WORDS = 10;

/** `ASAN-a`, `CV-ni`: an ending that is set off, folded. */
const SET_OFF_ENDING = /(?<=\p{L}{2})-(?:n?[iu]n?|d[ae]n?|[yn]?[ae]|s[iu]|l[ae]r\p{L}*)$/u;

/** One of the queries of a request. */
export interface PlannedQuery {
  q: string;
  weight: number;
  /** Which words must be there: all, or all but some of the last or of the commonest. */
  matching: 'all' | 'last' | 'frequency';
  /** Conditions beside those of the request. */
  filter: string[];
  /** What it finds is near at best, even when it has all words of this query. */
  isFilling: boolean;
}

/** What is known beside the request. */
export interface PlanContext {
  /**
   * Asks for parts of the words too, because nothing has all of them: the share of documents each
   * of `listParts` is in, from 0 to 1.
   */
  commonness?: ReadonlyMap<string, number>;
  names: TaxonomyNames;
  /** The region of the member who asks; null for visitors. */
  memberRegion: string | null;
}

/** The queries that together answer the words of a request; none when there are no words. */
export function planQueries(request: CatalogueRequest, context: PlanContext): PlannedQuery[] {
  const folded = fold(request.query);
  if (folded === '') return [];
  // A sorted list has no "less relevant, further down": every word must be there.
  if (request.sort !== 'relevance') return askForAllWords(request, context);
  if (hasOperators(folded)) return [query(folded, WEIGHTS.folded)];
  const { all, rest, regionKeys } = readWords(request, context);
  const parts = askForParts(rest, request, context);
  const asked = [...askForWords(all, request, context), ...parts];
  if (request.region.length > 0) return asked;
  if (regionKeys.length > 0) {
    // What is elsewhere cannot have the place's name.
    const elsewhere = rest.length === 0 ? asked : askForWords(rest, request, context);
    return [...elsewhere.slice(0, 2), ...askInPlace(asked, regionKeys, context)];
  }
  const { memberRegion } = context;
  return memberRegion === null ? asked : [...asked, ...favour(asked, memberRegion)];
}

function askInPlace(
  asked: readonly PlannedQuery[],
  regionKeys: readonly string[],
  { names }: PlanContext,
): PlannedQuery[] {
  const filter = [isAmong('regions', regionKeys)];
  return [
    ...asked.map((one) => ({ ...one, weight: one.weight * WEIGHTS.inPlace, filter })),
    ...regionKeys.map((key) => ({
      ...query(fold(names.region(key)?.names.az ?? key), WEIGHTS.restOfPlace),
      filter: [isAmong('regions', [key])],
      isFilling: true,
    })),
  ];
}

/** The queries whose finds have every word, by its letters or its stem. */
export function askForAllWords(request: CatalogueRequest, context: PlanContext): PlannedQuery[] {
  const folded = fold(request.query);
  if (hasOperators(folded)) return [{ ...query(folded, WEIGHTS.folded), matching: 'all' }];
  const { all } = readWords(request, context);
  return askForWords(all, request, context)
    .filter(({ weight }) => weight >= WEIGHTS.stemmed)
    .map((asked) => ({ ...asked, matching: 'all' }));
}

/** One query for each reading of the words; without those that ask what another asks. */
function askForWords(
  words: readonly string[],
  { locale }: CatalogueRequest,
  { names }: PlanContext,
): PlannedQuery[] {
  const single = words.flatMap(splitWord);
  const folded = fold(words.join(' '));
  const stemmed = single.map((word) => stemWord(word, locale, names.proper)).join(' ');
  const roots = single.map((word) => rootWord(word, locale, names.proper)).join(' ');
  const readings: PlannedQuery[] = [
    { ...query(folded, WEIGHTS.folded), matching: 'all' },
    { ...query(stemmed, WEIGHTS.stemmed), matching: 'frequency' },
    { ...query(stemmed, WEIGHTS.firstWords), matching: 'last' },
    { ...query(roots, WEIGHTS.roots), matching: 'frequency', isFilling: true },
  ];
  return readings.filter(
    ({ q, matching }, at) =>
      q !== '' &&
      !readings
        .slice(0, at)
        .some((other) => other.q === q && (single.length < 2 || other.matching === matching)),
  );
}

/** Whether asking for parts of the words is another question than asking for the words. */
export function hasParts(request: CatalogueRequest, context: PlanContext): boolean {
  if (request.sort !== 'relevance' || hasOperators(fold(request.query))) return false;
  return readWords(request, context).rest.flatMap(splitWord).length > 1;
}

/** The stem and root of each word that names no place, as `askForParts` may ask for it alone. */
export function listParts(request: CatalogueRequest, context: PlanContext): string[] {
  const parts = readParts(readWords(request, context).rest, request, context);
  return [...new Set(parts.flatMap(({ stem, root }) => [stem, root]))];
}

interface WordPart {
  stem: string;
  root: string;
}

function readParts(
  words: readonly string[],
  { locale }: CatalogueRequest,
  { names }: PlanContext,
): WordPart[] {
  const single = words.flatMap(splitWord).slice(0, MOST_LOOSE_WORDS);
  return single.map((word) => ({
    stem: stemWord(word, locale, names.proper),
    root: rootWord(word, locale, names.proper),
  }));
}

/** What somebody wrote of the words, together, without any one of them, and each alone. */
function askForParts(
  words: readonly string[],
  request: CatalogueRequest,
  context: PlanContext,
): PlannedQuery[] {
  const { commonness } = context;
  if (commonness === undefined) return [];
  const isKnown = (part: string) => (commonness.get(part) ?? 0) > 0;
  const rarity = (part: string) => 1 - Math.sqrt(commonness.get(part) ?? 0);
  const parts = readParts(words, request, context);
  const stems = parts.map(({ stem }) => stem).filter(isKnown);
  const roots = parts.filter(({ stem, root }) => root !== stem && isKnown(root));
  const without = stems.length < 3 ? [] : stems.map((_stem, at) => stems.toSpliced(at, 1));
  const asked = [
    ...(stems.length > 1 && stems.length < parts.length
      ? [query(stems.join(' '), WEIGHTS.known)]
      : []),
    ...without.map((others) => query(others.join(' '), WEIGHTS.allButOne)),
    ...stems.map((stem) => query(stem, WEIGHTS.single * rarity(stem))),
    ...roots.map(({ root }) => query(root, WEIGHTS.singleRoot * rarity(root))),
  ];
  return asked.map((one) => ({ ...one, matching: 'all', isFilling: true }));
}

function favour(general: readonly PlannedQuery[], region: string): PlannedQuery[] {
  return general.map((asked) => ({
    ...asked,
    weight: asked.weight * WEIGHTS.ownRegion,
    filter: [isAmong('regions', [region])],
  }));
}

function query(q: string, weight: number): PlannedQuery {
  return { q, weight, matching: 'last', filter: [], isFilling: false };
}

interface ReadWords {
  /** As typed, but for fillers and endings set off. */
  all: string[];
  /** Those that name no region. */
  rest: string[];
  regionKeys: string[];
}

function readWords({ query: typed }: CatalogueRequest, { names }: PlanContext): ReadWords {
  const words = typed
    .split(/\s+/)
    .map((word) => word.slice(0, fold(word).replace(SET_OFF_ENDING, '').length))
    .filter((word) => word !== '');
  const meant = words.filter((word) => !isFiller(fold(word).replaceAll(/[^\p{L}\p{N}]/gu, '')));
  const all = (meant.length > 0 ? meant : words).slice(0, MOST_WORDS);
  const regionsOf = (word: string) => splitWord(word).flatMap((one) => names.regionsNamed(one));
  return {
    all,
    rest: all.filter((word) => regionsOf(word).length === 0),
    regionKeys: [...new Set(all.flatMap(regionsOf))],
  };
}

function splitWord(word: string): string[] {
  return findWords(word).map(({ start, end }) => word.slice(start, end));
}

/** Whether Meilisearch reads more than words: a phrase in quotes or a word to leave out. */
function hasOperators(folded: string): boolean {
  return /"|(?:^|\s)-\S/.test(folded);
}
