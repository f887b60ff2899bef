import { setClock } from '../member/accounts.ts';
import type { BootedCms } from '../../support/boot-cms.ts';
import { request, type Answer } from '../../support/request.ts';

/** Asks for digests as the site does; what is not named is everything, weekly, in Azerbaijani. */
export async function subscribe(
  cms: BootedCms,
  email: string,
  choice: object = {},
): Promise<Answer<Record<string, unknown>>> {
  const body = {
    email,
    language: 'az',
    regionKeys: [],
    interestKeys: [],
    kinds: [],
    frequency: 'weekly',
    ...choice,
  };
  return await request(cms, 'POST', '/api/subscriptions', { token: cms.siteToken, body });
}

/** A subscription whose owner has followed the link of the mail; answers its permanent token. */
export async function createSubscriber(
  cms: BootedCms,
  email: string,
  choice: object = {},
): Promise<string> {
  await subscribe(cms, email, choice);
  const confirmed = await confirm(cms, await confirmationOf(cms, email));
  if (confirmed.status !== 200) throw new Error(`${email} was not confirmed.`);
  return await tokenOf(cms, email);
}

export async function confirm(
  cms: BootedCms,
  token: string,
): Promise<Answer<Record<string, unknown>>> {
  return await request(cms, 'POST', '/api/subscriptions/confirm', {
    token: cms.siteToken,
    body: { token },
  });
}

/** The token in the latest confirmation mail ordered for an address. */
export async function confirmationOf(cms: BootedCms, email: string): Promise<string> {
  const rows = (await cms.readRows(
    `select t.document_id from one_time_tokens t
     join subscriptions s on s.document_id = t.subject_document_id
     where s.email = '${email}' and t.purpose = 'confirm-subscription' order by t.id desc`,
  )) as { document_id: string }[];
  const { oneTimeTokenText } = cms.load<{
    oneTimeTokenText(purpose: string, documentId: string): string;
  }>('src/api/member/services/one-time-tokens');
  return oneTimeTokenText('confirm-subscription', rows[0]?.document_id ?? '');
}

export async function tokenOf(cms: BootedCms, email: string): Promise<string> {
  const [row] = (await cms.readRows(
    `select document_id from subscriptions where email = '${email}'`,
  )) as { document_id: string }[];
  const { tokenOfSubscription } = cms.load<{ tokenOfSubscription(documentId: string): string }>(
    'src/api/digest/services/manage-subscription',
  );
  return tokenOfSubscription(row?.document_id ?? '');
}

export async function happenedOf(cms: BootedCms): Promise<unknown[]> {
  const rows = await cms.readRows(
    `select happened from outbox_entries where topic = 'mail' order by id`,
  );
  return rows.map((row) => row['happened']);
}

interface Run {
  runKey: string;
  state: string;
  plannedCount: number;
}

/** Plans as the operator does, `minutes` from now by the clock of the cms. */
export async function plan(
  cms: BootedCms,
  at: Date,
  frequency: 'weekly' | 'monthly' = 'weekly',
): Promise<Run> {
  const { planDigest } = cms.load<{
    planDigest(plan: { frequency: string; at: Date }): Promise<Run>;
  }>('src/api/digest/services/plan-digest');
  return await planDigest({ frequency, at });
}

export async function queue(
  cms: BootedCms,
): Promise<{ queued: number; empty: number; suppressed: number }> {
  const { queueDigest } = cms.load<{
    queueDigest(): Promise<{ queued: number; empty: number; suppressed: number }>;
  }>('src/api/digest/services/queue-digest');
  return await queueDigest();
}

/** Plans and queues at `at`. */
export async function send(cms: BootedCms, at: Date, frequency?: 'weekly' | 'monthly') {
  setClock(cms, at);
  await plan(cms, at, frequency);
  return await queue(cms);
}
