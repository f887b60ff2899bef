import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import {
  createAdmin,
  createMember,
  openMemberSession,
  type TestMember,
} from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts } from './accounts.ts';

describeOnEachDatabase('the sessions of a member', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  const confirm = async (token: string) =>
    (await request(cms, 'GET', '/api/me/session', { token })).status;
  const refresh = async (refreshToken: string) =>
    (await callAccounts(cms, 'refresh', { refreshToken })).status;

  it('are confirmed by a word without content', async () => {
    const { accessToken } = await createMember(cms);
    const answer = await request(cms, 'GET', '/api/me/session', { token: accessToken });
    expect(answer).toMatchObject({ status: 204, body: null });
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('all end at once when signing out everywhere, and nobody else’s', async () => {
    const member = await createMember(cms);
    const neighbour = await createMember(cms);
    const elsewhere = await openMemberSession(cms, member.userId);
    const { status } = await request(cms, 'POST', '/api/me/sign-out-everywhere', {
      token: elsewhere.accessToken,
    });
    expect(status).toBe(204);
    for (const { accessToken, refreshToken } of [member, elsewhere]) {
      expect(await confirm(accessToken)).toBe(401);
      expect(await refresh(refreshToken)).toBe(401);
    }
    expect(await confirm(neighbour.accessToken)).toBe(204);
  });

  it('are refused from the moment an editor blocks the account', async () => {
    const member = await createMember(cms);
    expect(await confirm(member.accessToken)).toBe(204);
    expect(await block(member)).toBe(200);
    expect([401, 403]).toContain(await confirm(member.accessToken));
    expect(await refresh(member.refreshToken)).toBe(401);
    const { email, password } = member;
    expect((await callAccounts(cms, 'sign-in', { email, password })).status).toBe(403);
  });

  /** As in the panel: the account's own form, the box "blocked". */
  async function block({ userId }: TestMember): Promise<number> {
    const uid = 'plugin::users-permissions.user';
    const { token } = await createAdmin(cms, { role: 'strapi-super-admin' });
    const [user] = await cms.readRows(`select document_id from up_users where id = ${userId}`);
    const path = `/content-manager/collection-types/${uid}/${String(user?.['document_id'])}`;
    const { status } = await request(cms, 'PUT', path, { token, body: { blocked: true } });
    return status;
  }
});
