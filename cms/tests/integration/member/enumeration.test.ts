import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, newcomer, orderedLinks, type Failure } from './accounts.ts';

const ACCOUNT_ROUTES = [
  ...['sign-up', 'sign-in', 'request-code', 'sign-in-by-code'],
  ...['request-reset', 'confirm', 'reset', 'refresh'],
];
const ACCOUNT_KINDS = ['known', 'blocked', 'unconfirmed'] as const;
const nobody = () => `${randomUUID()}@example.org`;
const WRONG = 'certainly not it';
/** Of each kind; one is asked about by turns, no oftener than its limits allow. */
const ACCOUNTS = 10;
const LEAST_ROUNDS = 4;
/** A busy machine only adds to a time: asked often enough, equal ones come near each other. */
const MOST_ROUNDS = 30;
const NOISE_MS = 25;
const PATIENCE_MS = 300_000;

describeOnEachDatabase('whether an address has an account', (boot) => {
  let cms: BootedCms;
  const accounts: Record<'known' | 'blocked' | 'unconfirmed', string[]> = {
    known: [],
    blocked: [],
    unconfirmed: [],
  };
  beforeAll(async () => {
    cms = await boot();
    for (let turn = 0; turn < ACCOUNTS; turn += 1) {
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
      const fastest = new Map<string, number>();
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        for (const kind of ['unknown', ...ACCOUNT_KINDS] as const) {
          const email = kind === 'unknown' ? nobody() : (accounts[kind][round % ACCOUNTS] ?? '');
          const start = performance.now();
          const { status, body } = await ask(email);
          const took = performance.now() - start;
          told.add(JSON.stringify({ status, body }));
          fastest.set(kind, Math.min(took, fastest.get(kind) ?? Infinity));
        }
        if (round >= LEAST_ROUNDS && spread(fastest) < NOISE_MS) break;
      }
      expect([...told]).toHaveLength(1);
      expect(spread(fastest)).toBeLessThan(NOISE_MS);
    },
    PATIENCE_MS,
  );

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

function spread(times: ReadonlyMap<string, number>): number {
  return Math.max(...times.values()) - Math.min(...times.values());
}
