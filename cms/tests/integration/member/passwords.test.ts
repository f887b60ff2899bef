import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember, openMemberSession, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import {
  callAccounts,
  lastLink,
  newcomer,
  orderedLinks,
  PASSWORD,
  type Failure,
  type Tokens,
} from './accounts.ts';

const COMMON = 'azerbaycan1';

describeOnEachDatabase('a password', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  const change = (member: TestMember, currentPassword: string, password: string) =>
    request<Tokens & Failure>(cms, 'POST', '/api/me/password', {
      token: member.accessToken,
      body: { currentPassword, password },
    });
  const isOpen = async (token: string) =>
    (await request(cms, 'GET', '/api/me', { token })).status === 200;

  it.each([
    ['too-short', 'dovletqus'],
    ['too-long', 'ə'.repeat(37)],
    ['too-common', COMMON],
    ['too-common', 'guessable.name'],
  ])('is refused as %s when signing up: %s', async (fault, password) => {
    const email = 'guessable.name@example.org';
    const { status, body } = await callAccounts<Failure>(
      cms,
      'sign-up',
      newcomer(email, { password }),
    );
    expect(status).toBe(422);
    expect(body.error.details.fields).toEqual({ password: fault });
  });

  it('is refused by the same rule after forgetting one, and the link stays good', async () => {
    const { email } = await createMember(cms, { email: 'forgetful.name@example.org' });
    await callAccounts(cms, 'request-reset', { email, language: 'az' });
    const token = await lastLink(cms, 'account.reset-password');
    for (const password of [COMMON, 'forgetful.name2026']) {
      const refused = await callAccounts(cms, 'reset', { token, password });
      expect(refused.status).toBe(422);
      expect(refused.body.error.details.fields).toEqual({ password: 'too-common' });
    }
    expect((await callAccounts(cms, 'reset', { token, password: PASSWORD })).status).toBe(204);
  });

  it('is replaced by whoever knows the present one; other sessions end', async () => {
    const member = await createMember(cms);
    const other = await openMemberSession(cms, member.userId);
    const { status, body, headers } = await change(member, member.password, PASSWORD);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(await isOpen(body.accessToken)).toBe(true);
    expect(await isOpen(member.accessToken)).toBe(false);
    expect(await isOpen(other.accessToken)).toBe(false);
    const stale = await callAccounts(cms, 'refresh', { refreshToken: other.refreshToken });
    expect(stale.status).toBe(401);
    const { email } = member;
    const signedIn = await callAccounts(cms, 'sign-in', { email, password: PASSWORD });
    expect(signedIn.status).toBe(200);
    expect((await orderedLinks(cms)).at(-1)?.happened).toBe('account.password-replaced');
  });

  it('is not replaced without the present one', async () => {
    const member = await createMember(cms);
    const refused = await change(member, 'not the present one', PASSWORD);
    expect(refused.status).toBe(422);
    expect(refused.body.error.details.fields).toEqual({ currentPassword: 'wrong' });
    expect(await isOpen(member.accessToken)).toBe(true);
  });

  it('is not replaced by a common one', async () => {
    const member = await createMember(cms);
    const refused = await change(member, member.password, COMMON);
    expect(refused.status).toBe(422);
    expect(refused.body.error.details.fields).toEqual({ password: 'too-common' });
  });

  it('makes earlier reset links useless when it is replaced', async () => {
    const member = await createMember(cms);
    await callAccounts(cms, 'request-reset', { email: member.email, language: 'az' });
    const token = await lastLink(cms, 'account.reset-password');
    await change(member, member.password, PASSWORD);
    expect((await callAccounts(cms, 'reset', { token, password: PASSWORD })).status).toBe(410);
  });
});
