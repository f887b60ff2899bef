import { now } from '../../../lib/clock';
import { APPLICATION_UID, applicationRows } from '../../casework/services/application-row';
import { ownWaiting } from '../../casework/services/own-cases';

const SHOWN = 4;

/** Applications the signed-in admin's regions owe an answer: how many, and the most urgent. */
export async function describeWaiting() {
  const where = ownWaiting();
  const count = (condition: object) => strapi.db.query(APPLICATION_UID).count({ where: condition });
  const rows = await applicationRows().findMany({
    where,
    orderBy: [{ deskOrder: 'asc' }, { id: 'asc' }],
    limit: SHOWN,
  });
  return {
    waiting: await count(where),
    overdue: await count({ ...where, dueAt: { $lt: now().toISOString() } }),
    cases: rows.map((row) => ({
      documentId: row.documentId,
      reference: row.reference,
      applicantName: row.applicantName,
      opportunityTitle: row.opportunityTitle,
      state: row.state,
      submittedAt: row.submittedAt,
      dueAt: row.dueAt,
    })),
  };
}
