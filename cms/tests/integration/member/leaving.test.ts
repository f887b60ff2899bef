import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { readContents } from '../../support/database-contents.ts';
import { createAdmin, createMember, type TestMember } from '../../support/people.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { request } from '../../support/request.ts';
import { PDF } from '../../support/sample-files.ts';
import { act, decide, read, submit, submitted, type Failure } from '../casework/casework-client.ts';
import { attach, begin, withFileQuestions } from '../casework/files-client.ts';
import { setClock } from './accounts.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const DAY = 24 * 60 * 60_000;
/** Words of a person that stand nowhere else. */
const NAME = 'Zərintac Qaraçuxalı';
const EMAIL = 'zerintac.qaracuxali@example.org';
const GUARDIAN = 'Gülcamal';
const ANSWER = 'Mən ulduzlara baxmağı sevirəm';
const MESSAGE = 'Salam, teleskop gətirim?';
const REPLY = 'Bəli, Zərintac, gətirin';
const REASON = 'Zərintac, yeriniz hazırdır';

describeOnEachDatabase('a member who leaves', (boot, database) => {
  let office: PostOffice;
  let cms: BootedCms;
  beforeAll(async () => {
    office = await openPostOffice(boot);
    cms = office.cms;
  });
  afterAll(() => office.close());
  afterEach(() => {
    setClock(cms, null);
  });

  it('asks with the password, is told the day by mail and on the account', async () => {
    const member = await createMember(cms, { language: 'en' });
    const wrong = await ask(member, 'not the password');
    expect([wrong.status, wrong.body.error.details['fields']]).toEqual([
      422,
      { password: 'wrong' },
    ]);
    expect(await dueAt(member)).toBeNull();
    const asked = await ask(member);
    const again = await ask(member);
    expect([asked.status, again.status]).toEqual([202, 202]);
    expect(again.body.dueAt).toBe(asked.body.dueAt);
    expect(await dueAt(member)).toBe(asked.body.dueAt);
    const days = (new Date(asked.body.dueAt).getTime() - Date.now()) / DAY;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThan(30.1);
    const mails = await office.deliver();
    expect(mails.map(({ to }) => to)).toEqual([[member.email]]);
    expect(mails[0]?.subject).toMatch(/^Your account will be deleted on \d+ \w+ \d{4}$/);
    expect(mails[0]?.text).toContain('http://site.test/en/account/my-data');
  });

  it('is asked for no password who has none, because he signs in by codes', async () => {
    const member = await createMember(cms);
    const without = { token: member.accessToken, body: {} };
    const refused = await request<Failure>(cms, 'POST', '/api/me/deletion', without);
    expect([refused.status, refused.body.error.details['fields']]).toEqual([
      422,
      { password: 'missing' },
    ]);
    await cms.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id: member.userId }, data: { password: null } });
    expect((await request(cms, 'POST', '/api/me/deletion', without)).status).toBe(202);
    expect(await dueAt(member)).not.toBeNull();
    await office.deliver();
  });

  it('takes it back within thirty days and stays', async () => {
    const member = await createMember(cms);
    await ask(member);
    await office.deliver();
    const back = () => request(cms, 'DELETE', '/api/me/deletion', { token: member.accessToken });
    expect((await back()).status).toBe(204);
    expect((await back()).status).toBe(204);
    expect(await dueAt(member)).toBeNull();
    await runClock(31);
    expect(
      await rowsOf(`select id from members where document_id = '${member.memberDocumentId}'`),
    ).toHaveLength(1);
    expect(await office.deliver()).toEqual([]);
  });

  it('frees his places at once, and begins nothing new', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const leaving = await createMember(cms);
    const waiting = await createMember(cms);
    const held = await submitted(cms, leaving, club);
    const reserve = await submitted(cms, waiting, club);
    expect((await read(cms, waiting, reserve)).state).toBe('reserve');
    await ask(leaving);
    expect((await read(cms, leaving, held)).state).toBe('withdrawn');
    expect((await read(cms, waiting, reserve)).state).toBe('offered');
    const refused = await submit(cms, leaving, await createOpportunity(cms));
    expect([refused.status, refused.body.error.details.code]).toEqual([409, 'account.leaving']);
  });

  it('is reminded once a week before, by one of several instances', async () => {
    const member = await createMember(cms, { language: 'ru' });
    await ask(member);
    await office.deliver();
    const mailsToMember = async () =>
      (await office.deliver()).filter(({ to }) => to.includes(member.email));
    await runClock(20);
    expect(await mailsToMember()).toEqual([]);
    await Promise.all([runClock(24), runClock(24)]);
    await runClock(25);
    const mails = await mailsToMember();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.subject).toContain('Осталась неделя');
  });

  it('leaves no word, no file and no address behind, but the figures stay', async () => {
    const { member, reference, club } = await somebodyWithEverything();
    const savedBy = `select id from saved_entries
      where member_document_id = '${member.memberDocumentId}'`;
    expect(await rowsOf(savedBy)).toHaveLength(1);
    const before = await scan();
    for (const word of [NAME, EMAIL, GUARDIAN, ANSWER, MESSAGE, REPLY, REASON]) {
      expect([word, before.includes(word)]).toEqual([word, true]);
    }
    expect(filesOnDisk()).toHaveLength(2);
    await ask(member);
    await office.deliver();
    await Promise.all([runClock(31), runClock(31)]);
    await runClock(32);
    const after = await scan();
    for (const word of [NAME, EMAIL, GUARDIAN, ANSWER, MESSAGE, REPLY, REASON, 'zərintac.pdf']) {
      expect([word, after.includes(word)]).toEqual([word, false]);
    }
    expect(filesOnDisk()).toEqual([]);
    expect(await rowsOf(savedBy)).toEqual([]);
    expect(await rowsOf(`select id from up_users where email = '${EMAIL}'`)).toEqual([]);
    const [figures] = await rowsOf(`select * from applications where reference = '${reference}'`);
    expect(figures).toMatchObject({
      state: 'completed',
      region_key: 'ganja',
      opportunity_document_id: club.documentId,
      member_document_id: 'removed',
      applicant_name: null,
      answers: null,
    });
    expect(figures?.['submitted_at']).not.toBeNull();
    const audited = await rowsOf(
      `select id from audit_entries where subject_document_id = '${member.memberDocumentId}'`,
    );
    expect(audited.length).toBeGreaterThan(0);
    expect((await request(cms, 'GET', '/api/me', { token: member.accessToken })).status).toBe(401);
    expect(await office.deliver()).toEqual([]);
    const { memberDocumentId } = await createMember(cms);
    const members = [memberDocumentId, member.memberDocumentId];
    expect(
      await request(cms, 'POST', '/api/accounts/gone', { token: cms.siteToken, body: { members } }),
    ).toMatchObject({ status: 200, body: { gone: [member.memberDocumentId] } });
  });

  it('can be shown to an editor as a case without a person', async () => {
    const member = await createMember(cms, { name: 'Tural' });
    const reference = await submitted(cms, member, await createOpportunity(cms));
    const { documentId } = await read(cms, member, reference);
    await ask(member);
    await runClock(31);
    const head = await createAdmin(cms, { role: 'head-editor' });
    const { status, body } = await request<{ applicant: { name: string; email: string } }>(
      cms,
      'GET',
      `/casework/applications/${documentId}/next-steps`,
      { token: head.token },
    );
    expect([status, body.applicant.name, body.applicant.email]).toEqual([200, '', '']);
  });

  it('is removed when the process died in the middle of withdrawing', async () => {
    const member = await createMember(cms);
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    await submitted(cms, member, club);
    const asked = new Date(Date.now() - 31 * DAY);
    await cms.strapi.db.query('api::member.deletion-request').create({
      data: {
        memberDocumentId: member.memberDocumentId,
        askedAt: asked,
        dueAt: new Date(asked.getTime() + 30 * DAY),
      },
    });
    await runClock(0);
    expect(
      await rowsOf(`select id from members where document_id = '${member.memberDocumentId}'`),
    ).toEqual([]);
    const next = await submit(cms, await createMember(cms), club);
    expect(next.body.state).toBe('accepted');
  });

  function ask(member: TestMember, password = member.password) {
    return request<{ dueAt: string } & Failure>(cms, 'POST', '/api/me/deletion', {
      token: member.accessToken,
      body: { password },
    });
  }

  async function dueAt({ accessToken: token }: TestMember): Promise<unknown> {
    return (await request(cms, 'GET', '/api/me', { token })).body['deletionDueAt'];
  }

  async function runClock(inDays: number): Promise<void> {
    const { runDeletionClock } = cms.load<{ runDeletionClock(at: Date): Promise<number> }>(
      'src/api/member/services/deletion',
    );
    await runDeletionClock(new Date(Date.now() + inDays * DAY + 60_000));
  }

  function rowsOf(sql: string) {
    return cms.readRows(sql);
  }

  /** Every cell of every table, as one text. */
  async function scan(): Promise<string> {
    return JSON.stringify(await readContents(database, cms));
  }

  function filesOnDisk(): string[] {
    return globSync('private/**/*', { cwd: cms.dataDir })
      .map((name) => path.join(cms.dataDir, name))
      .filter((file) => existsSync(file) && !isFolder(file));
  }

  function isFolder(file: string): boolean {
    try {
      readFileSync(file);
      return false;
    } catch {
      return true;
    }
  }

  /** A draft, a finished case with words of all sides and files, a subscription, mails. */
  async function somebodyWithEverything() {
    const organiser = await createMember(cms, { name: 'Rəhbər' });
    const member = await createMember(cms, {
      name: NAME,
      email: EMAIL,
      institutionKey: 'ganja-college',
      profile: {
        guardianName: GUARDIAN,
        guardianEmail: 'gulcamal@example.org',
        interests: [{ interestKey: 'it', level: 'first-step' }],
      },
    });
    const club = await withFileQuestions(cms, {
      regionKeys: ['ganja'],
      organisers: [organiser.memberDocumentId, member.memberDocumentId],
    });
    const file = { content: PDF, name: 'zərintac.pdf' };
    await begin(cms, member, club);
    await attach(cms, member, club, file);
    const other = await withFileQuestions(cms);
    await begin(cms, member, other);
    await attach(cms, member, other, file);
    const reference = await submitted(cms, member, club, { answers: { why: ANSWER } });
    const { documentId } = await read(cms, member, reference);
    const path = `/api/me/applications/${reference}/messages`;
    await request(cms, 'POST', path, {
      token: member.accessToken,
      body: { body: MESSAGE, messageKey: 'message-key-1' },
    });
    const head = await createAdmin(cms, { role: 'head-editor' });
    await request(cms, 'POST', `/casework/applications/${documentId}/messages`, {
      token: head.token,
      body: { body: REPLY, messageKey: 'message-key-2' },
    });
    await decide(cms, head, documentId, { action: 'start-review' });
    await decide(cms, head, documentId, { action: 'request-information', reason: REASON });
    await act(cms, member, reference, { action: 'answer-information', text: ANSWER });
    await decide(cms, head, documentId, { action: 'accept', reason: REASON });
    await decide(cms, head, documentId, { action: 'complete' });
    await documentsOf(cms, 'api::digest.subscription').create({
      data: { email: EMAIL, state: 'confirmed', language: 'az', frequency: 'weekly' },
    });
    const saved = `/api/me/saved/${other.documentId}`;
    await request(cms, 'PUT', saved, { token: member.accessToken });
    await office.deliver();
    return { member, reference, club };
  }
});
