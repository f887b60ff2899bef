import type { Context } from 'koa';

import { officeError } from '../../../lib/errors';
import { parseQuery } from '../../../lib/parse-input';
import { catalogueQuerySchema } from '../../catalogue/inputs/catalogue-query';
import { organiserKeySchema } from '../inputs/organiser-key';
import { listOrganisers, readOrganiser } from '../services/read-organiser';

export default {
  async list(ctx: Context): Promise<void> {
    ctx.body = { organisers: await listOrganisers() };
  },

  async read(ctx: Context): Promise<void> {
    const { locale } = parseQuery(catalogueQuerySchema, ctx.query);
    const key = organiserKeySchema.safeParse((ctx.params as { key?: unknown }).key);
    if (!key.success) throw officeError('resource.missing', 'There is no organiser of this key.');
    ctx.body = await readOrganiser(key.data, locale);
  },
};
