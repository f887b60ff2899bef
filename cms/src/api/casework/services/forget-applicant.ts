import type { Knex } from 'knex';

import { rowsOf } from '../../../document-pipeline/rows';
import { OfficeError } from '../../../lib/errors';
import { isClosedState } from '../domain/states';
import { findFiles, forgetFiles, type FileRow } from './application-files';
import { NOBODY } from './applicant';
import { applicationRows, type ApplicationRow } from './application-row';
import { changeApplication, deleteApplication } from './application-writes';
import { moveApplication } from './move-application';

/** What is left to do once an applicant's cases have been forgotten. */
export interface ForgottenCases {
  /** Their bytes go by `removeBytes` when the transaction has ended. */
  files: FileRow[];
  /** Beginnings of `sourceKey` of mails that tell of the applicant to somebody else. */
  mailSources: string[];
}

/**
 * Withdraws what a member still has open, each case in a transaction of its own, so that places
 * are free for others at once. What somebody else closes at this moment stays as it is.
 */
export async function withdrawCasesOf(memberDocumentId: string): Promise<void> {
  for (const { documentId } of await findOpenCases(memberDocumentId)) {
    try {
      await moveApplication({
        applicationDocumentId: documentId,
        command: { action: 'withdraw', actor: { kind: 'applicant', id: memberDocumentId } },
      });
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
    }
  }
}

/**
 * Takes everything personal out of a member's cases, in the transaction around the caller, and
 * deletes the drafts: what stays is what was applied for, where, when and how it ended. Throws
 * when a case is still open: it has to be withdrawn first.
 */
export async function forgetCasesOf(
  trx: Knex.Transaction,
  memberDocumentId: string,
): Promise<ForgottenCases> {
  const rows = await applicationRows().findMany({ where: { memberDocumentId } });
  if (rows.some(isOpen)) throw new Error(`Member ${memberDocumentId} still has an open case.`);
  const ids = rows.map(({ documentId }) => documentId);
  const files = await findFiles(ids);
  const mailSources = await findMailSources(ids);
  await forgetFiles(files);
  await deleteWords(trx, ids);
  for (const row of rows) await forgetCase(row);
  await trx('submission_keys').where('submission_key', 'like', `${memberDocumentId}:%`).delete();
  // As an organiser the member wrote and decided in others' cases, which keep the words.
  await trx('messages').where({ author_id: memberDocumentId }).update({ author_id: null });
  await trx('timeline_entries').where({ actor_id: memberDocumentId }).update({ actor_id: null });
  return { files, mailSources };
}

async function findOpenCases(memberDocumentId: string): Promise<ApplicationRow[]> {
  return (await applicationRows().findMany({ where: { memberDocumentId } })).filter(isOpen);
}

function isOpen({ state }: ApplicationRow): boolean {
  return state !== 'draft' && !isClosedState(state);
}

async function deleteWords(trx: Knex.Transaction, ids: readonly string[]): Promise<void> {
  await trx('messages').whereIn('application_document_id', ids).delete();
  await trx('one_time_tokens').whereIn('subject_document_id', ids).delete();
  await trx('timeline_entries').whereIn('application_document_id', ids).update({ reason: null });
}

async function forgetCase({ documentId, state }: ApplicationRow): Promise<void> {
  if (state === 'draft') await deleteApplication(documentId);
  else {
    await changeApplication(documentId, {
      applicantName: null,
      answers: null,
      reason: null,
      member: null,
      memberDocumentId: NOBODY,
    });
  }
}

/** Messages go to organisers too, and a guardian is asked by name. */
async function findMailSources(applicationIds: readonly string[]): Promise<string[]> {
  const messages = await rowsOf<{ documentId: string }>('api::casework.message').findMany({
    where: { applicationDocumentId: { $in: [...applicationIds] } },
    select: ['documentId'],
  });
  const tokens = await rowsOf<{ documentId: string }>('api::member.one-time-token').findMany({
    where: { subjectDocumentId: { $in: [...applicationIds] } },
    select: ['documentId'],
  });
  return [
    ...messages.map(({ documentId }) => `message.written:${documentId}:`),
    ...tokens.map(({ documentId }) => `application.consent-asked:${documentId}:`),
  ];
}
