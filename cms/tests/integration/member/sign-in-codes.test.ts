import { randomUUID } from 'node:crypto';

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import {
  callAccounts,
  lastCode,
  lastLink,
  minutesAfter,
  newcomer,
  PASSWORD,
  setClock,
  type Failure,
} from './accounts.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';

const START = new Date('2026-11-24T08:00:00Z');

describeOnEachDatabase('a code by mail', (boot) => {
  let office: PostOffice;
  beforeAll(async () => {
    office = await openPostOffice(boot);
  });
  afterAll(() => office.close());
  beforeEach(() => {
    setClock(office.cms, START);
  });
  afterEach(async () => {
    await office.deliver();
    setClock(office.cms, null);
  });

  const newTicket = () => randomUUID();
  const ask = (email: string, ticket: string) =>
    callAccounts<unknown>(office.cms, 'request-code', { email, ticket });
  const enter = (email: string, ticket: string, code: string) =>
    callAccounts(office.cms, 'sign-in-by-code', { email, ticket, code });
  const another = (code: string) =>
    code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

  async function askedBy(options: Parameters<typeof createMember>[1] = {}) {
    const { email } = await createMember(office.cms, options);
    const ticket = newTicket();
    expect((await ask(email, ticket)).status).toBe(202);
    return { email, ticket, code: await lastCode(office.cms) };
  }

  it('is mailed in the member’s language and opens a session', async () => {
    const { email, ticket, code } = await askedBy({ language: 'en' });
    const [mail] = await office.deliver();
    expect(mail).toMatchObject({ to: [email], subject: 'Your code to sign in' });
    expect(mail?.text).toContain(`\n${code}\n`);
    const signedIn = await enter(email, ticket, code);
    expect(signedIn.status).toBe(200);
    const token = signedIn.body.accessToken;
    expect((await request(office.cms, 'GET', '/api/me', { token })).body).toMatchObject({ email });
  });

  it('works once, however many send it at once', async () => {
    const { email, ticket, code } = await askedBy();
    const answers = await Promise.all(Array.from({ length: 4 }, () => enter(email, ticket, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410]);
    expect((await enter(email, ticket, code)).status).toBe(410);
  });

  it('works for ten minutes', async () => {
    const { email, ticket, code } = await askedBy();
    setClock(office.cms, minutesAfter(START, 10));
    const late = await enter(email, ticket, code);
    expect(late.status).toBe(410);
    expect(late.body.error.details.code).toBe('token.expired');
    setClock(office.cms, minutesAfter(START, 9.9));
    expect((await enter(email, ticket, code)).status).toBe(200);
  });

  it('may be mistyped four times, even all at once; after five tries it is worth nothing', async () => {
    const patient = await askedBy();
    const wrong = await Promise.all(
      Array.from({ length: 4 }, () => enter(patient.email, patient.ticket, another(patient.code))),
    );
    expect(wrong.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
    const left = wrong.map(({ body }) => triesLeft(body)).sort();
    expect(left).toEqual([1, 2, 3, 4]);
    expect((await enter(patient.email, patient.ticket, patient.code)).status).toBe(200);

    const guesser = await askedBy();
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => enter(guesser.email, guesser.ticket, another(guesser.code))),
    );
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(5);
    expect((await enter(guesser.email, guesser.ticket, guesser.code)).status).toBe(410);
  });

  it('is good in the browser that asked, for the address it asked for', async () => {
    const { email, ticket, code } = await askedBy();
    const elsewhere = newTicket();
    expect((await enter(email, elsewhere, code)).status).toBe(404);
    await ask(email, elsewhere);
    expect((await enter(email, elsewhere, code)).status).toBe(401);
    const other = await createMember(office.cms);
    expect((await enter(other.email, ticket, code)).status).toBe(404);
  });

  it('is mailed once for a double click', async () => {
    const { email } = await createMember(office.cms);
    const ticket = newTicket();
    const answers = await Promise.all([ask(email, ticket), ask(email, ticket), ask(email, ticket)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await office.deliver()).toHaveLength(1);
  });

  it('cannot be found in the database', async () => {
    const { ticket, code } = await askedBy();
    const rows = [
      ...(await office.cms.readRows('select * from sign_in_codes')),
      ...(await office.cms.readRows('select * from outbox_entries')),
    ];
    const values = rows.flatMap((row) => Object.values(row)).map(String);
    expect(values).not.toContain(code);
    expect(values).not.toContain(ticket);
    await office.deliver();
    const [mail] = await office.cms.readRows(
      "select html, text, subject from outgoing_mails where template = 'account.sign-in-code' order by id desc",
    );
    expect(JSON.stringify(mail)).not.toContain(code);
  });

  it('goes the same way for an address nobody has and for a blocked one, without a mail', async () => {
    const { email: blocked } = await createMember(office.cms, { blocked: true });
    const known = await askedBy();
    await office.deliver();
    const tale = async (email: string) => {
      const ticket = newTicket();
      const told = [await ask(email, ticket)];
      const code = email === known.email ? another(await lastCode(office.cms)) : '123456';
      for (let turn = 0; turn < 6; turn += 1) told.push(await enter(email, ticket, code));
      return told.map(({ status, body }) => ({ status, body }));
    };
    const ofKnown = await tale(known.email);
    await office.deliver();
    expect(await tale('nobody-asked@example.org')).toEqual(ofKnown);
    expect(await tale(blocked)).toEqual(ofKnown);
    expect(await office.deliver()).toEqual([]);
    expect(ofKnown.map(({ status }) => status)).toEqual([202, 401, 401, 401, 401, 401, 410]);
  });

  it('does not let whoever was blocked meanwhile in', async () => {
    const { email, ticket, code } = await askedBy();
    await office.cms.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email }, data: { blocked: true } });
    expect((await enter(email, ticket, code)).status).toBe(403);
  });

  it('confirms the address, and takes away the password somebody else may have chosen', async () => {
    const email = 'squatted-by-code@example.org';
    const squatters = 'the squatter’s one';
    await callAccounts(office.cms, 'sign-up', newcomer(email, { password: squatters }));
    const link = await lastLink(office.cms, 'account.confirm-address');
    const ticket = newTicket();
    await ask(email, ticket);
    expect((await enter(email, ticket, await lastCode(office.cms))).status).toBe(200);
    const stale = await callAccounts(office.cms, 'sign-in', { email, password: squatters });
    expect(stale.body.error.details.code).toBe('account.wrong-credentials');
    expect((await callAccounts(office.cms, 'confirm', { token: link })).status).toBe(410);

    await callAccounts(office.cms, 'request-reset', { email, language: 'az' });
    const token = await lastLink(office.cms, 'account.reset-password');
    await callAccounts(office.cms, 'reset', { token, password: PASSWORD });
    const own = await callAccounts(office.cms, 'sign-in', { email, password: PASSWORD });
    expect(own.status).toBe(200);
  });
});

function triesLeft(body: Failure): unknown {
  return (body.error.details as { triesLeft?: unknown }).triesLeft;
}
