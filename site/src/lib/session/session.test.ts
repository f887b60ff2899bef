import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CmsResult } from '#lib/cms/client.ts';
import type { Tokens } from '#lib/cms/resources/accounts.ts';
import { sessionMemberTokens } from './member-tokens.ts';
import { openSession } from './session.ts';
import { SESSION_IDLE_MS, SIGN_IN_IDLE_MS, type SignIn } from './session-record.ts';
import { createFileSessionStore, type SessionStore } from './session-store.ts';

let dataDir: string;
let store: SessionStore;
let now: Date;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'session-test-'));
  store = createFileSessionStore(dataDir);
  now = new Date('2026-11-24T08:00:00Z');
});

afterEach(() => rm(dataDir, { recursive: true }));

const open = (cookie: string | null, secure = false) =>
  openSession({ store, secret: 'secret-of-the-tests', secure, now: () => now }, cookie);

const cookieOf = (session: { cookieToSet(): string | null }) =>
  session.cookieToSet()?.split(';')[0] ?? '';

function signInAt(at: Date, more: Partial<SignIn> = {}): SignIn {
  return {
    accessToken: 'access-1',
    refreshToken: 'refresh-1',
    accessExpiresAt: at.getTime() + 600_000,
    memberName: 'Aysel',
    signedInAt: at.getTime(),
    seenAt: at.getTime(),
    ...more,
  };
}

async function signedInCookie(more: Partial<SignIn> = {}): Promise<string> {
  const session = open(null);
  await session.signIn(signInAt(now, more));
  return cookieOf(session);
}

test('reading makes neither a session nor a cookie', async () => {
  const session = open(null);
  expect(await session.read()).toBeNull();
  expect(session.cookieToSet()).toBeNull();
  expect(await readdir(dataDir)).toEqual([]);
});

test('the first change hands out an HttpOnly cookie, with __Host- and Secure on https', async () => {
  const plain = open(null);
  await plain.update((record) => (record.afterConfirm = '/kabinet'));
  expect(plain.cookieToSet()).toMatch(
    /^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/,
  );
  const secure = open(null, true);
  await secure.update((record) => (record.afterConfirm = '/kabinet'));
  expect(secure.cookieToSet()).toMatch(/^__Host-sid=.*; Secure$/);
  expect((await open(cookieOf(plain)).read())?.afterConfirm).toBe('/kabinet');
});

test('the store does not contain what the cookie says', async () => {
  const cookie = await signedInCookie();
  const [file] = await readdir(join(dataDir, 'sessions'));
  expect(cookie).not.toContain(file);
});

test('an id the site never gave is not adopted', async () => {
  const forged = `sid=${'A'.repeat(43)}`;
  const session = open(forged);
  await session.update((record) => (record.afterConfirm = '/x'));
  expect(cookieOf(session)).not.toBe(forged);
  expect(await open(forged).read()).toBeNull();
});

test('signing in changes the id, keeps the drafts and kills the old id', async () => {
  const visitor = open(null);
  await visitor.update((record) => (record.onceKeys['a'] = 'key'));
  const before = cookieOf(visitor);
  const session = open(before);
  await session.signIn(signInAt(now));
  const after = cookieOf(session);
  expect(after).not.toBe(before);
  expect((await open(after).read())?.onceKeys).toEqual({ a: 'key' });
  expect(await open(before).read()).toBeNull();
});

test('an idle sign-in ends but the words of the session stay', async () => {
  const cookie = await signedInCookie();
  await open(cookie).update((record) => (record.onceKeys['a'] = 'key'));
  now = new Date(now.getTime() + SIGN_IN_IDLE_MS + 1);
  const session = open(cookie);
  expect(await session.read()).toMatchObject({ signIn: null, onceKeys: { a: 'key' } });
  expect(await session.hasExpired()).toBe(true);
});

test('an idle session is over altogether and swept away', async () => {
  const cookie = await signedInCookie();
  now = new Date(Date.now() + SESSION_IDLE_MS * 2);
  expect(await open(cookie).read()).toBeNull();
  expect(await store.sweep(now)).toBe(1);
});

test('changes made at once do not lose each other', async () => {
  const cookie = await signedInCookie();
  const names = Array.from({ length: 20 }, (_, index) => `k${index}`);
  await Promise.all(
    names.map((name) => open(cookie).update((record) => (record.onceKeys[name] = name))),
  );
  expect(Object.keys((await open(cookie).read())?.onceKeys ?? {})).toHaveLength(20);
});

test('signing out leaves nothing behind', async () => {
  const session = open(await signedInCookie());
  await session.destroy();
  expect(session.cookieToSet()).toMatch(/^sid=; .*Max-Age=0/);
  expect(await readdir(join(dataDir, 'sessions'))).toEqual([]);
});

function refreshing(answer: CmsResult<Tokens>) {
  const asked: string[] = [];
  const refresh = async (token: string) => {
    asked.push(token);
    await new Promise((resolve) => setImmediate(resolve));
    return answer;
  };
  return { asked, refresh };
}

const newTokens: CmsResult<Tokens> = {
  ok: true,
  status: 200,
  data: { accessToken: 'access-2', refreshToken: 'refresh-2', expiresInSeconds: 600 },
};

test('parallel requests of one session renew its token once', async () => {
  const cookie = await signedInCookie({ accessExpiresAt: now.getTime() });
  const { asked, refresh } = refreshing(newTokens);
  const tokens = await Promise.all(
    Array.from({ length: 10 }, () =>
      sessionMemberTokens(open(cookie), refresh, () => now).current(),
    ),
  );
  expect(new Set(tokens)).toEqual(new Set(['access-2']));
  expect(asked).toEqual(['refresh-1']);
});

test('a token refused to two requests is renewed once', async () => {
  const cookie = await signedInCookie();
  const { asked, refresh } = refreshing(newTokens);
  const renew = () => sessionMemberTokens(open(cookie), refresh, () => now).renew('access-1');
  expect(await Promise.all([renew(), renew()])).toEqual(['access-2', 'access-2']);
  expect(asked).toHaveLength(1);
});

test('a refused refresh signs out and keeps the rest', async () => {
  const cookie = await signedInCookie({ accessExpiresAt: now.getTime() });
  await open(cookie).update((record) => (record.onceKeys['a'] = 'key'));
  const { refresh } = refreshing({ ok: false, status: 401, code: 'x', details: {} });
  expect(await sessionMemberTokens(open(cookie), refresh, () => now).current()).toBeNull();
  expect(await open(cookie).read()).toMatchObject({ signIn: null, onceKeys: { a: 'key' } });
});
