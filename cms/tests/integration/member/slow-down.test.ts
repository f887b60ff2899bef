import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, codeFor, setClock, type Failure } from './accounts.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const START = new Date('2026-11-24T08:00:00Z');
const PATIENCE_MS = 120_000;
const WAITS = [30, 60, 120, 240, 480, 900, 900, 900];

describeOnEachDatabase('wrong passwords for one account', (boot) => {
  let office: PostOffice;
  beforeAll(async () => {
    office = await openPostOffice(boot);
  });
  afterAll(() => office.close());
  beforeEach(() => {
    setClock(office.cms, START);
  });
  afterEach(() => {
    setClock(office.cms, null);
  });

  const signIn = (email: string, password: string) =>
    callAccounts(office.cms, 'sign-in', { email, password });
  const tryWrong = async (email: string, times: number) => {
    const tries = Array.from({ length: times }, () => signIn(email, 'not the password'));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => 401));
  };
  const at = (seconds: number) => {
    setClock(office.cms, new Date(START.getTime() + seconds * 1000));
  };

  /** What a hundred impatient tries are told: each wait in turn, by status and header. */
  async function waitsFor(email: string) {
    await tryWrong(email, 10);
    const seen: { status: number; body: Failure; wait: number }[] = [];
    for (let second = 0, turn = 0; turn < WAITS.length; turn += 1) {
      const { status, body, headers } = await signIn(email, 'not the password');
      const wait = Number(headers.get('retry-after'));
      seen.push({ status, body, wait });
      at((second += wait));
      expect((await signIn(email, 'not the password')).status).toBe(401);
    }
    return seen;
  }

  it(
    'make each further try wait longer, a quarter of an hour at most',
    async () => {
      const { email } = await createMember(office.cms);
      const seen = await waitsFor(email);
      expect(seen.map(({ wait }) => wait)).toEqual(WAITS);
      expect(seen[0]).toMatchObject({
        status: 429,
        body: { error: { details: { code: 'request.too-many', retryAfterSeconds: 30 } } },
      });
    },
    PATIENCE_MS,
  );

  it(
    'are answered alike for an address nobody has',
    async () => {
      const { email } = await createMember(office.cms);
      const known = await waitsFor(email);
      at(0);
      expect(await waitsFor('nobody-here@example.org')).toEqual(known);
    },
    PATIENCE_MS,
  );

  it('keep even the right one waiting, and are forgotten when it comes in time', async () => {
    const { email, password } = await createMember(office.cms);
    await tryWrong(email, 10);
    expect((await signIn(email, password)).status).toBe(429);
    at(30);
    expect((await signIn(email, password)).status).toBe(200);
    await tryWrong(email, 10);
  });

  it('are forgotten after a day without any', async () => {
    const { email } = await createMember(office.cms);
    await tryWrong(email, 10);
    at(24 * 3600 + 1);
    await tryWrong(email, 10);
  });

  it('never lock the owner out: a code by mail gets in at once', async () => {
    const { email, password } = await createMember(office.cms);
    await tryWrong(email, 10);
    const asked = { email, ticket: randomUUID() };
    const code = await codeFor(office.cms, asked);
    expect((await callAccounts(office.cms, 'sign-in-by-code', { ...asked, code })).status).toBe(
      200,
    );
    expect((await signIn(email, password)).status).toBe(429);
    await office.deliver();
  });

  it('are mailed to the owner once, in the own language, with a way to a new one', async () => {
    await office.deliver();
    const { email } = await createMember(office.cms, { language: 'ru' });
    await tryWrong(email, 9);
    expect(await office.deliver()).toEqual([]);
    await tryWrong(email, 1);
    at(3600);
    await tryWrong(email, 1);
    const mails = await office.deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      to: [email],
      subject: 'Много попыток войти в ваш аккаунт',
    });
    expect(mails[0]?.text).toContain('http://site.test/ru/reset-password/new?token=');
  });

  it('are mailed to nobody for an unknown or blocked account', async () => {
    const { email } = await createMember(office.cms, { blocked: true });
    await tryWrong(email, 10);
    await tryWrong('unknown-too@example.org', 10);
    expect(await office.deliver()).toEqual([]);
  });

  it('are ten and no more when thirty come at once', async () => {
    const { email } = await createMember(office.cms);
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(email, 'not it')));
    const statuses = answers.map((answer) => answer.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    await office.deliver();
  });

  it('count the same when a signed-in browser asks for the present one', async () => {
    const { email, accessToken, password } = await createMember(office.cms);
    await tryWrong(email, 10);
    const answer = await request(office.cms, 'POST', '/api/me/password', {
      token: accessToken,
      body: { currentPassword: password, password: 'yeni açar söz 1' },
    });
    expect(answer.status).toBe(429);
  });
});
