import { LEVELS } from '@office/search';

import { memberId, userId } from './bench-ids';
import { type BenchWorld, dayFromToday } from './bench-world';
import { type BulkDocument, rowIdText } from './bulk/bulk-document';
import { createRandom } from './random';
import { inventPerson } from './write-texts';

const USER = 'plugin::users-permissions.user';

/** Every bench member signs in with it. */
export const BENCH_PASSWORD = 'Bench-2026-telebe';
/** Of BENCH_PASSWORD: hashing it for each of many members would take hours. */
const PASSWORD_HASH = '$2a$10$UNhtN5c/kRrfhgYiEz.IoOirfdJW5P6cR7qtFldMsFr6la4quzR02';

/** The address of the member of that number. */
export function memberEmail(index: number): string {
  return `uzv-${index}@bench.example`;
}

/** The member of that number after the account they sign in with. */
export function generateMember(index: number, world: BenchWorld): BulkDocument[] {
  const random = createRandom(`member ${index}`);
  const email = memberEmail(index);
  const region = random.pick(world.regions);
  const near = world.institutions.filter(({ regionKey }) => regionKey === region.key);
  const interests = random.pickSome(world.interests, random.between(1, 4));
  const at = dayFromToday(world, -random.next() * 400);
  const account: BulkDocument = {
    ...{ uid: USER, documentId: userId(index), at, texts: null },
    shared: {
      ...{ username: email, email, provider: 'local', password: PASSWORD_HASH },
      ...{ confirmed: true, blocked: false, role: world.memberRole },
    },
  };
  const member: BulkDocument = {
    ...{ uid: 'api::member.member', documentId: memberId(index), at, texts: null },
    shared: {
      name: inventPerson(random),
      user: account.documentId,
      userKey: rowIdText(USER, account.documentId),
      region: region.documentId,
      institution: near.length === 0 ? null : random.pick(near).documentId,
      studyLevel: random.pick(['vocational', 'college', 'bachelor', 'bachelor', 'master']),
      studyYear: random.between(1, 4),
      language: random.chance(0.8) ? 'az' : random.pick(['en', 'ru']),
      interests: interests.map(({ key }) => ({ interestKey: key, level: random.pick(LEVELS) })),
      birthYear: world.today.getUTCFullYear() - random.between(19, 27),
      addressConfirmedAt: at,
    },
  };
  return [account, member];
}
