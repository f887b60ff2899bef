import type { Level } from '@office/search';

import { itemKey, type Candidate, type DigestWishes } from '../domain/select-items';
import { DELIVERED_ITEM } from './runs';
import { findSubscriptions, type Subscription } from './subscriptions';

/** A confirmed subscriber as the choice of items sees one. */
export interface Subscriber {
  wishes: DigestWishes;
  /** Item keys of the candidates the subscriber knows already. */
  told: Set<string>;
}

/** Within what both databases take as parameters of one statement. */
const MOST_KEYS = 5000;

/** The key under which it is noted that a subscriber was told of an item. */
export function toldKey(subscriptionDocumentId: string, item: string): string {
  return `${subscriptionDocumentId}:${item}`;
}

/** Those of the subscriptions that are confirmed, by documentId. */
export async function readSubscribers(
  documentIds: readonly string[],
  candidates: readonly Candidate[],
): Promise<Map<string, Subscriber>> {
  const confirmed = (await findSubscriptions(documentIds)).filter(
    (subscription) => subscription.state === 'confirmed',
  );
  const members = await readMembers(
    confirmed.flatMap((subscription) => subscription.memberDocumentId ?? []),
  );
  const told = await readTold(confirmed, candidates);
  return new Map(
    confirmed.map(({ documentId, regionKeys, interestKeys, kinds, memberDocumentId }) => {
      const member = memberDocumentId === null ? null : (members.get(memberDocumentId) ?? null);
      const known = candidates.map(itemKey).filter((key) => told.has(toldKey(documentId, key)));
      return [
        documentId,
        { wishes: { regionKeys, interestKeys, kinds, member }, told: new Set(known) },
      ];
    }),
  );
}

type MemberWishes = NonNullable<DigestWishes['member']>;

async function readMembers(documentIds: readonly string[]): Promise<Map<string, MemberWishes>> {
  if (documentIds.length === 0) return new Map();
  const rows = (await strapi.db.query('api::member.member').findMany({
    select: ['documentId'],
    where: { documentId: { $in: [...documentIds] } },
    populate: { region: { select: ['key'] }, interests: true },
  })) as {
    documentId: string;
    region: { key: string } | null;
    interests: { interestKey: string; level: Level }[];
  }[];
  return new Map(
    rows.map((row) => [
      row.documentId,
      { regionKey: row.region?.key ?? null, interests: row.interests },
    ]),
  );
}

async function readTold(
  subscriptions: readonly Subscription[],
  candidates: readonly Candidate[],
): Promise<Set<string>> {
  const keys = subscriptions.flatMap(({ documentId }) =>
    candidates.map((candidate) => toldKey(documentId, itemKey(candidate))),
  );
  const told = new Set<string>();
  for (let start = 0; start < keys.length; start += MOST_KEYS) {
    const rows = (await strapi.db.query(DELIVERED_ITEM).findMany({
      select: ['itemKey'],
      where: { itemKey: { $in: keys.slice(start, start + MOST_KEYS) } },
    })) as { itemKey: string }[];
    for (const row of rows) told.add(row.itemKey);
  }
  return told;
}
