import type { Context } from 'koa';

import { readKeptStatistics } from '../services/read-statistics';

export default {
  /** 200 `Statistics`; for the site's own token. */
  async read(ctx: Context): Promise<void> {
    ctx.body = await readKeptStatistics();
  },
};
