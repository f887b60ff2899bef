import type { Context } from 'koa';

import { officeError } from '../../../lib/errors';
import { parseQuery } from '../../../lib/parse-input';
import { catalogueQuerySchema, shortIdSchema } from '../inputs/catalogue-query';
import { catalogueListQuerySchema } from '../inputs/catalogue-list-query';
import { listCatalogue } from '../services/list-catalogue';
import { readCatalogueEntry } from '../services/read-catalogue-entry';
import { wasPublished } from '../services/was-published';

export default {
  /** 200 with a page of published entries, see `listCatalogue`; for the site while search is away. */
  async list(ctx: Context): Promise<void> {
    ctx.body = await listCatalogue(parseQuery(catalogueListQuerySchema, ctx.query));
  },

  async read(ctx: Context): Promise<void> {
    const { locale } = parseQuery(catalogueQuerySchema, ctx.query);
    const shortId = shortIdSchema.safeParse((ctx.params as { shortId?: unknown }).shortId);
    const entry = shortId.success ? await readCatalogueEntry(shortId.data, locale) : null;
    if (entry === null) {
      if (shortId.success && (await wasPublished(shortId.data))) {
        throw officeError('resource.gone', 'The entry of this id is no longer published.');
      }
      throw officeError('resource.missing', 'There is no published entry of this id.');
    }
    ctx.body = entry;
  },
};
