import type { Context } from 'koa';

import { runOperatorCommand } from '../../../lib/operator-commands';

export default {
  async run(ctx: Context): Promise<void> {
    const { command } = ctx.params as { command: string };
    const body: unknown = (ctx.request as { body?: unknown }).body;
    ctx.body = (await runOperatorCommand(command, body ?? {})) ?? {};
  },
};
