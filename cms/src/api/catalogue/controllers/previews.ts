import type { Context } from 'koa';

import { parseQuery } from '../../../lib/parse-input';
import { noQuerySchema } from '../inputs/catalogue-query';
import { readPreview } from '../services/read-preview';

export default {
  async read(ctx: Context): Promise<void> {
    parseQuery(noQuerySchema, ctx.query);
    const { token } = ctx.params as { token: string };
    ctx.body = await readPreview(token);
    ctx.set('cache-control', 'no-store');
  },
};
