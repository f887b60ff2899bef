import type { Context } from 'koa';

import { readPreview } from '../services/read-preview';

export default {
  async read(ctx: Context): Promise<void> {
    const { token } = ctx.params as { token: string };
    ctx.body = await readPreview(token);
    ctx.set('cache-control', 'no-store');
  },
};
