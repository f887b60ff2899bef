import type { Session } from './session.ts';

const MOST_KEPT = 5;

/** Keeps the words of a form that had to wait (for signing in), by the form's address. */
export async function keepForm(
  session: Session,
  path: string,
  fields: Record<string, string[]>,
): Promise<void> {
  await session.update((record) => {
    const { [path]: _replaced, ...others } = record.keptForms;
    const recent = Object.entries(others).slice(-(MOST_KEPT - 1));
    record.keptForms = Object.fromEntries([...recent, [path, fields]]);
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
