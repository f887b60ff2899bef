import type { Context } from 'koa';

import { readKeptServiceStatus } from '../services/read-service-status';

export default {
  /** 200 `ServiceStatus`; for the site's own token. */
  async read(ctx: Context): Promise<void> {
    ctx.body = await readKeptServiceStatus();
  },
};
