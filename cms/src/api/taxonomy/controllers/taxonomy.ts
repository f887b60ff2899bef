import type { Context } from 'koa';
import { z } from 'zod';

import { parseQuery } from '../../../lib/parse-input';
import { readTaxonomy } from '../services/read-taxonomy';

const querySchema = z.strictObject({});

export default {
  async read(ctx: Context): Promise<void> {
    parseQuery(querySchema, ctx.query);
    ctx.body = await readTaxonomy();
  },
};
