import { now } from '../../../lib/clock';
import { rowsOf } from '../../../document-pipeline/rows';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { writeOutbox } from '../../../outbox/write-outbox';
import { withdrawCasesOf } from '../../casework/services/forget-applicant';
import { unsubscribeAddress } from '../../digest/services/member-subscription';
import { type Account, findAccountOfMember } from './accounts';
import { isPasswordOf } from './passwords';
import { removeMember } from './remove-member';
import { forgetPasswordTries, takePasswordTry } from './slow-down';

export const DELETION_UID = 'api::member.deletion-request';

const DAY = 24 * 60 * 60_000;
/** How long a member can take it back. */
const GRACE_MS = 30 * DAY;
/** How long before the end the member is reminded. */
const REMINDER_MS = 7 * DAY;
const BATCH = 200;

export interface DeletionRequest {
  documentId: string;
  memberDocumentId: string;
  askedAt: string;
  dueAt: string;
  remindedAt: string | null;
}

/** The member's request that has not been carried out or taken back; null when there is none. */
export function findDeletion(memberDocumentId: string): Promise<DeletionRequest | null> {
  return rowsOf<DeletionRequest>(DELETION_UID).findOne({ where: { memberDocumentId } });
}

/**
 * Notes that the member wants to be forgotten, and mails it. Open cases are withdrawn at once:
 * whoever leaves holds no place for a month that another is waiting for. Asking twice is asking
 * once. An account without a password, whose owner signs in by codes, is asked for none. Throws
 * `input.invalid` (422, `password: missing` or `wrong`); wrong tries count as those of signing in.
 */
export async function askForDeletion(
  memberDocumentId: string,
  password: string | undefined,
): Promise<DeletionRequest> {
  const account = await findAccountOfMember(memberDocumentId);
  if (account === null) throw officeError('resource.missing', 'This member has no account.');
  if (account.passwordHash !== '') await provePassword(account, password);
  try {
    await inTransaction(() => note(memberDocumentId, account.email));
  } catch (error) {
    // Asked in another tab at this moment.
    if (!isUniqueViolation(error)) throw error;
  }
  await withdrawCasesOf(memberDocumentId);
  const request = await findDeletion(memberDocumentId);
  if (request === null) throw officeError('resource.missing', 'It was taken back at this moment.');
  return request;
}

async function provePassword(account: Account, password: string | undefined): Promise<void> {
  if (password === undefined) {
    throw officeError('input.invalid', 'The password is needed.', {
      fields: { password: 'missing' },
    });
  }
  await takePasswordTry(account.email);
  if (!(await isPasswordOf(account.passwordHash, password))) {
    throw officeError('input.invalid', 'The password is not right.', {
      fields: { password: 'wrong' },
    });
  }
  await forgetPasswordTries(account.email);
}

/** Takes a request back; having none is fine. Withdrawn cases stay withdrawn. */
export async function takeDeletionBack(memberDocumentId: string): Promise<void> {
  await strapi.db.query(DELETION_UID).deleteMany({ where: { memberDocumentId } });
}

/** Refuses what nobody should begin who is about to be forgotten: `account.leaving` (409). */
export async function refuseLeaving(memberDocumentId: string): Promise<void> {
  if ((await findDeletion(memberDocumentId)) === null) return;
  throw officeError('account.leaving', 'You asked to delete this account. Take that back first.');
}

/**
 * Does what is due at `at`: withdraws what a process that died left open, reminds, removes. Safe
 * on several instances, and after a crash the next run goes on. Answers how many were removed.
 */
export async function runDeletionClock(at: Date): Promise<number> {
  const requests = await rowsOf<DeletionRequest>(DELETION_UID).findMany({
    orderBy: { dueAt: 'asc' },
    limit: BATCH,
  });
  let removed = 0;
  const failures: unknown[] = [];
  for (const request of requests) {
    try {
      if (await carryOn(request, at)) removed += 1;
    } catch (error) {
      // One that cannot be removed must not keep the others here.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some members were not removed.');
  return removed;
}

/** Whether the member was removed. */
async function carryOn(request: DeletionRequest, at: Date): Promise<boolean> {
  await withdrawCasesOf(request.memberDocumentId);
  const left = new Date(request.dueAt).getTime() - at.getTime();
  if (left <= 0) {
    await removeMember(request.memberDocumentId);
    return true;
  }
  if (left <= REMINDER_MS && request.remindedAt === null) await remind(request, at);
  return false;
}

async function note(memberDocumentId: string, email: string): Promise<void> {
  if ((await findDeletion(memberDocumentId)) !== null) return;
  const askedAt = now();
  const { documentId } = (await strapi.db.query(DELETION_UID).create({
    data: { memberDocumentId, askedAt, dueAt: new Date(askedAt.getTime() + GRACE_MS) },
  })) as { documentId: string };
  await unsubscribeAddress(email);
  await orderMail('account.deletion-asked', documentId);
}

/** Of several instances the one that marks the request mails. */
function remind({ documentId }: DeletionRequest, at: Date): Promise<void> {
  return inTransaction(async () => {
    const { count } = await strapi.db.query(DELETION_UID).updateMany({
      where: { documentId, remindedAt: { $null: true } },
      data: { remindedAt: at },
    });
    if (count === 1) await orderMail('account.deletion-near', documentId);
  });
}

function orderMail(happened: string, subjectDocumentId: string): Promise<void> {
  return writeOutbox([{ topic: 'mail', subjectUid: DELETION_UID, subjectDocumentId, happened }]);
}
