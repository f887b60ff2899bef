import { explainFit, type Fit } from '@office/search';
import { findSuggestable, type ListedOpportunity } from '@office/search/query';
import { readProfile } from '#lib/cms/resources/me.ts';
import { searchReader } from '#lib/search/search-reader.ts';
import { whenAvailable } from '#lib/search/when-available.ts';

const MOST_SHOWN = 5;
/** More than are shown: some will not fit the member's level. */
const ASKED_FOR = 60;

export interface Suggestion {
  listed: ListedOpportunity;
  fit: Fit;
}

export type Suggestions =
  | { kind: 'found'; suggestions: Suggestion[] }
  /** The member has named no interests yet. */
  | { kind: 'unasked' }
  | { kind: 'unavailable' };

/** Up to five open opportunities that fit the member's interests and levels, best first. */
export async function loadSuggestions(
  { cms, locale }: App.Locals,
  excluded: readonly string[],
  now: Date,
): Promise<Suggestions> {
  const profile = await readProfile(cms);
  if (!profile.ok || profile.data.interests.length === 0) return { kind: 'unasked' };
  const { regionKey, interests } = profile.data;
  const interestKeys = interests.map(({ interestKey }) => interestKey);
  const wish = { locale, interestKeys, regionKey, limit: ASKED_FOR };
  const answer = await whenAvailable(findSuggestable(searchReader(), wish, now));
  if (!answer.available) return { kind: 'unavailable' };
  const suggestions = answer.found
    .filter(({ id }) => !excluded.includes(id))
    .flatMap((listed) => {
      const fit = explainFit({ regionKey, interests }, listed);
      return fit === null ? [] : [{ listed, fit }];
    })
    .sort((one, other) => other.fit.score - one.fit.score)
    .slice(0, MOST_SHOWN);
  return { kind: 'found', suggestions };
}
