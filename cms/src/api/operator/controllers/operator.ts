import type { Context } from 'koa';

import { runOperatorCommand } from '../../../lib/operator-commands';
import { COMMAND_STREAM_TYPE, streamCommand } from '../services/stream-command';

export default {
  async run(ctx: Context): Promise<void> {
    const { command } = ctx.params as { command: string };
    const options: unknown = (ctx.request as { body?: unknown }).body ?? {};
    if (ctx.get('accept') === COMMAND_STREAM_TYPE) {
      ctx.body = streamCommand(command, options);
      ctx.type = COMMAND_STREAM_TYPE;
      return;
    }
    ctx.body = (await runOperatorCommand(command, options)) ?? {};
  },
};
