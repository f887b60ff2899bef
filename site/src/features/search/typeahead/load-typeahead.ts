import { suggestEntries, suggestNames, type SuggestedEntry } from '@office/search/query';
import type { Translate } from '#i18n/translate.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { searchNames } from '#lib/search/search-names.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';
import type { Typed } from './read-typeahead.ts';
import { entryProposal, namedProposal, type Proposal } from './proposal.ts';

const MOST_PROPOSED = 8;
/** So many places are kept for entries where there are as many. */
const LEAST_ENTRIES = 4;

export interface Typeahead {
  /** Whether everything could be asked; false while search or the taxonomy is away. */
  complete: boolean;
  /** At most eight: regions, institutions, interests, then entries. */
  proposals: Proposal[];
}

/**
 * What is offered for the words typed so far.
 * @param taxonomy null while it is not known
 */
export async function loadTypeahead(
  typed: Typed,
  taxonomy: Taxonomy | null,
  t: Translate,
): Promise<Typeahead> {
  if (typed.query === '') return { complete: true, proposals: [] };
  const names = searchNames(taxonomy ?? UNKNOWN);
  const asked = { ...typed, limit: MOST_PROPOSED };
  const answer = await whenAvailable(
    suggestEntries(searchReader(), asked, { names, memberRegion: null }),
  );
  const entries: SuggestedEntry[] = answer.available ? answer.found : [];
  const context = { locale: typed.locale, t, taxonomy: taxonomy ?? UNKNOWN };
  const named = suggestNames(typed.query, names)
    .slice(0, MOST_PROPOSED - Math.min(entries.length, LEAST_ENTRIES))
    .map((name) => namedProposal(name, context));
  const found = entries.map((entry) => entryProposal(entry, context));
  return {
    complete: answer.available && taxonomy !== null,
    proposals: [...named, ...found].slice(0, MOST_PROPOSED),
  };
}

const UNKNOWN: Taxonomy = { regions: [], institutions: [], interests: [] };
