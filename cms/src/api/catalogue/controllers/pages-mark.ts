import type { Context } from 'koa';

import { readPagesMark } from '../../../outbox/pages-mark';

export default {
  /** 200 `{ mark }`, see `readPagesMark`; for the site's own token. */
  async read(ctx: Context): Promise<void> {
    ctx.body = { mark: await readPagesMark() };
    ctx.set('cache-control', 'no-store');
  },
};
