import { lastDigestSlot } from '../api/digest/domain/run-times';
import { confirmSubscription } from '../api/digest/services/confirm-subscription';
import { tokenOfSubscription, unsubscribe } from '../api/digest/services/manage-subscription';
import { planDigest } from '../api/digest/services/plan-digest';
import { queueDigest } from '../api/digest/services/queue-digest';
import { requestSubscription } from '../api/digest/services/request-subscription';
import { DELIVERY, RUN } from '../api/digest/services/runs';
import { findSubscription } from '../api/digest/services/subscriptions';
import { oneTimeTokenText } from '../api/member/services/one-time-tokens';
import { rowsOf } from '../document-pipeline/rows';
import { atInstant, now } from '../lib/clock';
import { inTransaction } from '../lib/in-transaction';
import { momentOf } from './when';
import { postThen, type Fate } from './past-post';
import type { SeedDigests, SeedRun, SeedSubscription } from './read-digests';
import type { SeedMember } from './read-people';

const MINUTE_MS = 60_000;

interface Happening {
  at: Date;
  happen: (at: Date) => Promise<void>;
}

/**
 * Makes the subscriptions that are missing and, in an office that has never sent a digest, the past
 * runs: everything in the order of time, so that a run reaches who had subscribed by then. All of
 * it is one transaction, since a run cannot be told once a later one is there.
 */
export async function seedDigests(
  { subscriptions, runs }: SeedDigests,
  members: readonly SeedMember[],
): Promise<void> {
  const today = now();
  await inTransaction(async () => {
    const happenings: Happening[] = [];
    for (const told of subscriptions) {
      const email = addressOf(told, members);
      if ((await findSubscription({ email })) === null) {
        const at = momentOf(told, today);
        happenings.push({ at, happen: (moment) => subscribe(told, email, moment) });
      }
    }
    if (await hasNoDigests()) {
      happenings.push(
        ...runs.map((run) => ({ at: slotOf(run, today), happen: (at: Date) => send(run, at) })),
      );
    }
    happenings.sort((one, other) => one.at.getTime() - other.at.getTime());
    for (const { at, happen } of happenings) await happen(at);
  });
}

function addressOf({ member, email }: SeedSubscription, members: readonly SeedMember[]): string {
  const address = email ?? members.find(({ key }) => key === member)?.email;
  if (address === undefined)
    throw new Error(`A subscription names "${member}", whom nobody wrote.`);
  return address;
}

async function subscribe(told: SeedSubscription, email: string, at: Date): Promise<void> {
  const { language, frequency, kinds, isConfirmed } = told;
  const choice = { regionKeys: told.regions, interestKeys: told.interests, kinds };
  await atInstant(at, async () => {
    await requestSubscription({ email, language, frequency, ...choice });
    await postThen();
  });
  if (!isConfirmed) return;
  const token = await confirmationOf(email);
  await atInstant(minutesAfter(at, 4), () => confirmSubscription(token));
}

async function confirmationOf(email: string): Promise<string> {
  const subscription = await findSubscription({ email });
  const token = await rowsOf<{ documentId: string }>('api::member.one-time-token').findOne({
    where: { subjectDocumentId: subscription?.documentId, purpose: 'confirm-subscription' },
  });
  if (token === null) throw new Error(`${email} was sent no link to confirm.`);
  return oneTimeTokenText('confirm-subscription', token.documentId);
}

/**
 * Whether no digest was ever on its way. The schedule plans a run on an empty office too when its
 * slot has just passed; having reached nobody, it makes way.
 */
async function hasNoDigests(): Promise<boolean> {
  if ((await strapi.db.query(DELIVERY).count()) > 0) return false;
  await strapi.db.query(RUN).deleteMany({});
  return true;
}

function slotOf({ frequency, slotsAgo }: SeedRun, today: Date): Date {
  let slot = lastDigestSlot(frequency, today);
  for (let earlier = 1; earlier < slotsAgo; earlier += 1) {
    slot = lastDigestSlot(frequency, new Date(slot.getTime() - 1));
  }
  return slot;
}

async function send(run: SeedRun, slot: Date): Promise<void> {
  await atInstant(slot, () => planDigest({ frequency: run.frequency, at: slot }));
  await atInstant(minutesAfter(slot, 1), async () => {
    for (const email of run.leaving) await leave(email);
  });
  await atInstant(minutesAfter(slot, 2), async () => {
    await queueDigest();
    await postThen((recipient) => fateIn(run, recipient));
  });
}

async function leave(email: string): Promise<void> {
  const subscription = await findSubscription({ email });
  if (subscription === null) throw new Error(`${email} cannot leave: there is no subscription.`);
  await unsubscribe(tokenOfSubscription(subscription.documentId));
}

function fateIn({ refused, uncertain }: SeedRun, recipient: string): Fate {
  if (refused.includes(recipient)) return 'failed';
  return uncertain.includes(recipient) ? 'uncertain' : 'sent';
}

function minutesAfter(start: Date, minutes: number): Date {
  return new Date(start.getTime() + minutes * MINUTE_MS);
}
