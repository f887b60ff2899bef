import { createHash, randomUUID } from 'node:crypto';

import { rowsOf } from '../document-pipeline/rows';
import { env } from '../env';
import { isUniqueViolation } from '../lib/is-unique-violation';
import type { MailDraft } from './mail-draft';

export const MAIL_UID = 'api::platform.outgoing-mail';

/** A mail as the ledger holds it. */
export interface LedgerRow {
  id: number;
  messageId: string;
  template: string;
  recipient: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string> | null;
  attempts: number;
}

/** Until when a claimed mail belongs to its worker; longer than a whole batch may take. */
const LEASE_MS = 5 * 60_000;

/**
 * Enters mails to be sent; one already entered under the same `sourceKey` stays as it is. Call it
 * outside of a transaction: of two workers entering the same mail one meets the unique key.
 */
export async function queueMail(drafts: readonly MailDraft[], at: Date): Promise<void> {
  if (drafts.length === 0) return;
  const known = await rowsOf<{ sourceKey: string }>(MAIL_UID).findMany({
    where: { sourceKey: { $in: drafts.map((draft) => draft.sourceKey) } },
    select: ['sourceKey'],
  });
  const fresh = drafts.filter(
    (draft) => !known.some(({ sourceKey }) => sourceKey === draft.sourceKey),
  );
  if (fresh.length === 0 || (await enter(fresh, at))) return;
  for (const draft of fresh) await enter([draft], at);
}

/** False when one of the mails was there already; then none was entered. */
async function enter(drafts: readonly MailDraft[], at: Date): Promise<boolean> {
  try {
    await strapi.db.query(MAIL_UID).createMany({
      data: drafts.map((draft) => ({
        ...draft,
        headers: draft.headers ?? {},
        messageId: messageIdOf(draft.sourceKey),
        state: 'queued',
        attempts: 0,
        availableAt: at,
      })),
    });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return false;
  }
}

/** The Message-ID of a mail: the same at every attempt, so that programs can drop a copy. */
export function messageIdOf(sourceKey: string): string {
  const name = createHash('sha256').update(sourceKey).digest('hex').slice(0, 32);
  const domain = /@([^\s>]+)/.exec(env.MAIL_FROM)?.[1] ?? 'localhost';
  return `<${name}@${domain}>`;
}

/**
 * Takes up to `limit` due mails for one worker; also those a dead worker had claimed but not begun
 * to hand over.
 */
export async function claimMail(
  limit: number,
  at: Date,
): Promise<{ token: string; mails: LedgerRow[] }> {
  const token = randomUUID();
  const free = {
    $or: [
      { state: 'queued', availableAt: { $lte: at } },
      { state: 'claimed', leaseUntil: { $lte: at } },
    ],
  };
  const due = await rowsOf<{ id: number }>(MAIL_UID).findMany({
    where: free,
    select: ['id'],
    orderBy: { id: 'asc' },
    limit,
  });
  if (due.length === 0) return { token, mails: [] };
  await strapi.db.query(MAIL_UID).updateMany({
    where: { ...free, id: { $in: due.map(({ id }) => id) } },
    data: {
      state: 'claimed',
      leaseOwner: token,
      leaseUntil: new Date(at.getTime() + LEASE_MS),
    },
  });
  const mails = await rowsOf<LedgerRow>(MAIL_UID).findMany({
    where: { leaseOwner: token, state: 'claimed' },
    orderBy: { id: 'asc' },
  });
  return { token, mails };
}

/**
 * Marks a claimed mail as being handed over, just before the relay gets it. False when the claim
 * was lost meanwhile: somebody else sends it.
 */
export async function markHanding(id: number, token: string): Promise<boolean> {
  const { count } = await strapi.db.query(MAIL_UID).updateMany({
    where: { id, leaseOwner: token, state: 'claimed' },
    data: { state: 'handing' },
  });
  return count === 1;
}

/** Writes what became of a mail this worker holds and ends the claim. */
export async function settleMail(
  id: number,
  token: string,
  data: Record<string, unknown>,
): Promise<void> {
  await strapi.db.query(MAIL_UID).updateMany({
    where: { id, leaseOwner: token },
    data: { ...data, leaseOwner: null, leaseUntil: null },
  });
}

/**
 * Mails whose worker died while handing them over: nobody can know whether they arrived, so they
 * are never sent again by themselves. Answers how many there were.
 */
export async function markUncertain(at: Date): Promise<number> {
  const { count } = await strapi.db.query(MAIL_UID).updateMany({
    where: { state: 'handing', leaseUntil: { $lte: at } },
    data: {
      state: 'uncertain',
      leaseOwner: null,
      leaseUntil: null,
      lastError: 'The sending process ended while this mail was being handed over.',
    },
  });
  return count;
}
