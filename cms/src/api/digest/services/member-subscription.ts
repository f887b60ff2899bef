import { now } from '../../../lib/clock';
import type { Profile } from '../../member/domain/profile';
import { changeSubscription, findSubscription, SUBSCRIPTION } from './subscriptions';

/**
 * Gives a member, whose address is confirmed, digests in the profile's language about the
 * profile's interests. Regions, kinds and frequency chosen before stay. Call it in a transaction.
 */
export async function subscribeMember(profile: Profile): Promise<void> {
  const known = await findSubscription({ email: profile.email });
  const wishes = {
    language: profile.language,
    interestKeys: profile.interests.map((one) => one.interestKey),
    memberDocumentId: profile.documentId,
    state: 'confirmed' as const,
  };
  if (known !== null) {
    await changeSubscription(known.documentId, {
      ...wishes,
      confirmedAt: now(),
      unsubscribedAt: null,
    });
    return;
  }
  await strapi.documents(SUBSCRIPTION).create({
    data: {
      ...wishes,
      email: profile.email,
      frequency: 'weekly',
      regionKeys: [],
      kinds: [],
      confirmedAt: now().toISOString(),
    },
  });
}

/** Ends the digests to an address, if it gets any. Call it in a transaction. */
export async function unsubscribeAddress(email: string): Promise<void> {
  const known = await findSubscription({ email });
  if (known === null || known.state === 'unsubscribed') return;
  await changeSubscription(known.documentId, { state: 'unsubscribed', unsubscribedAt: now() });
}
