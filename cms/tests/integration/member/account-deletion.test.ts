import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';

const USER = 'plugin::users-permissions.user';

describeOnEachDatabase('the account of a member', (boot) => {
  let cms: BootedCms;
  let member: TestMember;
  let admin: { token: string };

  beforeAll(async () => {
    cms = await boot();
    member = await createMember(cms);
    admin = await createAdmin(cms, { role: 'strapi-super-admin' });
  });
  afterAll(() => cms.stop());

  const users = () => cms.strapi.db.query(USER);
  const count = async (sql: string) => Number((await cms.readRows(sql))[0]?.['n']);
  const openSessions = (userId: number) =>
    count(
      `select count(*) as n from strapi_sessions where origin = 'users-permissions'
         and user_id = '${userId}' and status = 'active'`,
    );

  it('cannot be deleted in the panel, which says why', async () => {
    const [row] = await cms.readRows(
      `select document_id from up_users where id = ${member.userId}`,
    );
    const path = `/content-manager/collection-types/${USER}/${String(row?.['document_id'])}`;
    const answer = await request<{ error: { message: string } }>(cms, 'DELETE', path, {
      token: admin.token,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('This account belongs to a member');
    expect(await openSessions(member.userId)).toBe(1);
  });

  it('cannot be deleted by query, neither alone nor among others', async () => {
    const loose = await createLooseAccount('yad-1@example.org');
    await expect(users().delete({ where: { id: member.userId } })).rejects.toThrow(
      'belongs to a member',
    );
    await expect(
      users().deleteMany({ where: { id: { $in: [loose.id, member.userId] } } }),
    ).rejects.toThrow('belongs to a member');
    expect(
      await count(`select count(*) as n from up_users where id in (${loose.id}, ${member.userId})`),
    ).toBe(2);
    const me = await request(cms, 'GET', '/api/me', { token: member.accessToken });
    expect(me.status).toBe(200);
  });

  it('goes with its open sessions once it has no member', async () => {
    const leaving = await createMember(cms);
    await cms.strapi
      .documents('api::member.member')
      .delete({ documentId: leaving.memberDocumentId });
    expect(await openSessions(leaving.userId)).toBe(1);
    await users().delete({ where: { id: leaving.userId } });
    expect(await openSessions(leaving.userId)).toBe(0);
    const me = await request(cms, 'GET', '/api/me', { token: leaving.accessToken });
    expect(me.status).toBe(401);
    const refreshed = await request(cms, 'POST', '/api/accounts/refresh', {
      token: cms.siteToken,
      body: { refreshToken: leaving.refreshToken },
    });
    expect(refreshed.status).toBe(401);
  });

  function createLooseAccount(email: string): Promise<{ id: number }> {
    return users().create({
      data: { username: email, email, provider: 'local', confirmed: true, blocked: false },
    }) as Promise<{ id: number }>;
  }
});
