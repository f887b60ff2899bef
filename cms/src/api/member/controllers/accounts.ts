import type { Context } from 'koa';

import { parseInput } from '../../../lib/parse-input';
import { limitRequest } from '../../../rate-limits/limit-request';
import {
  codeSchema,
  confirmSchema,
  goneSchema,
  refreshTokenInputSchema,
  requestCodeSchema,
  requestResetSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from '../inputs/account-inputs';
import { confirmAddress } from '../services/confirm-address';
import { findGoneMembers } from '../services/find-gone-members';
import { requestReset, resetPassword } from '../services/reset-password';
import { closeSession, refreshSession } from '../services/sessions';
import { signIn } from '../services/sign-in';
import { signInByCode } from '../services/sign-in-by-code';
import { requestCode } from '../services/sign-in-codes';
import { signUp } from '../services/sign-up';
import { failInUniformTime, inUniformTime } from '../services/uniform-time';

export default {
  async signUp(ctx: Context): Promise<void> {
    const request = parseInput(signUpSchema, ctx.request.body);
    await limitRequest(ctx, 'sign-up', request.email);
    await inUniformTime(() => signUp(request));
    answer(ctx, 202, {});
  },

  async confirm(ctx: Context): Promise<void> {
    const { token } = parseInput(confirmSchema, ctx.request.body);
    answer(ctx, 200, await confirmAddress(token));
  },

  async signIn(ctx: Context): Promise<void> {
    const credentials = parseInput(signInSchema, ctx.request.body);
    await limitRequest(ctx, 'sign-in', credentials.email);
    answer(ctx, 200, await failInUniformTime(() => signIn(credentials)));
  },

  async requestCode(ctx: Context): Promise<void> {
    const request = parseInput(requestCodeSchema, ctx.request.body);
    await limitRequest(ctx, 'request-code', request.email);
    await inUniformTime(() => requestCode(request));
    answer(ctx, 202, {});
  },

  async signInByCode(ctx: Context): Promise<void> {
    const { code, ...request } = parseInput(codeSchema, ctx.request.body);
    await limitRequest(ctx, 'sign-in', request.email);
    answer(ctx, 200, await failInUniformTime(() => signInByCode(request, code)));
  },

  async refresh(ctx: Context): Promise<void> {
    const { refreshToken } = parseInput(refreshTokenInputSchema, ctx.request.body);
    answer(ctx, 200, await refreshSession(refreshToken));
  },

  async signOut(ctx: Context): Promise<void> {
    const { refreshToken } = parseInput(refreshTokenInputSchema, ctx.request.body);
    await closeSession(refreshToken);
    ctx.status = 204;
  },

  async requestReset(ctx: Context): Promise<void> {
    const { email } = parseInput(requestResetSchema, ctx.request.body);
    await limitRequest(ctx, 'request-reset', email);
    await inUniformTime(() => requestReset(email));
    answer(ctx, 202, {});
  },

  async reset(ctx: Context): Promise<void> {
    const { token, password } = parseInput(resetSchema, ctx.request.body);
    await resetPassword(token, password);
    ctx.status = 204;
  },

  async findGone(ctx: Context): Promise<void> {
    const { members } = parseInput(goneSchema, ctx.request.body);
    answer(ctx, 200, { gone: await findGoneMembers(members) });
  },
};

function answer(ctx: Context, status: number, body: object): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}
