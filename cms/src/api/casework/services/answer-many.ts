import type { Locale } from '@office/search';

import { now } from '../../../lib/clock';
import { OfficeError, type ErrorCode } from '../../../lib/errors';
import { deskSteps, type DeskStep } from '../domain/desk-steps';
import type { ApplicationState, HandlerAction } from '../domain/states';
import { applicationRows, toCase, type ApplicationRow } from './application-row';
import { moveFromDesk } from './case-desk';
import { findCase } from './own-cases';

/** A chosen case; `problem` says why it cannot be answered here at all. */
export interface ChosenCase {
  documentId: string;
  reference: string | null;
  applicantName: string | null;
  state: ApplicationState | null;
  language: Locale | null;
  revision: number | null;
  steps: DeskStep[];
  problem: ErrorCode | null;
}

/** What became of one case. */
export interface AnswerOutcome {
  documentId: string;
  reference: string | null;
  /** Where the case is now; null where this editor may not know. */
  state: ApplicationState | null;
  /** Null when it was done. */
  problem: ErrorCode | null;
  /** The rules' own word for a refused move, such as `places-full`. */
  reason: string | null;
}

export interface AnswerToMany {
  action: HandlerAction;
  /** By the language of the applicant. */
  reasons: Partial<Record<Locale, string>>;
  cases: { documentId: string; revision?: number | undefined }[];
}

/** What may be done with each of several cases, in the order given. */
export async function describeChosen(documentIds: readonly string[]): Promise<ChosenCase[]> {
  const chosen = [];
  for (const documentId of documentIds) chosen.push(await describeOne(documentId));
  return chosen;
}

/**
 * Answers several cases alike, one after the other and each by itself: what is refused or has
 * changed meanwhile stays as it is and is told in its outcome, and the others go on.
 */
export async function answerMany(answer: AnswerToMany): Promise<AnswerOutcome[]> {
  const outcomes = [];
  for (const each of answer.cases) outcomes.push(await answerOne(answer, each));
  return outcomes;
}

async function describeOne(documentId: string): Promise<ChosenCase> {
  const nothing = { applicantName: null, state: null, language: null, revision: null, steps: [] };
  try {
    const row = await findCase(documentId);
    const { reference, applicantName, state, language, revision } = row;
    const steps = deskSteps(toCase(row), now());
    const known = { reference, applicantName, state, language, revision, steps };
    return { documentId, ...known, problem: null };
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    return { documentId, reference: null, ...nothing, problem: error.code };
  }
}

async function answerOne(
  { action, reasons }: AnswerToMany,
  { documentId, revision }: AnswerToMany['cases'][number],
): Promise<AnswerOutcome> {
  let row: ApplicationRow | null = null;
  try {
    row = await findCase(documentId);
    const reason = reasons[row.language] ?? null;
    const moved = await moveFromDesk(row, { action, reason, revision, throughReview: true });
    const { reference, state } = moved;
    return { documentId, reference, state, problem: null, reason: null };
  } catch (error) {
    return { documentId, ...(await stateNow(row)), ...problemOf(error) };
  }
}

async function stateNow(
  row: ApplicationRow | null,
): Promise<Pick<AnswerOutcome, 'reference' | 'state'>> {
  if (row === null) return { reference: null, state: null };
  const { documentId, reference } = row;
  const now = await applicationRows().findOne({ where: { documentId } });
  return { reference, state: now?.state ?? null };
}

/** One case that breaks must not hide what became of the others. */
function problemOf(error: unknown): Pick<AnswerOutcome, 'problem' | 'reason'> {
  if (!(error instanceof OfficeError)) {
    const message = error instanceof Error ? error.message : String(error);
    strapi.log.error(JSON.stringify({ event: 'casework.answer-failed', message }));
    return { problem: 'server.failed', reason: null };
  }
  const { reason } = error.details as { reason?: unknown };
  return { problem: error.code, reason: typeof reason === 'string' ? reason : null };
}
