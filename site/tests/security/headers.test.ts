import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { fakePreviewToken } from '../support/fake-cms/preview-routes.ts';
import { newMember } from '../support/fake-cms/state.ts';
import { rawRequest, type RawAnswer, type RawRequest } from '../support/raw-request.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const HOST = 'office.example.az';
const ORIGIN = `https://${HOST}`;
const FORM = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };

let cms: FakeCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFakeCms();
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  cms.state.members.push(member);
  site = await startSite(cms, { SITE_PUBLIC_URL: ORIGIN, CMS_PUBLIC_URL: 'https://panel.example' });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

async function send({ headers = {}, ...given }: RawRequest): Promise<RawAnswer> {
  const asked = { ...given, headers: { host: HOST, ...(headers as Record<string, string>) } };
  const answer = await rawRequest(site.port, asked);
  if (answer === null) throw new Error(`${given.path} was not answered`);
  return answer;
}

async function styleSheet(): Promise<string> {
  const { body } = await send({ path: paths.about('az') });
  return /<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '';
}

/** One answer of every kind, whoever makes it. */
const ANSWERS: Record<string, [status: number, request: () => RawRequest | Promise<RawRequest>]> = {
  'a page': [200, () => ({ path: paths.about('az') })],
  'a page that is not there': [404, () => ({ path: '/nothing-here' })],
  'a page without its cms': [503, () => ({ path: paths.region('az', 'ganja') })],
  'a redirect': [303, () => ({ path: paths.account('az') })],
  'a refused form': [422, () => ({ method: 'POST', path: paths.signUp('az'), headers: FORM })],
  'a style sheet': [200, async () => ({ path: await styleSheet() })],
  'the service worker': [200, () => ({ path: paths.worker() })],
  'the icon': [200, () => ({ path: '/favicon.svg' })],
  'refused JSON': [400, () => ({ path: '/api/search?nonsense=1' })],
  'JSON without its search and without its cms': [503, () => ({ path: '/api/search?locale=az' })],
  health: [200, () => ({ path: '/healthz' })],
  'one click': [404, () => ({ method: 'POST', path: '/abune/x/one-click' })],
  'another host': [421, () => ({ path: '/', headers: { host: 'evil.example' } })],
  'a foreign form': [403, () => ({ method: 'POST', path: paths.signIn('az') })],
  'an unreadable address': [400, () => ({ path: '/%E0%A4%A', headers: { accept: 'text/html' } })],
  'a form too large': [
    413,
    () => ({
      method: 'POST',
      path: paths.signIn('az'),
      headers: { ...FORM, 'content-length': '2000000' },
    }),
  ],
};

describe.each(Object.keys(ANSWERS))('the answer: %s', (name) => {
  it('carries every security header', async () => {
    const [status, make] = ANSWERS[name] ?? [0, () => ({ path: '/' })];
    const request = await make();
    cms.outage = name.includes('without its cms');
    const answer = await send(request);
    cms.outage = false;
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe-|\*|https?:/);
    for (const directive of [
      /default-src '(?:self|none)'/,
      /form-action 'self'/,
      /base-uri 'none'/,
      /object-src 'none'/,
      /frame-ancestors 'none'$/,
    ]) {
      expect(policy).toMatch(directive);
    }
  });
});

it('lets the panel, and nobody else, frame a preview', async () => {
  const path = paths.preview('az', fakePreviewToken('club000001abcdefghijklmn', 'az'));
  const { status, headers } = await send({ path });
  expect(status).toBe(200);
  expect(headers['content-security-policy']).toMatch(/frame-ancestors https:\/\/panel.example$/);
});

describe('cookies', () => {
  const post = (path: string, fields: Record<string, string>) =>
    send({ method: 'POST', path, headers: FORM, body: [new URLSearchParams(fields).toString()] });

  it('are the session’s and the theme’s, and say nothing about a person', async () => {
    const answers = [
      await post(paths.signIn('az'), account),
      await post(paths.signIn('az'), { email: 'shy@example.org', password: 'sirr-sirr-sirr' }),
      await post(paths.signUp('az'), { name: 'Utancaq', email: 'shy@', password: 'x' }),
      await post(paths.subscribe('az'), { email: 'shy@', regions: 'ganja' }),
      await post(paths.apply('az', 'club000001'), {}),
      await post('/api/theme', { theme: 'dark' }),
      await post(`${paths.signUp('az')}?_action=signUp`, { name: 'Utancaq' }),
    ];
    const cookies = answers.flatMap(({ headers }) => headers['set-cookie'] ?? []);
    expect(cookies.length).toBeGreaterThan(2);
    for (const cookie of cookies) {
      expect(cookie).toMatch(/^(?:__Host-sid=[\w-]{43}|theme=dark);/);
      for (const attribute of ['; HttpOnly', '; SameSite=Lax', '; Secure', '; Path=/']) {
        expect(cookie).toContain(attribute);
      }
      expect(cookie).not.toMatch(/Domain=/i);
    }
  });
});
