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
const IS_BENCH = { documentId: { $startsWith: BENCH_ID_PREFIX } };
/** No mail reaches such an address (RFC 2606), so it is nobody's. */
const IS_NOBODY = { email: { $endsWith: '.example' } };

/**
 * Counts what was not made by a seed: entries whose Azerbaijani title no seed file has (a changed
 * demo entry is someone's work), members beyond the demo's, and the applications and
 * subscriptions of others. `demo` is everything the demo seed knows.
 */
export async function countRealContent(demo: SeedContent): Promise<RealContent> {
  const titles = demo.entries.map((entry) => entry.az.title);
  const emails = demo.people.members.map(({ email }) => email);
  const ofDemoMember = { memberDocumentId: { $in: await findMembers(emails) } };
  let entries = 0;
  for (const uid of EDITORIAL_UIDS) {
    const drafts = { locale: 'az', publishedAt: null };
    entries += await countOthers(uid, drafts, [IS_BENCH, { title: { $in: titles } }]);
  }
  return {
    entries,
    members: await countOthers(MEMBER, {}, [IS_BENCH, { user: { email: { $in: emails } } }]),
    applications: await countOthers('api::casework.application', {}, [IS_BENCH, ofDemoMember]),
    subscriptions: await countOthers('api::digest.subscription', {}, [IS_NOBODY, ofDemoMember]),
  };
}

async function findMembers(emails: readonly string[]): Promise<string[]> {
  const members = await rowsOf<{ documentId: string }>(MEMBER).findMany({
    where: { user: { email: { $in: emails } } },
    select: ['documentId'],
  });
  return members.map(({ documentId }) => documentId);
}

/** All but the seeded ones; by difference, because no comparison with null is ever false. */
async function countOthers(uid: string, where: object, seeded: object[]): Promise<number> {
  const rows = strapi.db.query(uid);
  const all = await rows.count({ where });
  return all - (await rows.count({ where: { ...where, $or: seeded } }));
}
