import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createAdmin } from '../support/people.ts';
import { request } from '../support/request.ts';

const PASSWORD = 'Correct-Horse-1';

interface Account {
  id: number;
  email: string;
  documentId: string;
}

describeOnEachDatabase('the audit trail of the panel’s accounts', (boot, database) => {
  let cms: BootedCms;
  let owner: Account & { token: string };
  let editor: Account;

  beforeAll(async () => {
    cms = await boot();
    owner = await withId(await createAdmin(cms, { role: 'strapi-super-admin' }));
    editor = await withId(await createAdmin(cms, { role: 'region-editor-ganja' }));
  });
  afterAll(() => cms.stop());

  it('has sign-ins and sign-outs with who it was', async () => {
    const from = await lastId();
    const { status, body } = await signIn(editor.email, PASSWORD);
    expect(status).toBe(200);
    const left = await request(cms, 'POST', '/admin/logout', { token: body.data.token, body: {} });
    expect(left.status).toBe(200);
    expect(await since(from)).toEqual([
      `${editor.documentId} sign-in admin::user ${editor.documentId}`,
      `${editor.documentId} sign-out admin::user ${editor.documentId}`,
    ]);
  });

  it('has the id and the moment of the request, to be looked up in the logs', async () => {
    const from = await lastId();
    await request(cms, 'POST', '/admin/login', {
      ...{ body: { email: owner.email, password: PASSWORD } },
      headers: { 'x-request-id': 'sign-in-of-the-test' },
    });
    const rows = await cms.readRows(
      `select request_id, at from audit_entries where id > ${String(from)}`,
    );
    expect(rows).toEqual([{ request_id: 'sign-in-of-the-test', at: expect.anything() as unknown }]);
  });

  it('has failed sign-ins to accounts that exist, and no word that was typed', async () => {
    const from = await lastId();
    expect((await signIn(editor.email.toUpperCase(), 'wrong')).status).toBe(400);
    expect((await signIn('nobody@example.org', 'wrong')).status).toBe(400);
    expect((await signIn('', '')).status).toBe(400);
    expect(await since(from)).toEqual([`- sign-in-failed admin::user ${editor.documentId}`]);
  });

  it('has password resets, asked for and done', async () => {
    const from = await lastId();
    const address = { email: editor.email };
    await request(cms, 'POST', '/admin/forgot-password', { body: address });
    const tokenOf = async () => {
      const [row] = await cms.readRows(
        `select reset_password_token as token from admin_users where id = ${String(editor.id)}`,
      );
      return row?.['token'];
    };
    await expect.poll(tokenOf, { timeout: 10_000 }).toEqual(expect.any(String));
    const resetPasswordToken = await tokenOf();
    const body = { resetPasswordToken, password: PASSWORD };
    expect((await request(cms, 'POST', '/admin/reset-password', { body })).status).toBe(200);
    const again = await request(cms, 'POST', '/admin/reset-password', { body });
    expect(again.status).toBe(400);
    expect(await since(from)).toEqual([
      `- ask-password-reset admin::user ${editor.documentId}`,
      `${editor.documentId} reset-password admin::user ${editor.documentId}`,
    ]);
  });

  it('has what the super admin does to accounts, roles and tokens', async () => {
    const from = await lastId();
    const [role] = await cms.readRows(
      "select id, document_id from admin_roles where code = 'region-editor-baku'",
    );
    const made = await asOwner<{ data: { id: number; documentId: string } }>(
      'POST',
      '/admin/users',
      {
        ...{
          email: 'new@example.org',
          firstname: 'Leyla',
          lastname: 'Quliyeva',
          roles: [role?.['id']],
        },
      },
    );
    expect(made.status).toBe(201);
    const account = `/admin/users/${String(made.body.data.id)}`;
    const [stored] = await cms.readRows(
      `select document_id from admin_users where id = ${String(made.body.data.id)}`,
    );
    await asOwner('PUT', account, { isActive: false });
    await asOwner('DELETE', account);
    await asOwner('PUT', '/admin/users/me', { firstname: 'Nigar' });
    const newcomer = String(stored?.['document_id']);
    expect(await since(from, 'changed_fields')).toEqual([
      `${owner.documentId} create admin::user ${newcomer} email,firstname,lastname,roles`,
      `${owner.documentId} update admin::user ${newcomer} isActive`,
      `${owner.documentId} delete admin::user ${newcomer} `,
      `${owner.documentId} update admin::user ${owner.documentId} firstname`,
    ]);
    const rows = JSON.stringify(await cms.readRows('select * from audit_entries'));
    for (const personal of ['example.org', 'Leyla', 'Quliyeva', 'Nigar', PASSWORD]) {
      expect(rows).not.toContain(personal);
    }
  });

  it('has nothing of what was refused', async () => {
    const from = await lastId();
    expect((await asOwner('PUT', '/admin/users/999999', { isActive: false })).status).toBe(404);
    expect((await asOwner('POST', '/admin/users', { email: 'no address' })).status).toBe(400);
    const head = await createAdmin(cms, { role: 'head-editor' });
    const refused = await request(cms, 'DELETE', `/admin/users/${String(editor.id)}`, head);
    expect(refused.status).toBe(403);
    expect(await since(from)).toEqual([]);
  });

  it('comes with the change or not at all', async () => {
    const sessions = async () => await cms.readRows('select id from strapi_sessions order by id');
    const before = await sessions();
    await refuseEntries(true);
    try {
      expect((await signIn(owner.email, PASSWORD)).status).toBe(500);
      const change = await asOwner('PUT', `/admin/users/${String(editor.id)}`, { firstname: 'X' });
      expect(change.status).toBe(500);
    } finally {
      await refuseEntries(false);
    }
    expect(await sessions()).toEqual(before);
    const named = await cms.readRows(
      `select firstname from admin_users where id = ${String(editor.id)}`,
    );
    expect(named).toEqual([{ firstname: 'Sınaq' }]);
  });

  /** Has the database refuse every new entry, as it would with a full disk. */
  async function refuseEntries(isOn: boolean): Promise<void> {
    const run = (sql: string) => cms.strapi.db.connection.raw(sql);
    if (database === 'sqlite') {
      await run(
        isOn
          ? "create trigger full_disk before insert on audit_entries begin select raise(abort, 'full'); end"
          : 'drop trigger full_disk',
      );
    } else if (isOn) {
      await run('alter table audit_entries add constraint full_disk check (id < 0) not valid');
    } else {
      await run('alter table audit_entries drop constraint full_disk');
    }
  }

  function signIn(email: string, password: string) {
    return request<{ data: { token: string } }>(cms, 'POST', '/admin/login', {
      body: { email, password },
    });
  }

  function asOwner<T = unknown>(method: string, path: string, body?: object) {
    const { token } = owner;
    return request<T>(cms, method, path, { token, ...(body === undefined ? {} : { body }) });
  }

  async function withId<A extends { id: number }>(admin: A): Promise<A & { documentId: string }> {
    const [row] = await cms.readRows(
      `select document_id from admin_users where id = ${String(admin.id)}`,
    );
    return { ...admin, documentId: String(row?.['document_id']) };
  }

  async function lastId(): Promise<number> {
    const [row] = await cms.readRows('select max(id) as id from audit_entries');
    return Number(row?.['id'] ?? 0);
  }

  /** What was left after that entry, in words. */
  async function since(id: number, ...more: 'changed_fields'[]): Promise<string[]> {
    const rows = await cms.readRows(
      `select * from audit_entries where id > ${String(id)} order by id`,
    );
    return rows.map((row) => {
      const { actor_id: actor, action, subject_uid: uid, subject_document_id: subject } = row;
      const fields = more.map((name) => (parsed(row[name]) as string[]).join(','));
      return [actor ?? '-', action, uid, subject, ...fields].join(' ');
    });
  }
});

/** JSON columns are text on SQLite. */
function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}
