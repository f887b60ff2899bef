import { timingSafeEqual } from 'node:crypto';

import { rowsOf } from '../../../document-pipeline/rows';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { isUniqueViolation } from '../../../lib/is-unique-violation';
import { writeOutbox } from '../../../outbox/write-outbox';
import { CODE_LIFE, CODE_TRIES, deriveCode, hashTicket } from '../domain/sign-in-code';
import { findAccountByEmail, type Account } from './accounts';
import { newDocumentId } from './one-time-tokens';

export const SIGN_IN_CODE = 'api::member.sign-in-code';
const TABLE = 'sign_in_codes';
const KEEP_MS = 24 * 60 * 60_000;

interface CodeRow {
  id: number;
  documentId: string;
  memberDocumentId: string | null;
  tries: number;
  expiresAt: string;
  usedAt: string | null;
}

/** A request for a code: the ticket only one browser knows, and the address. */
export interface CodeRequest {
  ticket: string;
  email: string;
}

/**
 * Mails a code to the owner of the address. A row stands for an unknown or blocked one too, so
 * that trying codes goes the same way; only the mail is missing. The same request again, as by a
 * double click, changes nothing.
 */
export async function requestCode({ ticket, email }: CodeRequest): Promise<void> {
  const account = await findAccountByEmail(email);
  try {
    await inTransaction(async () => {
      const documentId = newDocumentId();
      await strapi.db.query(SIGN_IN_CODE).create({
        data: {
          documentId,
          ticketHash: hashTicket(env.LINK_SECRET, ticket, email),
          memberDocumentId: ownerOf(account),
          tries: 0,
          expiresAt: new Date(now().getTime() + CODE_LIFE),
        },
      });
      if (ownerOf(account) !== null) await orderCodeMail(documentId);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
}

const ownerOf = (account: Account | null) =>
  account === null || account.blocked ? null : account.memberDocumentId;

async function orderCodeMail(subjectDocumentId: string): Promise<void> {
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: SIGN_IN_CODE,
      subjectDocumentId,
      happened: 'account.sign-in-code',
    },
  ]);
}

/**
 * Tries a code against the request made with the ticket and answers the row to use up and its
 * owner. The try counts even if many come at once. Throws `token.unknown` (404) without such a
 * request, `token.expired` (410) when it is too old, used, or tried five times, and
 * `account.wrong-code` (401) with `triesLeft`.
 */
export async function tryCode(
  request: CodeRequest,
  code: string,
): Promise<{ id: number; memberDocumentId: string }> {
  const row = await takeCodeTry(request);
  const isRight = isSameText(deriveCode(env.LINK_SECRET, row.documentId), code);
  if (row.memberDocumentId !== null && isRight) {
    return { id: row.id, memberDocumentId: row.memberDocumentId };
  }
  throw officeError('account.wrong-code', 'The code is not right.', {
    triesLeft: CODE_TRIES - row.tries,
  });
}

/** Uses the row of a right code up, in the caller's transaction; of several calls one succeeds. */
export async function useCode(id: number): Promise<void> {
  const { count } = await strapi.db
    .query(SIGN_IN_CODE)
    .updateMany({ where: { id, usedAt: { $null: true } }, data: { usedAt: now() } });
  if (count === 0) throw codeExpired();
}

/** Forgets requests that ended a day before `at`: until then they are told from unknown ones. */
export async function pruneSignInCodes(at: Date): Promise<void> {
  await strapi.db
    .query(SIGN_IN_CODE)
    .deleteMany({ where: { expiresAt: { $lt: new Date(at.getTime() - KEEP_MS) } } });
}

/** The request's row after this try was counted. */
async function takeCodeTry({ ticket, email }: CodeRequest): Promise<CodeRow> {
  const where = { ticketHash: hashTicket(env.LINK_SECRET, ticket, email) };
  return await inTransaction(async (trx) => {
    const found = await rowsOf<CodeRow>(SIGN_IN_CODE).findOne({ where });
    if (found === null) throw officeError('token.unknown', 'No code was asked for here.');
    if (new Date(found.expiresAt) <= now()) throw codeExpired();
    const taken = await trx(TABLE)
      .where({ id: found.id })
      .whereNull('used_at')
      .where('tries', '<', CODE_TRIES)
      .update({ tries: trx.raw('tries + 1') });
    if (taken === 0) throw codeExpired();
    return (await rowsOf<CodeRow>(SIGN_IN_CODE).findOne({ where })) ?? found;
  });
}

function isSameText(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function codeExpired() {
  return officeError('token.expired', 'The code is too old or used up. Ask for a new one.');
}
