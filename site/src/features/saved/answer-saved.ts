import { SOURCE_LOCALE } from '@office/search';
import { removeSaved, saveEntry } from '#lib/cms/resources/saved.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { localeOfPath, paths } from '#paths.ts';
import { keepPendingSave } from './pending-saves.ts';
import { readWish, saveAnchor, WISH_FIELD } from './save-wish.ts';

/**
 * Does what a member wishes and answers where to go on: back to where it was asked, to the sign-in
 * page where nobody is signed in, or to the list when there is something to say.
 */
export async function answerSaved(fields: FormFields, locals: App.Locals): Promise<string> {
  const { cms, session } = locals;
  const wish = readWish(fields.text(WISH_FIELD));
  if (wish === null) return paths.saved(SOURCE_LOCALE);
  const { action, entryId } = wish;
  const back = readReturnPath(wish.back, paths.saved(SOURCE_LOCALE));
  const locale = localeOfPath(back.split('?')[0] ?? back);
  const list = paths.saved(locale);
  const answer = await (action === 'save' ? saveEntry : removeSaved)(cms, entryId);
  if (answer.ok && back !== list) return `${back}#${saveAnchor(entryId)}`;
  if (answer.status === 401 || answer.status === 403) {
    if (action === 'save') await keepPendingSave(locals, entryId);
    return paths.signIn(locale, { next: back });
  }
  const key = answer.ok ? DONE[action] : answer.status === 409 ? 'saved-full' : 'saved-gone';
  await session.update((record) => (record.flash = { key, value: entryId }));
  return list;
}

const DONE = { save: 'saved-again', remove: 'saved-removed' } as const;
