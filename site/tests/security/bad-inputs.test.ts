import { globSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '@office/search';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths, ROUTES, routePattern, type RouteName } from '../../src/paths.ts';
import { BrowserLike } from '../support/browser-like.ts';
import { newApplication, newMember } from '../support/fake-cms/state.ts';
import { rawRequest } from '../support/raw-request.ts';
import { startReadingStack, type ReadingStack } from '../support/reading-stack.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';
import { attacksOn, type Endpoint } from './bad-inputs/attacks.ts';
import { faultsOf } from './bad-inputs/judge-page.ts';

const SECRETS = ['gizli.adres@example.org', 'Gizli Soyad', 'GNC-2026-000099'];
const MEBIBYTE = 1024 * 1024;
const MOST_GROWTH = 400 * MEBIBYTE;
const SIDE_BY_SIDE = 6;
const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };
const srcDir = join(import.meta.dirname, '../../src');

/** Something that is there, for every parameter of an address. */
const SAMPLES: Record<string, string> = {
  '[entry]': 'x-club000001',
  '[key]': 'ganja',
  '[id]': 'service001',
  '[step]': '1',
  '[reference]': 'GNC-2026-000031',
  '[token]': 'subscription-1',
};

let stack: ReadingStack;
let site: RunningSite;
let cookie: string;
const statuses = new Map<number, number>();

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_TRUSTED_PROXIES: '1' });
  const { members, applications, subscriptions } = stack.cms.state;
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  const [email = '', name = '', reference = ''] = SECRETS;
  const other = newMember({ email, password: 'x', name, language: 'az' });
  members.push(member, other);
  applications.push(
    newApplication(member.documentId, { reference: SAMPLES['[reference]'] ?? '' }),
    newApplication(other.documentId, { reference }),
  );
  subscriptions.push({
    ...{ token: SAMPLES['[token]'] ?? '', email: account.email, language: 'az' },
    ...{ regionKeys: ['ganja'], interestKeys: [], kinds: ['club'] },
    ...{ frequency: 'weekly', state: 'confirmed' },
  });
  const signedIn = await new BrowserLike(site.url).post(paths.signIn('az'), account);
  cookie = (signedIn.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

/** Every page in one of the languages, every other address there is a file for. */
async function endpoints(): Promise<Endpoint[]> {
  const pages = (Object.keys(ROUTES) as RouteName[]).map((name, at) =>
    routePattern(name, LOCALES[at % LOCALES.length] ?? 'az'),
  );
  const others = globSync('pages/api/**/*.ts', { cwd: srcDir }).map(
    (file) => `/${file.slice('pages/'.length).replace(/\.ts$/, '')}`,
  );
  const found: Endpoint[] = [];
  for (const pattern of [...pages, ...others]) {
    const path = pattern.replace(/\[\w+\]/g, (parameter) => SAMPLES[parameter] ?? 'x');
    found.push({ pattern, path, fields: await fieldsOf(path) });
  }
  return found;
}

async function fieldsOf(path: string): Promise<string[]> {
  const html = await (await fetch(site.url + path, { headers: { cookie } })).text();
  return [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name ?? ''))];
}

/** Each from somewhere else: nobody may send many forms from one place. */
function headersOf(number: number, given: Record<string, string> = {}): Record<string, string> {
  return {
    host: `localhost:${site.port}`,
    accept: 'text/html',
    origin: site.url,
    'x-forwarded-for': `198.51.${number >> 8}.${number % 256}`,
    ...(number % 2 === 0 ? { cookie } : {}),
    ...given,
  };
}

it('bad input of any kind on any address fails nothing and shows nothing private', async () => {
  const began = performance.now();
  const before = process.memoryUsage().rss;
  const faults: string[] = [];
  let number = 0;
  for (const [at, endpoint] of (await endpoints()).entries()) {
    await eachOf(attacksOn(endpoint, at), async ({ headers, ...attack }) => {
      number += 1;
      const answer = await rawRequest(site.port, {
        ...attack,
        headers: headersOf(number, headers),
      });
      const status = answer?.status ?? 0;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const found = answer ? faultsOf(attack.path, answer, SECRETS) : ['ended without an answer'];
      const told = `${attack.path.slice(0, 120)} ${String(attack.body?.[0] ?? '').slice(0, 120)}`;
      faults.push(...found.map((fault) => `${endpoint.pattern}: ${fault} – ${told}`));
    });
  }
  const counts = [...statuses].sort(([one], [other]) => one - other);
  const seconds = Math.round((performance.now() - began) / 1000);
  const told = counts.map(([status, count]) => `${status}: ${count}`).join(', ');
  process.stdout.write(`bad input (site): ${number} requests in ${seconds} s – ${told}\n`);
  expect(faults.slice(0, 60)).toEqual([]);
  expect(number).toBeGreaterThan(1_200);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
}, 240_000);

it('bodies of ten megabytes are refused, many at once too', async () => {
  const body = [Buffer.alloc(10 * MEBIBYTE, 'a')];
  const before = process.memoryUsage().rss;
  const answers: (number | undefined)[] = [];
  const forms = [paths.signIn('az'), paths.signUp('ru'), paths.profile('en'), paths.theme()];
  await eachOf(
    Array.from({ length: 24 }, (_, at) => at),
    async (at) => {
      const announced = at % 2 === 0 ? { 'content-length': String(10 * MEBIBYTE) } : {};
      const headers = { ...headersOf(at), 'content-type': 'text/plain', ...announced };
      const path = forms[at % forms.length] ?? '';
      answers.push((await rawRequest(site.port, { method: 'POST', path, headers, body }))?.status);
    },
  );
  expect(answers.filter((status) => status !== undefined && status !== 413)).toEqual([]);
  expect(process.memoryUsage().rss - before).toBeLessThan(MOST_GROWTH);
});

/** Runs for each, a few at a time. */
async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) await run(next);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
}
