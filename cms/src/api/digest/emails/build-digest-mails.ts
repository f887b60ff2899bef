import type { Core } from '@strapi/strapi';

import type { Locale } from '@office/search';
import { now } from '../../../lib/clock';
import type { MailDraft } from '../../../mail/mail-draft';
import { siteLink } from '../../member/emails/site-links';
import type { Frequency } from '../domain/run-times';
import { itemKey, type DigestItem } from '../domain/select-items';
import { tokenOfSubscription } from '../services/manage-subscription';
import { DELIVERY, findRuns } from '../services/runs';
import { findSubscriptions, type Subscription } from '../services/subscriptions';
import { listHeaders } from './list-headers';
import { readEntries, type PublishedEntry } from './read-entries';
import { readTaxonNames, type TaxonNames } from './taxon-names';
import { writeDigest } from './write-digest';

interface Delivery {
  documentId: string;
  runDocumentId: string;
  subscriptionDocumentId: string;
  items: DigestItem[] | null;
}

interface Addressed extends Delivery {
  subscription: Subscription;
  frequency: Frequency;
}

/** What all readers of a language share. */
interface Edition {
  entries: Map<string, PublishedEntry>;
  names: TaxonNames;
}

/**
 * The digests of many deliveries, by their documentId, with reads for all at once. A delivery has
 * none when the subscriber has left or nothing of what was chosen is open any more.
 */
export async function buildDigestMails(
  strapi: Core.Strapi,
  deliveryDocumentIds: readonly string[],
): Promise<Map<string, MailDraft[]>> {
  const deliveries = await readDeliveries(strapi, deliveryDocumentIds);
  const mails = new Map<string, MailDraft[]>();
  for (const language of new Set(deliveries.map(({ subscription }) => subscription.language))) {
    const readers = deliveries.filter(({ subscription }) => subscription.language === language);
    const edition = await readEdition(strapi, language, readers);
    for (const reader of readers) mails.set(reader.documentId, toMails(reader, edition));
  }
  return mails;
}

async function readDeliveries(
  strapi: Core.Strapi,
  documentIds: readonly string[],
): Promise<Addressed[]> {
  const rows = (await strapi.db.query(DELIVERY).findMany({
    where: { documentId: { $in: [...documentIds] }, state: 'queued' },
  })) as Delivery[];
  const subscriptions = await findSubscriptions(rows.map((row) => row.subscriptionDocumentId));
  const runs = await findRuns([...new Set(rows.map((row) => row.runDocumentId))]);
  return rows.flatMap((row) => {
    const subscription = subscriptions.find(
      (one) => one.documentId === row.subscriptionDocumentId && one.state === 'confirmed',
    );
    const run = runs.find((one) => one.documentId === row.runDocumentId);
    if (subscription === undefined || run === undefined) return [];
    return [{ ...row, subscription, frequency: run.frequency }];
  });
}

async function readEdition(
  strapi: Core.Strapi,
  language: Locale,
  readers: readonly Addressed[],
): Promise<Edition> {
  const items = readers.flatMap((reader) => reader.items ?? []);
  return {
    entries: await readEntries(strapi, items, { language, at: now() }),
    names: await readTaxonNames(strapi, language),
  };
}

function toMails({ documentId, items, ...reader }: Addressed, edition: Edition): MailDraft[] {
  const { language, regionKeys, interestKeys, kinds, email } = reader.subscription;
  const entries = (items ?? []).flatMap((item) => {
    const entry = edition.entries.get(itemKey(item));
    return entry === undefined ? [] : [{ ...entry, fit: item }];
  });
  if (entries.length === 0) return [];
  const token = tokenOfSubscription(reader.subscription.documentId);
  const letter = writeDigest(
    {
      language,
      frequency: reader.frequency,
      entries,
      choice: { regionKeys, interestKeys, kinds },
      settingsUrl: siteLink('subscription', language, { last: token }),
    },
    edition.names,
  );
  return [
    {
      sourceKey: `digest.delivery:${documentId}`,
      template: 'digest.delivery',
      recipient: email,
      language,
      headers: listHeaders(token),
      ...letter,
    },
  ];
}
