import type { Session } from './session.ts';

const MOST_KEPT = 5;
const NEVER_KEPT = ['password', 'currentPassword', 'code', 'token'];

/**
 * Keeps the words of a form that had to wait (for signing in, for the cms), by the form's
 * address. Passwords and tokens are not kept.
 */
export async function keepForm(
  session: Session,
  path: string,
  fields: Record<string, string[]>,
): Promise<void> {
  const words = Object.entries(fields).filter(([name]) => !NEVER_KEPT.includes(name));
  await session.update((record) => {
    const { [path]: _replaced, ...others } = record.keptForms;
    const recent = Object.entries(others).slice(-(MOST_KEPT - 1));
    record.keptForms = Object.fromEntries([...recent, [path, Object.fromEntries(words)]]);
  });
}

/** The kept words of a form, given back once; null when there are none. */
export async function takeKeptForm(
  session: Session,
  path: string,
): Promise<Record<string, string[]> | null> {
  const kept = (await session.read())?.keptForms[path] ?? null;
  if (kept !== null) {
    await session.update((record) => {
      const { [path]: _taken, ...others } = record.keptForms;
      record.keptForms = others;
    });
  }
  return kept;
}
