import { officeError } from '../../../lib/errors';
import { checkAnswers, type Answers } from '../domain/answers';
import type { APPLICANT_ACTIONS } from '../domain/states';
import { findFiles, namesByQuestion } from './application-files';
import { applicationRows, type ApplicationRow } from './application-row';
import { moveApplication } from './move-application';

export interface ApplicantMove {
  action: (typeof APPLICANT_ACTIONS)[number];
  text?: string | undefined;
  answers?: Answers | undefined;
  expectedRevision?: number | undefined;
}

/** A member's own submitted application. Anybody else's is as missing as one that never was. */
export async function findOwnApplication(
  memberDocumentId: string,
  reference: string,
): Promise<ApplicationRow> {
  const row = await applicationRows().findOne({ where: { memberDocumentId, reference } });
  if (!row) throw officeError('resource.missing', 'You have no application with this reference.');
  return row;
}

/** Does what the applicant asks of his own application. */
export async function moveOwnApplication(
  memberDocumentId: string,
  reference: string,
  move: ApplicantMove,
): Promise<ApplicationRow> {
  const row = await findOwnApplication(memberDocumentId, reference);
  const isAnswer = move.action === 'answer-information' && row.state === 'information-needed';
  return moveApplication({
    applicationDocumentId: row.documentId,
    command: {
      action: move.action,
      actor: { kind: 'applicant', id: memberDocumentId },
      reason: move.text ?? null,
    },
    expectedRevision: move.expectedRevision,
    extra: isAnswer ? await completedAnswers(row, move) : {},
  });
}

/** Information is given in words, by changed answers, or both. */
async function completedAnswers(
  row: ApplicationRow,
  move: ApplicantMove,
): Promise<Record<string, unknown>> {
  const changed = move.answers ?? {};
  if (Object.keys(changed).length === 0) {
    if ((move.text ?? '') !== '') return {};
    throw officeError('input.invalid', 'Write the information you were asked for.', {
      fields: { text: 'required' },
    });
  }
  const files = namesByQuestion(await findFiles([row.documentId]));
  const check = checkAnswers(row.formSnapshot, { ...row.answers, ...changed }, files);
  if (check.ok) return { answers: check.answers };
  throw officeError('answers.invalid', 'Some answers are missing or not right.', {
    fields: check.fields,
  });
}
