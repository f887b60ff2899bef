import type { Context } from 'koa';

import { officeError } from '../../../lib/errors';
import { parseQuery } from '../../../lib/parse-input';
import { catalogueQuerySchema, shortIdSchema } from '../inputs/catalogue-query';
import { readCatalogueEntry } from '../services/read-catalogue-entry';

export default {
  async read(ctx: Context): Promise<void> {
    const { locale } = parseQuery(catalogueQuerySchema, ctx.query);
    const shortId = shortIdSchema.safeParse((ctx.params as { shortId?: unknown }).shortId);
    const entry = shortId.success ? await readCatalogueEntry(shortId.data, locale) : null;
    if (entry === null) {
      throw officeError('resource.missing', 'There is no published entry of this id.');
    }
    ctx.body = entry;
  },
};
