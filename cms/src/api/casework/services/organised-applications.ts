import { OPPORTUNITY_KINDS, SOURCE_LOCALE } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { legalActions } from '../domain/apply-action';
import { findFiles, toFileView, type FileRow } from './application-files';
import { applicationRows, toCase, type ApplicationRow } from './application-row';
import { toSummary } from './application-views';
import { OPPORTUNITY_UIDS } from './load-opportunity';

/** Submitted applications to everything the member organises, those owed an answer first. */
export async function findOrganisedApplications(
  memberDocumentId: string,
): Promise<ApplicationRow[]> {
  const opportunities = await findOrganisedIds(memberDocumentId);
  if (opportunities.length === 0) return [];
  return applicationRows().findMany({
    where: { opportunityDocumentId: { $in: opportunities }, state: { $ne: 'draft' } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
}

/**
 * An application the member may act on as organiser. Throws `resource.missing` when it is not
 * one of his, and `access.forbidden` when it is his own: nobody decides on himself.
 */
export async function findOrganisedApplication(
  memberDocumentId: string,
  reference: string,
): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { reference } });
  const organised = row === null ? [] : await findOrganisedIds(memberDocumentId);
  if (!row || !organised.includes(row.opportunityDocumentId)) {
    throw officeError('resource.missing', 'You organise nothing with this application.');
  }
  if (row.memberDocumentId === memberDocumentId) {
    throw officeError('access.forbidden', 'Someone else has to answer your own application.');
  }
  return row;
}

/** Applications as their organiser sees them. */
export async function toOrganised(rows: readonly ApplicationRow[]) {
  const files = await findFiles(rows.map(({ documentId }) => documentId));
  return rows.map((row) => viewForOrganiser(row, files));
}

function viewForOrganiser(row: ApplicationRow, files: readonly FileRow[]) {
  return {
    ...toSummary(row),
    revision: row.revision,
    applicantName: row.applicantName ?? '',
    answers: row.answers ?? {},
    form: row.formSnapshot,
    files: files.filter((file) => file.applicationDocumentId === row.documentId).map(toFileView),
    reason: row.reason,
    actions: legalActions(toCase(row), { kind: 'organiser', id: null }, now()),
  };
}

async function findOrganisedIds(memberDocumentId: string): Promise<string[]> {
  const found = await Promise.all(
    OPPORTUNITY_KINDS.map((kind) =>
      rowsOf<{ documentId: string }>(OPPORTUNITY_UIDS[kind]).findMany({
        where: {
          locale: SOURCE_LOCALE,
          publishedAt: { $notNull: true },
          organisers: { documentId: memberDocumentId },
        },
        select: ['documentId'],
      }),
    ),
  );
  return found.flat().map((row) => row.documentId);
}
