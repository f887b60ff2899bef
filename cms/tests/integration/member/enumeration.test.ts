import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, newcomer, orderedLinks, type Failure } from './accounts.ts';

describeOnEachDatabase('whether an address has an account', (boot) => {
  let cms: BootedCms;
  let known: string;
  beforeAll(async () => {
    cms = await boot();
    ({ email: known } = await createMember(cms));
  });
  afterAll(() => cms.stop());

  const comparable = ({ status, body }: { status: number; body: unknown }) => ({ status, body });

  it('is not told by signing up; its owner gets a mail instead', async () => {
    const existing = await callAccounts(cms, 'sign-up', newcomer(known));
    const unknown = await callAccounts(cms, 'sign-up', newcomer('unknown-1@example.org'));
    expect(comparable(existing)).toEqual(comparable(unknown));
    const happened = (await orderedLinks(cms)).map((link) => link.happened);
    expect(happened).toEqual(['account.exists', 'account.confirm-address']);
  });

  it('is not told by asking for a new password', async () => {
    const body = { email: known, language: 'ru' };
    const existing = await callAccounts(cms, 'request-reset', body);
    const unknown = await callAccounts(cms, 'request-reset', { ...body, email: 'no@example.org' });
    expect(comparable(existing)).toEqual(comparable(unknown));
  });

  it('is not told by signing in', async () => {
    const password = 'certainly not it';
    const existing = await callAccounts(cms, 'sign-in', { email: known, password });
    const unknown = await callAccounts(cms, 'sign-in', { email: 'no@example.org', password });
    expect(comparable(existing)).toEqual(comparable(unknown));
    expect(existing.body.error.details.code).toBe('account.wrong-credentials');
  });

  it('is not told by the time the answers take', async () => {
    const password = 'not it at all';
    const [existing, unknown] = await fastest([
      () => callAccounts(cms, 'sign-in', { email: known, password }),
      () => callAccounts(cms, 'sign-in', { email: 'timing@example.org', password }),
    ]);
    expect(Math.max(existing, unknown) / Math.min(existing, unknown)).toBeLessThan(4);
  });

  it('is asked for by the site alone', async () => {
    for (const path of ['sign-up', 'sign-in', 'request-reset', 'confirm', 'reset', 'refresh']) {
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

type Call = () => Promise<unknown>;

/** The shortest time of each call, taken in turns: whatever else is running only adds to it. */
async function fastest(calls: readonly [Call, Call]): Promise<[number, number]> {
  const times: [number, number] = [Infinity, Infinity];
  for (let round = 0; round < 9; round += 1) {
    for (const index of [0, 1] as const) {
      const start = performance.now();
      await calls[index]();
      times[index] = Math.min(times[index], performance.now() - start);
    }
  }
  return times;
}
