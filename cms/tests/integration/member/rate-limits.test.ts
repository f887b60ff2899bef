import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';

import type * as Counters from '../../../src/rate-limits/attempt-counters.ts';
import {
  bootCms,
  createSetUpDatabase,
  describeOnEachDatabase,
  type BootedCms,
} from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, minutesAfter, newcomer, setClock, type Failure } from './accounts.ts';

const START = new Date('2026-11-24T08:00:00Z');
const PATIENCE_MS = 180_000;
const LIMIT = { times: 10, windowMs: 60_000 };

describeOnEachDatabase('requests of people not signed in', (boot) => {
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

  const counters = () => cms.load<typeof Counters>('src/rate-limits/attempt-counters');
  const from = (address: string, path: string, body: object) =>
    request<Failure | null>(cms, 'POST', `/api/${path}`, {
      token: cms.siteToken,
      body,
      headers: { 'x-client-address': address },
    });
  let number = 0;
  const requests: Record<string, () => [path: string, body: object, times: number]> = {
    'signing in': () => ['accounts/sign-in', { email: newEmail(), password: 'x' }, 60],
    'signing up': () => ['accounts/sign-up', newcomer(newEmail(), { password: 'short' }), 30],
    'asking for a new password': () => [
      'accounts/request-reset',
      { email: newEmail(), language: 'az' },
      30,
    ],
    'asking for a code': () => [
      'accounts/request-code',
      { email: newEmail(), ticket: `a ticket of a browser ${number}` },
      30,
    ],
    subscribing: () => [
      'subscriptions',
      {
        ...{ email: newEmail(), language: 'az', frequency: 'weekly' },
        ...{ regionKeys: [], interestKeys: [], kinds: [] },
      },
      30,
    ],
  };
  const newEmail = () => `nobody-${(number += 1)}@example.org`;

  it.each(Object.entries(requests))(
    'are counted by network when %s, and told when to come back',
    async (_, make) => {
      const here = `203.0.113.${(number += 1)}`;
      const [, , times] = make();
      const answers = await Promise.all(
        Array.from({ length: times }, () => from(here, ...withoutTimes(make()))),
      );
      expect(answers.map((answer) => answer.status)).not.toContain(429);
      setClock(cms, minutesAfter(START, 1));
      const refused = await from(here, ...withoutTimes(make()));
      expect(refused.status).toBe(429);
      const wait = Number(refused.headers.get('retry-after'));
      expect(wait).toBeGreaterThanOrEqual(9 * 60);
      expect(refused.body?.error.details).toMatchObject({
        code: 'request.too-many',
        retryAfterSeconds: wait,
      });
      expect((await from('198.51.100.9', ...withoutTimes(make()))).status).not.toBe(429);
      setClock(cms, new Date(START.getTime() + 60_000 + wait * 1000));
      expect((await from(here, ...withoutTimes(make()))).status).not.toBe(429);
    },
    PATIENCE_MS,
  );

  it(
    'count a whole IPv6 network as one, and nobody without an address',
    async () => {
      const body = () => ({ email: newEmail(), password: 'x' });
      await Promise.all(
        Array.from({ length: 60 }, (_, host) =>
          from(`2001:db8:1:2::${host.toString(16)}`, 'accounts/sign-in', body()),
        ),
      );
      expect((await from('2001:db8:1:2:ffff::1', 'accounts/sign-in', body())).status).toBe(429);
      expect((await from('2001:db8:1:3::1', 'accounts/sign-in', body())).status).toBe(401);
      expect((await callAccounts(cms, 'sign-in', body())).status).toBe(401);
    },
    PATIENCE_MS,
  );

  it('are counted by account too, known or not, wherever they come from', async () => {
    const { email } = await createMember(cms);
    for (const about of [email, newEmail()]) {
      const ask = (host: number) =>
        from(`192.0.2.${host}`, 'accounts/request-reset', { email: about, language: 'az' });
      for (let host = 1; host <= 10; host += 1) expect((await ask(host)).status).toBe(202);
      expect((await ask(11)).status).toBe(429);
    }
  });

  it('are never let through more often by coming all at once', async () => {
    const permits = await Promise.all(
      Array.from({ length: 40 }, () => counters().countAttempt('at once', LIMIT)),
    );
    expect(permits.filter(({ allowed }) => allowed)).toHaveLength(LIMIT.times);
  });

  it('leave nothing readable in the database, and nothing at all afterwards', async () => {
    await from('203.0.113.200', 'accounts/sign-in', { email: 'said@example.org', password: 'x' });
    const rows = JSON.stringify(await cms.readRows('select * from attempt_counters'));
    expect(rows).not.toContain('said@example.org');
    expect(rows).not.toContain('203.0.113.200');
    await counters().pruneAttempts(minutesAfter(START, 9));
    expect((await cms.readRows('select id from attempt_counters')).length).toBeGreaterThan(0);
    await counters().pruneAttempts(minutesAfter(START, 48 * 60));
    expect(await cms.readRows('select id from attempt_counters')).toEqual([]);
  });
});

it.each(['sqlite', 'postgres'] as const)(
  'counts outlive a restart (%s)',
  async (kind) => {
    const database = await createSetUpDatabase(kind);
    const count = async () => {
      const cms = await bootCms({ database: kind, on: database });
      const { countAttempt } = cms.load<typeof Counters>('src/rate-limits/attempt-counters');
      const permits = [];
      for (let turn = 0; turn < 6; turn += 1) permits.push(await countAttempt('kept', LIMIT));
      await cms.stop();
      return permits.map(({ allowed }) => allowed);
    };
    try {
      expect(await count()).toEqual([true, true, true, true, true, true]);
      expect(await count()).toEqual([true, true, true, true, false, false]);
    } finally {
      await database.remove();
    }
  },
  PATIENCE_MS,
);

function withoutTimes([path, body]: [string, object, number]): [string, object] {
  return [path, body];
}
