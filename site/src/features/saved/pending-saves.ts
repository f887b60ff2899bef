import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { saveEntry } from '#lib/cms/resources/saved.ts';

type SavingLocals = Pick<App.Locals, 'session' | 'cms'>;

const MOST_PENDING = 20;

/** Remembers what a visitor wants saved until somebody has signed in. */
export async function keepPendingSave({ session }: SavingLocals, id: string): Promise<void> {
  await session.update((record) => {
    const others = record.pendingSaves.filter((other) => other !== id);
    record.pendingSaves = [...others, id].slice(-MOST_PENDING);
  });
}

/** Whether something waits to be saved in the account of who signs in next. */
export async function hasPendingSaves({ session }: Pick<App.Locals, 'session'>): Promise<boolean> {
  return ((await session.read())?.pendingSaves.length ?? 0) > 0;
}

/**
 * Saves in the account what was chosen before. What the cms refuses (gone meanwhile, the list is
 * full) is dropped; while it is away all of it waits for the next sign-in.
 */
export async function movePendingSaves({ session, cms }: SavingLocals): Promise<void> {
  const pending = (await session.read())?.pendingSaves ?? [];
  if (pending.length === 0) return;
  try {
    for (const id of pending) await saveEntry(cms, id);
  } catch (fault) {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return;
  }
  await session.update((record) => (record.pendingSaves = []));
}
