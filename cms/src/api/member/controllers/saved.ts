import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { savedIdSchema } from '../inputs/saved-input';
import { describeSaved } from '../services/describe-saved';
import { findSavedIds, removeSaved, saveEntry } from '../services/saved-entries';

export default {
  async list(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = { entries: await describeSaved(documentId) };
  },

  /** Enough to say of any entry on a page whether it is saved. */
  async listIds(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    ctx.set('Cache-Control', 'private, no-store');
    ctx.body = { ids: await findSavedIds(documentId) };
  },

  async save(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    await saveEntry(documentId, entryOf(ctx));
    ctx.status = 204;
  },

  async remove(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    await removeSaved(documentId, entryOf(ctx));
    ctx.status = 204;
  },
};

function entryOf(ctx: Context): string {
  const parsed = savedIdSchema.safeParse((ctx.params as { documentId?: unknown }).documentId);
  if (parsed.success) return parsed.data;
  throw officeError('resource.missing', 'There is no entry of this id.');
}
