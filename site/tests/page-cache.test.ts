import { createHmac } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { pageSlug } from '@office/search';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paths } from '../src/paths.ts';
import { BrowserLike } from './support/browser-like.ts';
import { FAKE_SITE_TOKEN } from './support/fake-cms/server.ts';
import { newMember } from './support/fake-cms/state.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

const PROJECT = 'qanbagisla';
const PROJECT_PATH = paths.opportunity(
  'az',
  pageSlug('Qanvermə aksiyasında könüllü', `${PROJECT}abcdefghijklmn`),
);
const READ = [
  paths.home('az'),
  paths.home('en'),
  paths.search('az'),
  paths.search('ru', { region: 'ganja', kind: 'club' }),
  PROJECT_PATH,
  paths.region('az', 'ganja'),
  paths.institution('en', 'ssu'),
  paths.interest('ru', 'media'),
  paths.help('az'),
];

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_PAGE_CACHE_MB: '16' });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

beforeEach(async () => {
  stack.cms.outage = false;
  expect(await purge({ entries: [], all: true, mark: 0 })).toBe(204);
});

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(site.url + path, { headers, redirect: 'manual' });
  const source = response.headers.get('cache-status');
  return {
    status: response.status,
    source,
    html: await response.text(),
    headers: response.headers,
  };
}

/** Sent as the cms sends it, which knows the site by a name of its own. */
function purge(message: unknown, token = FAKE_SITE_TOKEN): Promise<number> {
  const body = JSON.stringify(message);
  const at = Date.now();
  const mac = createHmac('sha256', token).update(`${at}.${body}`).digest('hex');
  const headers = { host: 'site:4321', 'x-office-signature': `${at}.${mac}` };
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: site.port, path: '/api/purge' };
    httpRequest({ ...options, method: 'POST', headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(body);
  });
}

const questionsAbout = (shortId: string) =>
  stack.cms.calls.filter(({ path }) => path === `/api/catalogue/${shortId}`).length;

test('a page is rendered once and then kept, with a tag that saves sending it again', async () => {
  const first = await get(PROJECT_PATH);
  expect(first).toMatchObject({ status: 200, source: 'office; fwd=miss; stored' });
  const second = await get(PROJECT_PATH);
  expect(second).toMatchObject({ status: 200, source: 'office; hit', html: first.html });
  expect(second.headers.get('content-security-policy')).toBe(
    first.headers.get('content-security-policy'),
  );
  const etag = second.headers.get('etag') ?? '';
  const known = await get(PROJECT_PATH, { 'if-none-match': etag });
  expect(known).toMatchObject({ status: 304, html: '' });
});

test('two hundred who ask for a purged page at once cost one question to the cms', async () => {
  await get(PROJECT_PATH);
  expect(await purge({ entries: [PROJECT], all: false, mark: 1 })).toBe(204);
  const before = questionsAbout(PROJECT);
  const answers = await Promise.all(Array.from({ length: 200 }, () => get(PROJECT_PATH)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(questionsAbout(PROJECT) - before).toBe(1);
});

test('what was read before is read on while the cms is away, also after a restart', async () => {
  const seen = new Map<string, string>();
  for (const path of READ) seen.set(path, (await get(path)).html);
  await purge({ entries: [PROJECT], all: true, mark: 2 });
  stack.cms.outage = true;
  for (const round of ['purged', 'restarted']) {
    for (const path of READ) {
      const { status, html } = await get(path);
      expect({ round, path, status }).toEqual({ round, path, status: 200 });
      expect(html).toBe(seen.get(path));
    }
    if (round === 'purged') await site.restart();
  }
  const slug = pageSlug('Tələbə qəzeti', 'jurnal0001abcdefghijklmn');
  const unread = paths.opportunity('az', slug);
  expect((await get(unread)).status).toBe(503);
  stack.cms.outage = false;
  expect((await get(unread)).status).toBe(200);
});

test('only the cms purges, and says what', async () => {
  expect(await purge({ entries: [], all: true, mark: 1 }, 'a-token-of-somebody')).toBe(403);
  expect(await purge({ entries: ['../../etc'], all: false, mark: 1 })).toBe(422);
  expect((await fetch(`${site.url}/api/purge`, { method: 'POST', body: '{}' })).status).toBe(403);
  expect((await fetch(`${site.url}/api/purge`)).status).toBe(405);
});

test('a member’s pages are neither kept nor answered from what is kept', async () => {
  const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  stack.cms.state.members.push(member);
  const home = await get('/');
  const visitor = new BrowserLike(site.url);
  await visitor.post(paths.signIn('az'), account);
  const own = await visitor.get('/');
  expect(own.html).toContain('Aysel');
  expect(own.headers.get('cache-status')).toBeNull();
  expect(own.headers.get('cache-control')).toContain('private');
  expect((await get('/')).html).toBe(home.html);
});

test('each appearance has a page of its own', async () => {
  const plain = await get('/');
  const dark = await get('/', { cookie: 'theme=dark' });
  expect(dark.source).toBe('office; fwd=miss; stored');
  expect(dark.html).not.toBe(plain.html);
  expect((await get('/', { cookie: 'theme=dark' })).html).toBe(dark.html);
});

test('parameters a page does not know neither make another page nor appear in it', async () => {
  await get('/');
  const tagged = await get('/?utm_source=secret-campaign');
  expect(tagged.source).toBe('office; hit');
  expect(tagged.html).not.toContain('secret-campaign');
});

test('an error is not kept, nor a page that lacks something', async () => {
  expect((await get('/imkanlar/none-aaaaaaaaaa')).source).toBeNull();
  const metrics = await site.metrics();
  expect(metrics).toMatch(/office_site_pages_total\{source="fresh"\} \d+/);
  expect(metrics).toMatch(/office_site_page_cache_pages \d+/);
});

test('a page kept for one host, language or person is not answered to another', async () => {
  await get('/');
  const { status } = await new Promise<{ status: number }>((resolve, reject) => {
    const headers = { host: 'evil.example' };
    httpRequest({ host: '127.0.0.1', port: site.port, path: '/', headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0 });
    })
      .on('error', reject)
      .end();
  });
  expect(status).toBe(421);
  expect((await get('/', { cookie: 'sid=x' })).source).toBeNull();
  expect((await get('/en/')).html).toContain('lang="en"');
});
