import type { Settings } from 'meilisearch';
import { catalogueDocumentSchema } from '../documents/catalogue-document.ts';
import { PLACE_SPELLINGS } from '../text/place-names.ts';
import { FOLDED_STOP_WORDS } from '../text/stop-words.ts';

/**
 * Everything the catalogue's index is told, in Meilisearch's words; only what the local server
 * knows as well. Changing it makes the writer update the index at the next start.
 */
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
  // An asked-for sort decides before the words; among equally good finds the open one comes first.
  rankingRules: [
    'sort',
    'words',
    'typo',
    'proximity',
    'attributeRank',
    'closed:asc',
    'wordPosition',
    'exactness',
  ],
  stopWords: [...FOLDED_STOP_WORDS],
  synonyms: buildPlaceSynonyms(),
  typoTolerance: { disableOnWords: PLACE_SPELLINGS.flat().sort() },
  pagination: { maxTotalHits: 50_000 },
  faceting: { maxValuesPerFacet: 500 },
} satisfies Settings;

/** Each spelling of a place to all others. */
function buildPlaceSynonyms(): Record<string, string[]> {
  return Object.fromEntries(
    PLACE_SPELLINGS.flatMap((spellings) =>
      spellings.map((spelling) => [spelling, spellings.filter((other) => other !== spelling)]),
    ),
  );
}
