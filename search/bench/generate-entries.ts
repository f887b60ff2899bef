import type { CatalogueSource, TaxonName } from '../src/documents/catalogue-source.ts';
import { createTaxonomyNames } from '../src/documents/taxonomy-names.ts';
import { INSTITUTION_TYPES } from '../src/vocabulary/institution-types.ts';
import { CATALOGUE_KINDS } from '../src/vocabulary/kinds.ts';
import { LEVELS } from '../src/vocabulary/levels.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const REGIONS = [
  taxon('baku', 'Bakı', 'Baku', 'Баку'),
  taxon('sumgait', 'Sumqayıt', 'Sumgait', 'Сумгаит'),
  taxon('ganja', 'Gəncə', 'Ganja', 'Гянджа'),
];
const INTERESTS = [
  taxon('environment', 'Ətraf mühit', 'Environment', 'Экология'),
  taxon('it', 'İT', 'IT', 'ИТ'),
  taxon('culture', 'Mədəniyyət', 'Culture', 'Культура'),
  taxon('sport', 'İdman', 'Sport', 'Спорт'),
  taxon('law', 'Hüquq', 'Law', 'Право'),
  taxon('health', 'Səhiyyə', 'Health', 'Здоровье'),
];
const ROOTS =
  `könüllü klub tələbə universitet layihə sahil ağac kitab dərs şəhər gənc idman musiqi rəqs hüquq
  proqram kod dil ingilis rus yataqxana təqaüd kredit müraciət sənəd imtahan staj iş karyera sağlamlıq
  ekologiya təmizlik park bağ teatr kino şəkil foto jurnal xəbər bələdçi yardım uşaq yaşlı heyvan
  kompüter robot startap biznes maliyyə bank vergi tarix muzey coğrafiya fizika kimya riyaziyyat`.split(
    /\s+/,
  );
const RARE_WORDS = inventWords(20_000);
const ENDINGS = ['', '', '', 'lar', 'ı', 'da', 'ların', 'lərə', 'dan', 'ımız'];

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const benchTaxonomy = createTaxonomyNames({
  regions: REGIONS,
  institutions: [],
  interests: INTERESTS,
});

/**
 * Entries of about a hundred words, the same ones for the same seed; half of the words are `roots`
 * with endings.
 */
export function generateEntries(
  count: number,
  now: Date,
  { seed = 1, roots = ROOTS }: { seed?: number; roots?: readonly string[] } = {},
): CatalogueSource[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, at) => generateEntry(at, now, { random, roots }));
}

function generateEntry(
  at: number,
  now: Date,
  { random, roots }: { random: () => number; roots: readonly string[] },
): CatalogueSource {
  const pick = <T>(from: readonly T[]): T => pickOne(from, random);
  const words = (count: number) => writeWords(count, random, roots);
  const az = { title: words(4), summary: words(14), body: words(90) };
  return {
    kind: pick(CATALOGUE_KINDS),
    documentId: `bench${at.toString(36).padStart(8, '0')}`,
    versions: random() < 0.5 ? { az } : { az, en: { ...az, title: words(4) } },
    regionKeys: [pick(REGIONS).key],
    institutionKey: null,
    institutionType: random() < 0.5 ? null : pick(INSTITUTION_TYPES),
    interestKeys: [pick(INTERESTS).key, pick(INTERESTS).key],
    level: pick(LEVELS),
    deadline: random() < 0.5 ? null : new Date(now.getTime() + (random() * 60 - 10) * DAY_MS),
    state: random() < 0.9 ? 'active' : 'sleeping',
    capacity: null,
    placesLeft: random() < 0.3 ? Math.floor(random() * 20) : null,
    firstPublishedAt: new Date(now.getTime() - random() * 300 * DAY_MS),
    updatedAt: now,
  };
}

/**
 * Searches as people type them: one to three words unless told, some without diacritics, some cut
 * short.
 */
export function generateQueries(
  count: number,
  seed = 2,
  { words }: { words?: number } = {},
): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const query = writeWords(words ?? 1 + Math.floor(random() * 3), random);
    const typed = random() < 0.4 ? query.replaceAll(/[əöüışçğ]/g, (l) => PLAIN[l] ?? l) : query;
    return random() < 0.4 && typed.length > 5 ? typed.slice(0, -2) : typed;
  });
}

const PLAIN: Readonly<Record<string, string>> = {
  ə: 'e',
  ö: 'o',
  ü: 'u',
  ı: 'i',
  ş: 's',
  ç: 'c',
  ğ: 'g',
};

function writeWords(count: number, random: () => number, roots: readonly string[] = ROOTS): string {
  return Array.from({ length: count }, () => {
    // Half of the words come from a long tail of rare ones, as in real text.
    const root = random() < 0.5 ? pickSkewed(roots, random) : pickSkewed(RARE_WORDS, random);
    return `${root}${pickOne(ENDINGS, random)}`;
  }).join(' ');
}

/** The first ones far more often than the last, as words of a language are. */
function pickSkewed(from: readonly string[], random: () => number): string {
  return from[Math.floor(random() ** 3 * from.length)] ?? '';
}

function inventWords(count: number): string[] {
  const random = createRandom(3);
  const syllable = () =>
    `${pickOne([...'bcçdfghkmnpqrsştvxyz'], random)}${pickOne([...'aeəioöuüı'], random)}`;
  return Array.from(
    { length: count },
    () =>
      Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('') +
      pickOne([...'lmnrst'], random),
  );
}

function pickOne<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new RangeError('Nothing to pick from');
  return picked;
}

function taxon(key: string, az: string, en: string, ru: string): TaxonName {
  return { key, names: { az, en, ru }, aliases: [] };
}
