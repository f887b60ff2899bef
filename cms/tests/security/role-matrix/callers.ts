import type { BootedCms } from '../../support/boot-cms.ts';
import {
  createAdmin,
  createMember,
  openMemberSession,
  type TestMember,
} from '../../support/people.ts';
import type { Caller } from './expected-answers.ts';

export interface Callers {
  /** A good access token of each caller, opened when asked for: some routes end all of them. */
  tokens: Record<Exclude<Caller, 'anonymous'>, () => string | Promise<string>>;
  member: TestMember;
  organiser: TestMember;
}

/** One signed-in person of every kind the matrix has a column for. */
export async function createCallers(cms: BootedCms): Promise<Callers> {
  const member = await createMember(cms);
  const organiser = await createMember(cms);
  const tokenOf =
    ({ userId }: TestMember) =>
    async () =>
      (await openMemberSession(cms, userId)).accessToken;
  const editor = async (role: string) => {
    const { token } = await createAdmin(cms, { role });
    return () => token;
  };
  const tokens = {
    'site token': () => cms.siteToken,
    member: tokenOf(member),
    'other member': tokenOf(await createMember(cms)),
    'unconfirmed member': tokenOf(await createMember(cms, { confirmed: false })),
    'blocked member': tokenOf(await createMember(cms, { blocked: true })),
    organiser: tokenOf(organiser),
    'region editor': await editor('region-editor-baku'),
    'other region’s editor': await editor('region-editor-ganja'),
    'head editor': await editor('head-editor'),
  };
  return { tokens, member, organiser };
}

export async function optionsOf(callers: Callers, caller: Caller): Promise<{ token?: string }> {
  return caller === 'anonymous' ? {} : { token: await callers.tokens[caller]() };
}
