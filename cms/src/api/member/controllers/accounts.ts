import type { Context } from 'koa';

import { parseInput } from '../../../lib/parse-input';
import {
  confirmSchema,
  refreshTokenInputSchema,
  requestResetSchema,
  resetSchema,
  signInSchema,
  signUpSchema,
} from '../inputs/account-inputs';
import { confirmAddress } from '../services/confirm-address';
import { requestReset, resetPassword } from '../services/reset-password';
import { closeSession, refreshSession } from '../services/sessions';
import { signIn } from '../services/sign-in';
import { signUp } from '../services/sign-up';
import { inUniformTime } from '../services/uniform-time';

export default {
  async signUp(ctx: Context): Promise<void> {
    const request = parseInput(signUpSchema, ctx.request.body);
    await inUniformTime(() => signUp(request));
    answer(ctx, 202, {});
  },

  async confirm(ctx: Context): Promise<void> {
    const { token } = parseInput(confirmSchema, ctx.request.body);
    answer(ctx, 200, await confirmAddress(token));
  },

  async signIn(ctx: Context): Promise<void> {
    answer(ctx, 200, await signIn(parseInput(signInSchema, ctx.request.body)));
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
    await inUniformTime(() => requestReset(email));
    answer(ctx, 202, {});
  },

  async reset(ctx: Context): Promise<void> {
    const { token, password } = parseInput(resetSchema, ctx.request.body);
    await resetPassword(token, password);
    ctx.status = 204;
  },
};

function answer(ctx: Context, status: number, body: object): void {
  ctx.status = status;
  ctx.set('Cache-Control', 'no-store');
  ctx.body = body;
}
