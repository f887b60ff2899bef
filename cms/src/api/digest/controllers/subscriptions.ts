import type { Context } from 'koa';

import { parseInput } from '../../../lib/parse-input';
import { limitRequest } from '../../../rate-limits/limit-request';
import { inUniformTime } from '../../member/services/uniform-time';
import {
  choiceChangeSchema,
  confirmSubscriptionSchema,
  subscribeSchema,
  unsubscribeSchema,
} from '../inputs/subscription-inputs';
import { confirmSubscription } from '../services/confirm-subscription';
import { changeChoice, readSubscription, unsubscribe } from '../services/manage-subscription';
import { requestSubscription } from '../services/request-subscription';

export default {
  async request(ctx: Context): Promise<void> {
    const wish = parseInput(subscribeSchema, ctx.request.body);
    await limitRequest(ctx, 'subscribe', wish.email);
    await inUniformTime(() => requestSubscription(wish));
    ctx.status = 202;
    ctx.body = {};
  },

  async confirm(ctx: Context): Promise<void> {
    const { token } = parseInput(confirmSubscriptionSchema, ctx.request.body);
    ctx.body = await confirmSubscription(token);
  },

  async read(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = await readSubscription(tokenOf(ctx));
  },

  async change(ctx: Context): Promise<void> {
    if (unsubscribeSchema.safeParse(ctx.request.body).success) {
      ctx.body = await unsubscribe(tokenOf(ctx));
      return;
    }
    const change = parseInput(choiceChangeSchema, ctx.request.body);
    ctx.body = await changeChoice(tokenOf(ctx), change);
  },
};

function tokenOf(ctx: Context): string {
  return (ctx.params as { token: string }).token;
}
