import { movePendingDrafts } from '#features/apply/draft-store.ts';
import { movePendingSaves } from '#features/saved/pending-saves.ts';
import type { Tokens } from '#lib/cms/resources/accounts.ts';
import { readProfile } from '#lib/cms/resources/me.ts';
import { tokenFields } from '#lib/session/member-tokens.ts';

/**
 * Makes the session a signed-in one (under a new id), learns whose it is and moves what was filled
 * in or chosen before into the account.
 */
export async function beginSignIn(locals: App.Locals, tokens: Tokens): Promise<void> {
  const now = new Date();
  await locals.session.signIn({
    ...tokenFields(tokens, now),
    memberName: '',
    signedInAt: now.getTime(),
    seenAt: now.getTime(),
  });
  const profile = await readProfile(locals.cms);
  if (profile.ok) {
    await locals.session.update((record) => {
      if (record.signIn) record.signIn.memberName = profile.data.name;
      record.owner = profile.data.documentId;
    });
  }
  await movePendingDrafts(locals);
  await movePendingSaves(locals);
}
