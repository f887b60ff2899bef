import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readingEntries } from './support/reading-entries.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

/** The value of the one line of this metric that has all these labels, 0 when there is none. */
async function valueOf(name: string, labels: Record<string, string> = {}): Promise<number> {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  const lines = (await site.metrics())
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => wanted.every((label) => line.includes(label)));
  expect(lines.length).toBeLessThan(2);
  return Number(lines[0]?.split(' ').at(-1) ?? 0);
}

const visit = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(site.url + path, { redirect: 'manual', ...init });
  await answer.arrayBuffer();
  return answer.status;
};

test('each request is counted by its page, its method and how it ended', async () => {
  const name = 'office_site_http_request_duration_seconds_count';
  const home = () => valueOf(name, { route: 'home', method: 'GET', status: '2xx' });
  const before = await home();
  await visit('/');
  await visit('/ru/');
  await expect.poll(home).toBe(before + 2);
  await visit('/nowhere');
  await expect.poll(() => valueOf(name, { route: 'other', status: '4xx' })).toBe(1);
  await visit('/giris', { method: 'PROPFIND' });
  await expect.poll(() => valueOf(name, { route: 'sign-in', method: 'other' })).toBe(1);
  expect(await valueOf('office_site_render_duration_seconds_count', { route: 'home' })).toBe(
    before + 2,
  );
});

test('questions to the cms and to search are timed by what they ask, and failures are told', async () => {
  const cms = 'office_site_cms_call_duration_seconds_count';
  const search = 'office_site_search_call_duration_seconds_count';
  const entry = (outcome: string) => valueOf(cms, { operation: 'GET /catalogue/:', outcome });
  expect(await visit('/imkanlar?q=robot')).toBe(200);
  expect(await valueOf(search, { operation: 'together', outcome: 'ok' })).toBeGreaterThan(0);
  await visit(`/imkanlar/kursu-${String(readingEntries[0]?.shared.documentId).slice(0, 10)}`);
  await visit('/imkanlar/kursu-abcdefghij');
  expect([await entry('ok'), await entry('refused'), await entry('failed')]).toEqual([1, 1, 0]);
  stack.cms.outage = true;
  await visit('/imkanlar/kursu-abcdefghij');
  stack.cms.outage = false;
  expect(await entry('failed')).toBe(1);
});

test('dependencies are up or not, as they are at the moment', async () => {
  const up = (dependency: string) => valueOf('office_site_dependency_up', { dependency });
  expect([await up('cms'), await up('search'), await up('sessions')]).toEqual([1, 1, 1]);
  await stack.stopSearch();
  expect([await up('cms'), await up('search')]).toEqual([1, 0]);
});

test('nothing a visitor typed, and nobody’s address, token or reference is in them', async () => {
  const secrets = [
    'gizlisorgu',
    'doc1-gizli',
    'GNC-2026-000777',
    'aysu@gizli.example',
    'tok-gizli',
  ];
  const [query, token, reference, email, confirm] = secrets as [string, ...string[]];
  await visit(`/imkanlar?q=${query}`);
  await visit(`/api/search?q=${query}`);
  await visit(`/abune/${String(token)}`);
  await visit(`/abune/${String(token)}/one-click`, { method: 'POST' });
  await visit(`/kabinet/muracietler/${String(reference)}`);
  await visit(`/tesdiq?token=${String(confirm)}`);
  await visit(`/${String(email)}`);
  await visit('/giris', {
    method: 'POST',
    headers: { origin: site.url },
    body: new URLSearchParams({ email: String(email), password: 'x' }),
  });
  const text = await site.metrics();
  expect(text).toContain('GET /subscriptions/:');
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test('they are not on the port visitors come to', async () => {
  const answer = await fetch(`${site.url}/metrics`);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain('# HELP');
});

test('every alert asks for what the site measures, and says what to do', async () => {
  const text = await site.metrics();
  const exposed = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  const file = join(import.meta.dirname, '../operations/alerts.yml');
  const { groups } = parse(readFileSync(file, 'utf8')) as { groups: { rules: Rule[] }[] };
  const rules = groups.flatMap((group) => group.rules);
  expect(rules.length).toBeGreaterThan(5);
  for (const { alert, expr, labels, annotations } of rules) {
    const names = [...expr.matchAll(/\b(?:office|nodejs|process)_\w+/g)].map(([name]) =>
      name.replace(/_(?:count|sum|bucket)$/, ''),
    );
    expect(
      names.filter((name) => !exposed.has(name)),
      alert,
    ).toEqual([]);
    expect(['page', 'ticket'], alert).toContain(labels['severity']);
    expect(annotations['summary']?.length, alert).toBeGreaterThan(20);
    expect(annotations['action']?.length, alert).toBeGreaterThan(20);
  }
});

interface Rule {
  alert: string;
  expr: string;
  for: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}
