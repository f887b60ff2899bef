import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import {
  callAccounts,
  lastLink,
  minutesAfter,
  newcomer,
  setClock,
  type Failure,
} from '../member/accounts.ts';
import {
  confirm,
  confirmationOf,
  createSubscriber,
  happenedOf,
  subscribe,
  tokenOf,
} from './subscribers.ts';

const START = new Date('2026-11-24T08:00:00Z');

describeOnEachDatabase('a subscription', (boot) => {
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

  const read = (token: string) =>
    request(cms, 'GET', `/api/subscriptions/${token}`, { token: cms.siteToken });
  const change = (token: string, body: object) =>
    request<Failure & Record<string, unknown>>(cms, 'POST', `/api/subscriptions/${token}`, {
      token: cms.siteToken,
      body,
    });
  const stateOf = async (email: string) =>
    (await cms.readRows(`select state from subscriptions where email = '${email}'`))[0]?.['state'];

  it('counts only once its address is confirmed', async () => {
    const email = 'leyla@example.org';
    const choice = { language: 'ru', regionKeys: ['ganja'], interestKeys: ['it', 'it'] };
    const asked = await subscribe(cms, 'Leyla@Example.org', choice);
    expect(asked).toMatchObject({ status: 202, body: {} });
    expect(await stateOf(email)).toBe('unconfirmed');
    const confirmed = await confirm(cms, await confirmationOf(cms, email));
    expect(confirmed).toMatchObject({ status: 200, body: { language: 'ru' } });
    const { body } = await read(await tokenOf(cms, email));
    expect(body).toEqual({
      email: 'l•••@example.org',
      language: 'ru',
      regionKeys: ['ganja'],
      interestKeys: ['it'],
      kinds: [],
      frequency: 'weekly',
      state: 'confirmed',
    });
  });

  it('is confirmed by its link once, and for 48 hours', async () => {
    const email = 'late@example.org';
    await subscribe(cms, email);
    const token = await confirmationOf(cms, email);
    setClock(cms, minutesAfter(START, 48 * 60 + 1));
    expect((await confirm(cms, token)).status).toBe(410);
    expect(await stateOf(email)).toBe('unconfirmed');
    setClock(cms, START);
    expect((await confirm(cms, token)).status).toBe(200);
    expect((await confirm(cms, token)).status).toBe(410);
    expect((await confirm(cms, 'no-such-token')).status).toBe(404);
  });

  it('answers alike for every address and mails a confirmed one the link to its settings', async () => {
    const email = 'again@example.org';
    await createSubscriber(cms, email, { interestKeys: ['it'] });
    const known = await subscribe(cms, email, { interestKeys: ['sport'] });
    const unknown = await subscribe(cms, 'somebody-new@example.org');
    expect({ status: known.status, body: known.body }).toEqual({
      status: unknown.status,
      body: unknown.body,
    });
    expect((await happenedOf(cms)).slice(-2)).toEqual([
      'subscription.manage',
      'subscription.confirm',
    ]);
    const { body } = await read(await tokenOf(cms, email));
    expect(body).toMatchObject({ interestKeys: ['it'] });
  });

  it('is one for an address, however many ask at once', async () => {
    const email = 'crowd@example.org';
    const answers = await Promise.all(Array.from({ length: 8 }, () => subscribe(cms, email)));
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([202]));
    const rows = await cms.readRows(`select id from subscriptions where email = '${email}'`);
    expect(rows).toHaveLength(1);
  });

  it('is changed by its own link', async () => {
    const token = await createSubscriber(cms, 'change@example.org');
    const changed = await change(token, { kinds: ['club'], frequency: 'monthly' });
    expect(changed).toMatchObject({
      status: 200,
      body: { kinds: ['club'], frequency: 'monthly', language: 'az', state: 'confirmed' },
    });
  });

  it('is ended by one POST, again without complaint, and taken up again by choosing', async () => {
    const email = 'bye@example.org';
    const token = await createSubscriber(cms, email);
    expect((await change(token, { unsubscribe: true })).body['state']).toBe('unsubscribed');
    expect((await change(token, { unsubscribe: true })).status).toBe(200);
    expect(await stateOf(email)).toBe('unsubscribed');
    await read(token);
    expect(await stateOf(email)).toBe('unsubscribed');
    expect((await change(token, { language: 'en' })).body['state']).toBe('confirmed');
  });

  it('shows and does nothing for a forged link', async () => {
    const token = await createSubscriber(cms, 'mine@example.org');
    const [documentId = ''] = token.split('.');
    for (const forged of [documentId, `${documentId}.${'0'.repeat(32)}`, 'x', `${token}0`]) {
      expect((await read(forged)).status, forged).toBe(404);
      expect((await change(forged, { unsubscribe: true })).status, forged).toBe(404);
    }
    expect(await stateOf('mine@example.org')).toBe('confirmed');
  });

  it.each([
    [{ kinds: ['article'] }, 'kinds.0'],
    [{ regionKeys: 'ganja' }, 'regionKeys'],
    [{ frequency: 'hourly' }, 'frequency'],
    [{ language: 'tr' }, 'language'],
    [{ email: 'nobody' }, 'email'],
    [{ state: 'confirmed' }, 'state'],
  ])('refuses %j', async (wrong, field) => {
    const { status, body } = await subscribe(cms, 'wrong@example.org', wrong);
    expect(status).toBe(422);
    const { error } = body as unknown as Failure;
    expect(Object.keys(error.details.fields ?? {})).toEqual([field]);
  });

  it('is for the site to ask for, not for strangers or members', async () => {
    const { accessToken } = await createMember(cms);
    const body = { email: 'stranger@example.org' };
    expect((await request(cms, 'POST', '/api/subscriptions', { body })).status).toBe(401);
    const member = await request(cms, 'POST', '/api/subscriptions', { token: accessToken, body });
    expect(member.status).toBe(403);
  });

  it('is confirmed with the account of its address, and tied to the profile', async () => {
    const email = 'both@example.org';
    await subscribe(cms, email);
    await callAccounts(cms, 'sign-up', newcomer(email));
    const token = await lastLink(cms, 'account.confirm-address');
    const { body } = await callAccounts(cms, 'confirm', { token });
    expect(await stateOf(email)).toBe('confirmed');
    const me = () => request(cms, 'GET', '/api/me', { token: body.accessToken });
    expect((await me()).body['mailDigests']).toBe(true);
    await change(await tokenOf(cms, email), { unsubscribe: true });
    expect((await me()).body['mailDigests']).toBe(false);
  });
});
