import type { Context } from 'koa';

import { currentMember } from '../../../lib/current-member';
import { parseInput } from '../../../lib/parse-input';
import { applicantActionSchema, messageSchema } from '../inputs/casework-inputs';
import { findApplicationsOf, toDetail, toSummary } from '../services/application-views';
import { writeMessage } from '../services/messages';
import { findOwnApplication, moveOwnApplication } from '../services/own-applications';
import { referenceOf } from '../services/reference-of';

export default {
  async list(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const rows = await findApplicationsOf(member.documentId);
    ctx.body = { applications: rows.map(toSummary) };
  },

  async read(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    ctx.body = await toDetail(await findOwnApplication(member.documentId, referenceOf(ctx)));
  },

  async act(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const reference = referenceOf(ctx);
    const move = parseInput(applicantActionSchema, ctx.request.body);
    ctx.body = await toDetail(await moveOwnApplication(member.documentId, reference, move));
  },

  async write(ctx: Context): Promise<void> {
    const member = await currentMember(ctx);
    const row = await findOwnApplication(member.documentId, referenceOf(ctx));
    const input = parseInput(messageSchema, ctx.request.body);
    const { message, isNew } = await writeMessage({
      ...input,
      applicationDocumentId: row.documentId,
      authorKind: 'applicant',
      authorId: member.documentId,
    });
    ctx.status = isNew ? 201 : 200;
    ctx.body = message;
  },
};
