import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { parseInput } from '../../../lib/parse-input';
import { draftSchema, submitSchema, targetSchema } from '../inputs/casework-inputs';
import { toDraft, toReceipt } from '../services/application-views';
import {
  discardDraft,
  findDraft,
  saveDraft,
  unknownOpportunity,
  type DraftTarget,
} from '../services/drafts';
import { submitApplication } from '../services/submit-application';

export default {
  async read(ctx: Context): Promise<void> {
    const draft = await findDraft(await targetOf(ctx));
    if (!draft) throw officeError('resource.missing', 'You have no draft for this.');
    ctx.body = toDraft(draft);
  },

  async save(ctx: Context): Promise<void> {
    const target = await targetOf(ctx);
    ctx.body = toDraft(await saveDraft(target, parseInput(draftSchema, ctx.request.body)));
  },

  async discard(ctx: Context): Promise<void> {
    await discardDraft(await targetOf(ctx));
    ctx.status = 204;
  },

  async submit(ctx: Context): Promise<void> {
    const target = await targetOf(ctx);
    const input = parseInput(submitSchema, ctx.request.body);
    const { application, isNew } = await submitApplication({ ...target, ...input });
    ctx.status = isNew ? 201 : 200;
    ctx.body = toReceipt(application);
  },
};

async function targetOf(ctx: Context): Promise<DraftTarget> {
  const member = await currentMember(ctx);
  const params = targetSchema.safeParse((ctx as { params?: unknown }).params);
  if (!params.success) throw unknownOpportunity();
  return {
    memberDocumentId: member.documentId,
    kind: params.data.kind,
    opportunityDocumentId: params.data.documentId,
  };
}
