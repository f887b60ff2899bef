import { EDITORIAL_UIDS } from '../../document-pipeline/described-types';
import { rowsOf } from '../../document-pipeline/rows';
import type { SeedContent } from '../seed-content';
import { BENCH_ID_PREFIX } from './bench-ids';

/** How much in the database no seed has made. */
export interface RealContent {
  entries: number;
  members: number;
  applications: number;
  subscriptions: number;
}

const MEMBER = 'api::member.member';
const NOT_BENCH = { $not: { documentId: { $startsWith: BENCH_ID_PREFIX } } };

/**
 * Counts what was not made by a seed: entries whose Azerbaijani title no seed file has (a changed
 * demo entry is someone's work), accounts beyond the demo's, and the applications and
 * subscriptions of others. `demo` is everything the demo seed knows.
 */
export async function countRealContent(demo: SeedContent): Promise<RealContent> {
  const emails = demo.people.members.map(({ email }) => email);
  const isDemo = { user: { email: { $in: emails } } };
  const demoMembers = await rowsOf<{ documentId: string }>(MEMBER).findMany({
    where: isDemo,
    select: ['documentId'],
  });
  const ofDemoMember = { memberDocumentId: { $in: demoMembers.map((row) => row.documentId) } };
  const count = (uid: string, where: object) => strapi.db.query(uid).count({ where });
  const members = await count(MEMBER, NOT_BENCH);
  const isSeeded = { $or: [ofDemoMember, { email: { $in: emails } }] };
  return {
    entries: await countEntries(demo.entries.map((entry) => entry.az.title)),
    // Counted apart: a member who lost the account has no address to compare.
    members: members - demoMembers.length,
    applications: await count('api::casework.application', {
      $and: [NOT_BENCH, { $not: ofDemoMember }],
    }),
    subscriptions: await count('api::digest.subscription', { $not: isSeeded }),
  };
}

async function countEntries(demoTitles: readonly string[]): Promise<number> {
  let entries = 0;
  for (const uid of EDITORIAL_UIDS) {
    entries += await strapi.db.query(uid).count({
      where: {
        $and: [NOT_BENCH, { $not: { title: { $in: demoTitles } } }],
        locale: 'az',
        publishedAt: null,
      },
    });
  }
  return entries;
}
