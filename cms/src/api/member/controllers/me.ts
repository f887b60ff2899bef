import type { Context } from 'koa';

import { now } from '../../../lib/clock';
import { currentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { parseInput } from '../../../lib/parse-input';
import { isCompleteProfile, type Profile } from '../domain/profile';
import { changePasswordSchema } from '../inputs/account-inputs';
import { PROFILE_FIELDS, profileChangeSchema } from '../inputs/profile-input';
import { changePassword } from '../services/change-password';
import { changeProfile } from '../services/change-profile';
import { findDeletion } from '../services/deletion';
import { readProfile } from '../services/read-profile';
import { closeAllSessions } from '../services/sessions';

export default {
  async read(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    const profile = await readProfile(documentId);
    if (profile === null) throw officeError('access.not-signed-in', 'This account has no profile.');
    await answer(ctx, profile);
  },

  async change(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    refuseUnknownFields(ctx.request.body);
    const change = parseInput(profileChangeSchema, ctx.request.body);
    await answer(ctx, await changeProfile(documentId, change));
  },

  async changePassword(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const change = parseInput(changePasswordSchema, ctx.request.body);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await changePassword(member, change);
  },

  /** Says only that the session stands; the policy has seen to it. */
  confirmSession(ctx: Context): void {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.status = 204;
  },

  async signOutEverywhere(ctx: Context): Promise<void> {
    await closeAllSessions((await currentMember(ctx)).userId);
    ctx.status = 204;
  },
};

function refuseUnknownFields(body: unknown): void {
  const unknown = Object.keys(body ?? {}).filter((name) => !PROFILE_FIELDS.includes(name));
  if (unknown.length === 0) return;
  throw officeError('request.invalid', `A profile has no ${unknown.join(', ')}.`, {
    fields: Object.fromEntries(unknown.map((name) => [name, 'unknown'])),
  });
}

async function answer(ctx: Context, profile: Profile): Promise<void> {
  const deletion = await findDeletion(profile.documentId);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = {
    ...profile,
    complete: isCompleteProfile(profile, now()),
    deletionDueAt: deletion?.dueAt ?? null,
  };
}
