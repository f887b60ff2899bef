import { z } from 'zod';
import { removeSaved, saveEntry } from '#lib/cms/resources/saved.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { localeOfPath, paths } from '#paths.ts';
import { keepPendingSave } from './pending-saves.ts';
import { saveAnchor } from './save-anchor.ts';

const wishSchema = z.object({
  action: z.enum(['save', 'remove']),
  entry: z.string().regex(/^[a-z0-9]{24}$/),
});

/**
 * Does what a form of `SaveForm` asks and answers where to go on: back to where it was sent from,
 * to the sign-in page where nobody is signed in, or to the list when it has something to say.
 */
export async function answerSaved(fields: FormFields, locals: App.Locals): Promise<string> {
  const { cms, session } = locals;
  const back = readReturnPath(fields.text('back'), paths.saved('az'));
  const locale = localeOfPath(back.split('?')[0] ?? back);
  const list = paths.saved(locale);
  const wish = wishSchema.safeParse({ action: fields.text('action'), entry: fields.text('entry') });
  if (!wish.success) return back;
  const { action, entry } = wish.data;
  const answer = action === 'save' ? await saveEntry(cms, entry) : await removeSaved(cms, entry);
  if (answer.ok) {
    if (back !== list) return `${back}#${saveAnchor(entry)}`;
    const flash = { key: action === 'save' ? 'saved-again' : 'saved-removed', value: entry };
    await session.update((record) => (record.flash = flash));
    return list;
  }
  if (answer.status === 401 || answer.status === 403) {
    if (action === 'save') await keepPendingSave(locals, entry);
    return paths.signIn(locale, { next: back });
  }
  const flash = { key: answer.status === 409 ? 'saved-full' : 'saved-gone' };
  await session.update((record) => (record.flash = flash));
  return list;
}
