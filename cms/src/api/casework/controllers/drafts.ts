import type { Context } from 'koa';

import { officeError } from '../../../lib/errors';
import { parseInput } from '../../../lib/parse-input';
import { draftSchema, submitSchema } from '../inputs/casework-inputs';
import { toDraft, toReceipt } from '../services/application-views';
import { draftTargetOf } from '../services/draft-target-of';
import { discardDraft, findDraft, saveDraft } from '../services/drafts';
import { submitApplication } from '../services/submit-application';

export default {
  async read(ctx: Context): Promise<void> {
    const draft = await findDraft(await draftTargetOf(ctx));
    if (!draft) throw officeError('resource.missing', 'You have no draft for this.');
    ctx.body = await toDraft(draft);
  },

  async save(ctx: Context): Promise<void> {
    const target = await draftTargetOf(ctx);
    const content = parseInput(draftSchema, ctx.request.body);
    ctx.body = await toDraft(await saveDraft(target, content));
  },

  async discard(ctx: Context): Promise<void> {
    await discardDraft(await draftTargetOf(ctx));
    ctx.status = 204;
  },

  async submit(ctx: Context): Promise<void> {
    const target = await draftTargetOf(ctx);
    const input = parseInput(submitSchema, ctx.request.body);
    const { application, isNew } = await submitApplication({ ...target, ...input });
    ctx.status = isNew ? 201 : 200;
    ctx.body = toReceipt(application);
  },
};
