import type { Context } from 'koa';

import { readTaxonomy } from '../services/read-taxonomy';

export default {
  async read(ctx: Context): Promise<void> {
    ctx.body = await readTaxonomy();
  },
};
