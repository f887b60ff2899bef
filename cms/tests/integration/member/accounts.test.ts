import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import {
  callAccounts,
  lastLink,
  minutesAfter,
  newcomer,
  orderedLinks,
  PASSWORD,
  setClock,
} from './accounts.ts';

const START = new Date('2026-11-24T08:00:00Z');

describeOnEachDatabase('an account', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());
  beforeEach(() => {
    setClock(cms, START);
  });
  afterEach(() => {
    setClock(cms, null);
  });

  it('is opened, confirmed, used, refreshed and left', async () => {
    const email = 'whole-way@example.org';
    const opened = await callAccounts(cms, 'sign-up', newcomer(' Whole-Way@Example.ORG '));
    expect(opened).toMatchObject({ status: 202, body: {} });

    const early = await callAccounts(cms, 'sign-in', { email, password: PASSWORD });
    expect(early.status).toBe(403);
    expect(early.body.error.details.code).toBe('account.unconfirmed');

    const token = await lastLink(cms, 'account.confirm-address');
    const confirmed = await callAccounts(cms, 'confirm', { token });
    expect(confirmed.status).toBe(200);
    const me = await request(cms, 'GET', '/api/me', { token: confirmed.body.accessToken });
    expect(me.body).toMatchObject({ email, name: 'Aysel Quliyeva', language: 'az' });

    const signedIn = await callAccounts(cms, 'sign-in', { email, password: PASSWORD });
    expect(signedIn.status).toBe(200);
    expect(signedIn.body.expiresInSeconds).toBeGreaterThan(60);

    const { refreshToken } = signedIn.body;
    const refreshed = await callAccounts(cms, 'refresh', { refreshToken });
    expect(refreshed.status).toBe(200);
    expect(refreshed.body.refreshToken).not.toBe(refreshToken);
    expect((await callAccounts(cms, 'refresh', { refreshToken })).status).toBe(401);

    const left = await callAccounts(cms, 'sign-out', {
      refreshToken: refreshed.body.refreshToken,
    });
    expect(left.status).toBe(204);
    const after = await request(cms, 'GET', '/api/me', { token: refreshed.body.accessToken });
    expect(after.status).toBe(401);
    const dead = await callAccounts(cms, 'refresh', { refreshToken: refreshed.body.refreshToken });
    expect(dead.status).toBe(401);
  });

  it('is one, however many sign up with its address at once', async () => {
    const email = 'ten-at-once@example.org';
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => callAccounts(cms, 'sign-up', newcomer(email))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 202));
    expect(await cms.readRows(`select id from up_users where email = '${email}'`)).toHaveLength(1);
    const token = await lastLink(cms, 'account.confirm-address');
    expect((await callAccounts(cms, 'confirm', { token })).status).toBe(200);
  });

  it('cannot be taken by whoever signed up with the address first', async () => {
    const email = 'squatted@example.org';
    await callAccounts(cms, 'sign-up', newcomer(email, { password: 'the squatter’s one' }));
    const squattersLink = await lastLink(cms, 'account.confirm-address');
    await callAccounts(cms, 'sign-up', newcomer(email));
    expect((await callAccounts(cms, 'confirm', { token: squattersLink })).status).toBe(410);

    const token = await lastLink(cms, 'account.exists');
    expect((await callAccounts(cms, 'reset', { token, password: PASSWORD })).status).toBe(204);
    expect((await callAccounts(cms, 'sign-in', { email, password: PASSWORD })).status).toBe(200);
  });

  it('gets a fresh link when its owner signs up again with the same password', async () => {
    const email = 'lost-mail@example.org';
    await callAccounts(cms, 'sign-up', newcomer(email));
    setClock(cms, minutesAfter(START, 5));
    await callAccounts(cms, 'sign-up', newcomer(email));
    const links = (await orderedLinks(cms)).slice(-2);
    expect(links.map((link) => link.happened)).toEqual([
      'account.confirm-address',
      'account.confirm-address',
    ]);
    const token = links[1]?.token;
    expect((await callAccounts(cms, 'confirm', { token })).status).toBe(200);
  });

  it('is confirmed once, and only within 48 hours', async () => {
    await callAccounts(cms, 'sign-up', newcomer('once@example.org'));
    const token = await lastLink(cms, 'account.confirm-address');
    setClock(cms, minutesAfter(START, 48 * 60 + 1));
    const late = await callAccounts(cms, 'confirm', { token });
    expect(late.status).toBe(410);
    expect(late.body.error.details.code).toBe('token.expired');

    setClock(cms, minutesAfter(START, 48 * 60 - 1));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => callAccounts(cms, 'confirm', { token })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 410, 410, 410, 410]);
    expect((await callAccounts(cms, 'confirm', { token: 'never-was-one' })).status).toBe(404);
  });

  it('keeps no token that could be read from the database', async () => {
    await callAccounts(cms, 'sign-up', newcomer('hashed@example.org'));
    const token = await lastLink(cms, 'account.confirm-address');
    const stored = JSON.stringify([
      await cms.readRows('select * from one_time_tokens'),
      await cms.readRows('select * from outbox_entries'),
    ]);
    expect(stored).not.toContain(token);
  });

  it('gets a new password by mail, which ends every session and signs nobody in', async () => {
    const member = await createMember(cms);
    const { email } = member;
    const asked = await callAccounts(cms, 'request-reset', { email, language: 'az' });
    expect(asked).toMatchObject({ status: 202, body: {} });
    const token = await lastLink(cms, 'account.reset-password');
    const reset = await callAccounts(cms, 'reset', { token, password: 'yeni açar söz 1' });
    expect(reset).toMatchObject({ status: 204, body: null });

    expect((await request(cms, 'GET', '/api/me', { token: member.accessToken })).status).toBe(401);
    const { refreshToken } = member;
    expect((await callAccounts(cms, 'refresh', { refreshToken })).status).toBe(401);
    const old = await callAccounts(cms, 'sign-in', { email, password: member.password });
    expect(old.body.error.details.code).toBe('account.wrong-credentials');
    const fresh = await callAccounts(cms, 'sign-in', { email, password: 'yeni açar söz 1' });
    expect(fresh.status).toBe(200);
    const again = await callAccounts(cms, 'reset', { token, password: 'yeni açar söz 2' });
    expect(again.status).toBe(410);
    expect((await orderedLinks(cms)).at(-1)?.happened).toBe('account.password-changed');
  });

  it('takes a reset link for an hour, and no confirmation link as one', async () => {
    const { email } = await createMember(cms);
    await callAccounts(cms, 'request-reset', { email, language: 'az' });
    const token = await lastLink(cms, 'account.reset-password');
    setClock(cms, minutesAfter(START, 61));
    expect((await callAccounts(cms, 'reset', { token, password: PASSWORD })).status).toBe(410);
    await callAccounts(cms, 'sign-up', newcomer('not-a-reset@example.org'));
    const other = await lastLink(cms, 'account.confirm-address');
    const wrong = await callAccounts(cms, 'reset', { token: other, password: PASSWORD });
    expect(wrong.status).toBe(404);
  });

  it('is closed to whoever was blocked, and says so only for the right password', async () => {
    const { email, password, accessToken, refreshToken } = await createMember(cms, {
      blocked: true,
    });
    const right = await callAccounts(cms, 'sign-in', { email, password });
    expect(right.status).toBe(403);
    expect(right.body.error.details.code).toBe('account.blocked');
    expect((await callAccounts(cms, 'sign-in', { email, password: 'not it' })).status).toBe(401);
    expect((await callAccounts(cms, 'refresh', { refreshToken })).status).toBe(401);
    const me = await request(cms, 'GET', '/api/me', { token: accessToken });
    expect([401, 403]).toContain(me.status);
  });

  it('cannot flood a mailbox with links', async () => {
    const { email } = await createMember(cms);
    const before = (await orderedLinks(cms)).length;
    for (let minute = 0; minute < 9; minute += 1) {
      setClock(cms, minutesAfter(START, minute));
      await callAccounts(cms, 'request-reset', { email, language: 'az' });
      await callAccounts(cms, 'request-reset', { email, language: 'az' });
    }
    expect((await orderedLinks(cms)).length - before).toBe(5);
  });
});
