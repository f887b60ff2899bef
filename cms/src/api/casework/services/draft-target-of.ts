import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { targetSchema } from '../inputs/casework-inputs';
import { unknownOpportunity, type DraftTarget } from './drafts';

/** The opportunity in the path, for the member who calls. Throws `resource.missing` for none. */
export async function draftTargetOf(ctx: Context): Promise<DraftTarget> {
  const member = await currentMember(ctx);
  const params = targetSchema.safeParse((ctx as { params?: unknown }).params);
  if (!params.success) throw unknownOpportunity();
  return {
    memberDocumentId: member.documentId,
    kind: params.data.kind,
    opportunityDocumentId: params.data.documentId,
  };
}
