import type { Settings } from 'meilisearch';
import { readBuilderMark } from '../documents/builder-mark.ts';
import { catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import type { ProperNames } from '../text/proper-names.ts';
import { FOLDED_STOP_WORDS } from '../text/stop-words.ts';
import { ONE_ERROR_FROM, TWO_ERRORS_FROM } from '../text/typing-errors.ts';

/** A synonym is looked up for at most so many neighbouring words. */
const LONGEST_SYNONYM = 3;

/** What the catalogue's index is told whatever the names of places and institutions are. */
export const CATALOGUE_SETTINGS = {
  // Copies made for matching are never shown.
  displayedAttributes: Object.keys(catalogueDocumentSchema.shape).filter((name) => name !== 's'),
  searchableAttributes: [
    's.title',
    's.titleStems',
    's.tags',
    's.tagStems',
    's.summary',
    's.summaryStems',
    's.otherTitles',
    's.body',
    's.bodyStems',
    's.roots',
  ],
  filterableAttributes: [
    'locale',
    'kind',
    'documentId',
    'regions',
    'institution',
    'institutionType',
    'interests',
    'level',
    'deadline',
    'closed',
    'hasPlaces',
    'firstPublishedAt',
    'updatedAt',
  ],
  sortableAttributes: ['closed', 'deadline', 'firstPublishedAt'],
  // An asked-for sort decides before the words. Where words are found counts more than how near
  // they are to each other: a title is chosen, a body happens to hold many words. Among equally
  // good finds the open one comes first.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'attributeRank',
    'proximity',
    'closed:asc',
    'wordPosition',
    'exactness',
  ],
  stopWords: [...FOLDED_STOP_WORDS],
  pagination: { maxTotalHits: 50_000 },
  faceting: { maxValuesPerFacet: 500 },
} satisfies Settings;

/**
 * Everything the catalogue's index is told, in Meilisearch's words; only what the local server
 * knows as well. The spellings of a name are synonyms of each other, and are never found by a
 * typing error.
 *
 * An index has no place for a note of one's own, and what is kept elsewhere does not move with it
 * when indexes are swapped or restored. So the mark of the document builder is among the stop
 * words, where a word nobody types changes nothing.
 */
export function buildCatalogueSettings(names: ProperNames) {
  return {
    ...CATALOGUE_SETTINGS,
    stopWords: [...CATALOGUE_SETTINGS.stopWords, readBuilderMark()],
    synonyms: buildSynonyms(names),
    typoTolerance: {
      minWordSizeForTypos: { oneTypo: ONE_ERROR_FROM, twoTypos: TWO_ERRORS_FROM },
      disableOnWords: [...names.words].sort(),
    },
  } satisfies Settings;
}

export type CatalogueSettings = ReturnType<typeof buildCatalogueSettings>;

/** What of the settings documents depend on, or that decides what is found in them. */
export function rulesOf({ synonyms: _, typoTolerance: __, ...rules }: CatalogueSettings) {
  return rules;
}

/** Each spelling of a name to all others; one of several names to those of each. */
function buildSynonyms({ spellings }: ProperNames): Record<string, string[]> {
  const synonyms = new Map<string, Set<string>>();
  for (const group of spellings) {
    for (const spelling of group) {
      if (spelling.split(/[\s-]+/).length > LONGEST_SYNONYM) continue;
      const others = synonyms.get(spelling) ?? new Set();
      for (const other of group) if (other !== spelling) others.add(other);
      if (others.size > 0) synonyms.set(spelling, others);
    }
  }
  return Object.fromEntries(
    Array.from(synonyms, ([spelling, others]) => [spelling, [...others].sort()]),
  );
}
