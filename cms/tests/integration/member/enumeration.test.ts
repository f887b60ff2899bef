import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, newcomer, orderedLinks, type Failure } from './accounts.ts';

const ACCOUNT_ROUTES = [
  ...['sign-up', 'sign-in', 'request-code', 'sign-in-by-code'],
  ...['request-reset', 'confirm', 'reset', 'refresh', 'gone'],
];
const KINDS = ['unknown', 'known', 'blocked', 'unconfirmed'] as const;
const nobody = () => `${randomUUID()}@example.org`;
const WRONG = 'certainly not it';
/** Each asks about an address of every kind in turn, so that all meet the same machine. */
const ROUNDS = 8;
const PATIENCE_MS = 300_000;

describeOnEachDatabase('whether an address has an account', (boot) => {
  let cms: BootedCms;
  const accounts: Record<Exclude<(typeof KINDS)[number], 'unknown'>, string[]> = {
    known: [],
    blocked: [],
    unconfirmed: [],
  };
  beforeAll(async () => {
    // The time of an answer is that of a hash of the real cost, and of the wait around it.
    cms = await boot({ fullHashes: true });
    for (let round = 0; round < ROUNDS; round += 1) {
      accounts.known.push((await createMember(cms)).email);
      accounts.blocked.push((await createMember(cms, { blocked: true })).email);
      accounts.unconfirmed.push((await createMember(cms, { confirmed: false })).email);
    }
  });
  afterAll(() => cms.stop());

  const QUESTIONS: Record<string, (email: string) => Promise<{ status: number; body: unknown }>> = {
    'signing up': (email) => callAccounts(cms, 'sign-up', newcomer(email)),
    'signing in': (email) => callAccounts(cms, 'sign-in', { email, password: WRONG }),
    'asking for a new password': (email) =>
      callAccounts(cms, 'request-reset', { email, language: 'ru' }),
    'asking for a code': (email) =>
      callAccounts(cms, 'request-code', { email, ticket: randomUUID() }),
    'entering a code': async (email) => {
      const ticket = randomUUID();
      await callAccounts(cms, 'request-code', { email, ticket });
      return await callAccounts(cms, 'sign-in-by-code', { email, ticket, code: 'no code' });
    },
  };

  it.each(Object.entries(QUESTIONS))(
    'is not told by %s: neither by the answer nor by its time',
    async (_, ask) => {
      const told = new Set<string>();
      const times = KINDS.map((): number[] => []);
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const [at, kind] of KINDS.entries()) {
          const email = kind === 'unknown' ? nobody() : (accounts[kind][round] ?? '');
          const start = performance.now();
          const { status, body } = await ask(email);
          times[at]?.push(performance.now() - start);
          told.add(JSON.stringify({ status, body }));
        }
      }
      expect([...told]).toHaveLength(1);
      const medians = times.map((some) => quantile(some, 0.5));
      expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(noiseOf(times));
    },
    PATIENCE_MS,
  );

  it('is not in what is kept of a password: its hash of ten rounds', async () => {
    const rows = await cms.readRows('select password from up_users');
    expect(rows.length).toBeGreaterThan(0);
    for (const { password } of rows) expect(password).toMatch(/^\$2[aby]\$10\$.{53}$/);
  });

  it('is told to its owner by mail when somebody signs up with it', async () => {
    const { email } = await createMember(cms);
    await callAccounts(cms, 'sign-up', newcomer(email));
    expect((await orderedLinks(cms)).at(-1)?.happened).toBe('account.exists');
  });

  it('is asked for by the site alone', async () => {
    for (const path of ACCOUNT_ROUTES) {
      const { status } = await request(cms, 'POST', `/api/accounts/${path}`, { body: {} });
      expect([401, 403], path).toContain(status);
    }
  });

  it.each([
    ['a short password', { password: 'too short' }, 'password'],
    ['a password of more than 72 bytes', { password: 'ə'.repeat(37) }, 'password'],
    ['something that is no address', { email: 'aysel@' }, 'email'],
    ['no name', { name: '  ' }, 'name'],
    ['another language', { language: 'tr' }, 'language'],
    ['a role', { role: 1 }, 'role'],
  ])('is not even looked up for %s', async (_, change, field) => {
    const { status, body } = await callAccounts<Failure>(
      cms,
      'sign-up',
      newcomer('invalid@example.org', change),
    );
    expect(status).toBe(422);
    expect(Object.keys(body.error.details.fields ?? {})).toEqual([field]);
  });
});

/**
 * How far equal medians may lie apart: what is nothing over a network, and three standard errors
 * of a median as the spread within each kind tells it; a busy machine has much.
 */
function noiseOf(times: readonly number[][]): number {
  const spreads = times.map((some) => quantile(some, 0.75) - quantile(some, 0.25));
  const mean = spreads.reduce((sum, spread) => sum + spread, 0) / spreads.length;
  return 25 + (3 * mean) / Math.sqrt(ROUNDS);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
