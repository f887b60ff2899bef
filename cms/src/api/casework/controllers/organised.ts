import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { parseInput } from '../../../lib/parse-input';
import { handlerActionSchema } from '../inputs/casework-inputs';
import { moveApplication } from '../services/move-application';
import {
  findOrganisedApplication,
  findOrganisedApplications,
  toOrganised,
} from '../services/organised-applications';
import { referenceOf } from '../services/reference-of';

export default {
  async list(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const rows = await findOrganisedApplications(member.documentId);
    ctx.body = { applications: await toOrganised(rows) };
  },

  async act(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const row = await findOrganisedApplication(member.documentId, referenceOf(ctx));
    const { action, reason, revision } = parseInput(handlerActionSchema, ctx.request.body);
    const moved = await moveApplication({
      applicationDocumentId: row.documentId,
      command: {
        action,
        actor: { kind: 'organiser', id: member.documentId },
        reason: reason ?? null,
      },
      expectedRevision: revision,
    });
    [ctx.body] = await toOrganised([moved]);
  },
};
