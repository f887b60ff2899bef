import type { Context } from 'koa';

import { OfficeError, officeError } from '../../../lib/errors';
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
    ctx.body = (await runOperatorCommand(command, options).catch(tellOperator)) ?? {};
  },
};

/** Operators may see what broke, where everybody else is told only that something did. */
function tellOperator(error: unknown): never {
  if (error instanceof OfficeError) throw error;
  strapi.log.error(error);
  throw officeError('server.failed', error instanceof Error ? error.message : String(error));
}
