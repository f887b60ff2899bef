import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { parseInput } from '../../../lib/parse-input';
import { deletionSchema } from '../inputs/deletion-input';
import { askForDeletion, takeDeletionBack } from '../services/deletion';
import { exportOwnData } from '../services/export-own-data';

export default {
  async export(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    const archive = await exportOwnData(documentId);
    ctx.attachment('my-data.zip');
    ctx.type = 'application/zip';
    ctx.set('Cache-Control', 'private, no-store');
    ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
    ctx.body = archive;
  },

  async askForDeletion(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    const { password } = parseInput(deletionSchema, ctx.request.body);
    const { dueAt } = await askForDeletion(documentId, password);
    ctx.status = 202;
    ctx.body = { dueAt };
  },

  async takeDeletionBack(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    await takeDeletionBack(documentId);
    ctx.status = 204;
  },
};
