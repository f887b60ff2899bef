import type { CommandWatch } from '../lib/operator-commands';
import { checkSearch, type SearchCheck } from './check-search';
import { recordCheck } from './check-turn';
import { isSearchOutdated } from './upgrade-search';

interface SearchReport extends SearchCheck {
  /** Documents that differ, however; waiting ones are not among them. */
  drift: number;
  /** The index was made by other rules than this program's. */
  outdated: boolean;
  /** What to do next. */
  next: string;
}

const NOTHING = 'Nothing: the index says what the database says.';
const OUTDATED =
  'The index was made by another version: it is rebuilt by itself soon after a start of the cms, ' +
  'and by npm run search:rebuild right now. Until then it answers as that version did.';
const WAIT = 'Nothing yet: the worker is still at the waiting ones. Ask again in a minute.';
const REPAIR =
  'npm run search:rebuild puts it right now; otherwise the check of the coming night does. ' +
  'Find out what wrote past the cms: an import, a query by hand, another writer of the index.';

/** Compares index and record and says what an operator should do about the outcome. */
export async function reportSearchCheck(watch: CommandWatch): Promise<SearchReport> {
  const { examples, ...found } = await checkSearch(watch);
  await recordCheck('catalogue', found, new Date());
  const drift = found.missing + found.surplus + found.different;
  const outdated = await isSearchOutdated();
  const next = outdated ? OUTDATED : adviceFor(drift, found.waiting);
  return { drift, outdated, ...found, examples, next };
}

function adviceFor(drift: number, waiting: number): string {
  if (drift > 0) return REPAIR;
  return waiting > 0 ? WAIT : NOTHING;
}
