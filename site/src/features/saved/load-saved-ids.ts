import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { listSavedIds } from '#lib/cms/resources/saved.ts';

type SavingLocals = Pick<App.Locals, 'member' | 'cms'>;

const asked = new WeakMap<object, Promise<ReadonlySet<string>>>();

/**
 * documentIds of what the member who reads the page has saved, asked for once a request. Empty for
 * visitors, and while the cms does not say: saving anew changes nothing.
 */
export function loadSavedIds(locals: SavingLocals): Promise<ReadonlySet<string>> {
  const known = asked.get(locals);
  if (known !== undefined) return known;
  const asking = askForIds(locals);
  asked.set(locals, asking);
  return asking;
}

async function askForIds({ member, cms }: SavingLocals): Promise<ReadonlySet<string>> {
  if (member === null) return new Set();
  try {
    const answer = await listSavedIds(cms);
    return new Set(answer.ok ? answer.data.ids : []);
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return new Set();
  }
}
