import type { BootedCms } from '../../support/boot-cms.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import type { Caller } from './expected-answers.ts';

export interface Callers {
  /** Access tokens by caller; none for the anonymous one. */
  tokens: Record<Exclude<Caller, 'anonymous'>, string>;
  member: TestMember;
  organiser: TestMember;
}

/** One signed-in person of every kind the matrix has a column for. */
export async function createCallers(cms: BootedCms): Promise<Callers> {
  const member = await createMember(cms);
  const organiser = await createMember(cms);
  const editor = (role: string) => createAdmin(cms, { role });
  const tokens = {
    'site token': cms.siteToken,
    member: member.accessToken,
    'other member': (await createMember(cms)).accessToken,
    'unconfirmed member': (await createMember(cms, { confirmed: false })).accessToken,
    'blocked member': (await createMember(cms, { blocked: true })).accessToken,
    organiser: organiser.accessToken,
    'region editor': (await editor('region-editor-baku')).token,
    'other region’s editor': (await editor('region-editor-ganja')).token,
    'head editor': (await editor('head-editor')).token,
  };
  return { tokens, member, organiser };
}

export function optionsOf(callers: Callers, caller: Caller): { token?: string } {
  return caller === 'anonymous' ? {} : { token: callers.tokens[caller] };
}
