import type { Core } from '@strapi/strapi';

import { now } from '../../../lib/clock';
import type { MailDraft } from '../../../mail/mail-draft';
import { siteLink } from '../../member/emails/site-links';
import type { DigestItem } from '../domain/select-items';
import { tokenOfSubscription } from '../services/manage-subscription';
import { DELIVERY, findRunByDocumentId } from '../services/runs';
import { findSubscription } from '../services/subscriptions';
import { listHeaders } from './list-headers';
import { readEntries } from './read-entries';
import { readTaxonNames } from './taxon-names';
import { writeDigest } from './write-digest';

interface DeliveryRow {
  runDocumentId: string;
  subscriptionDocumentId: string;
  state: string;
  items: DigestItem[] | null;
}

/**
 * The digest of one delivery. None when the subscriber has left or nothing of what was chosen is
 * open any more.
 */
export async function buildDigestMail(
  strapi: Core.Strapi,
  deliveryDocumentId: string,
): Promise<MailDraft[]> {
  const delivery = (await strapi.db
    .query(DELIVERY)
    .findOne({ where: { documentId: deliveryDocumentId } })) as DeliveryRow | null;
  if (delivery?.state !== 'queued') return [];
  const subscription = await findSubscription({ documentId: delivery.subscriptionDocumentId });
  const run = await findRunByDocumentId(delivery.runDocumentId);
  if (subscription?.state !== 'confirmed' || run === null) return [];
  const { language, regionKeys, interestKeys, kinds } = subscription;
  const entries = await readEntries(strapi, delivery.items ?? [], { language, at: now() });
  if (entries.length === 0) return [];
  const token = tokenOfSubscription(subscription.documentId);
  const letter = writeDigest(
    {
      language,
      frequency: run.frequency,
      entries,
      choice: { regionKeys, interestKeys, kinds },
      settingsUrl: siteLink('subscription', language, { last: token }),
    },
    await readTaxonNames(strapi, language),
  );
  return [
    {
      sourceKey: `digest.delivery:${deliveryDocumentId}`,
      template: 'digest.delivery',
      recipient: subscription.email,
      language,
      headers: listHeaders(token),
      ...letter,
    },
  ];
}
