import { LOCALES } from '@office/search';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { BrowserLike } from '../support/browser-like.ts';
import { fakePreviewToken } from '../support/fake-cms/preview-routes.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newMember } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const SERVICE = 'service001abcdefghijklmn';
const CLUB = 'club000001abcdefghijklmn';
const ARTICLE = 'article001abcdefghijklmn';

let cms: FakeCms;
let site: RunningSite;
let editor: BrowserLike;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms, { CMS_PUBLIC_URL: 'https://panel.example' });
  editor = new BrowserLike(site.url);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

it('shows the draft as the public page would, under a banner', async () => {
  const { status, html } = await editor.get(paths.preview('en', fakePreviewToken(SERVICE, 'en')));
  expect(status).toBe(200);
  expect(html).toMatch(/<h1[^>]*>Scholarship advice \(yeni\)/);
  expect(html).toContain('Draft – not public');
  expect(html).toContain('Language: English.');
  expect(html).toMatch(/This link works until .*\d\d:\d\d/);
  expect(html).toContain('Documents you need');
  expect(html).toContain(`href="http://localhost:1337/admin/content-manager/${SERVICE}"`);
  expect(html).toContain(`href="${paths.opportunity('en', 'scholarship-advice-yeni-service001')}"`);
});

it('is kept by nobody, found by nobody and framed by the panel alone', async () => {
  const { headers, html } = await editor.get(paths.preview('az', fakePreviewToken(CLUB, 'az')));
  expect(headers.get('cache-control')).toContain('no-store');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(html).toContain('<meta name="robots" content="noindex">');
  expect(html).not.toContain('rel="alternate"');
  expect(headers.get('content-security-policy')).toMatch(
    /frame-ancestors https:\/\/panel.example$/,
  );
  const open = await editor.get(paths.opportunity('az', 'ekologiya-klubu-club000001'));
  expect(open.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'$/);
});

it('is kept by nobody even for a member who is signed in', async () => {
  const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };
  const member = newMember({ ...account, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  cms.state.members.push(member);
  const visitor = new BrowserLike(site.url);
  await visitor.post(paths.signIn('az'), account);
  const answer = await visitor.get(paths.preview('az', fakePreviewToken(CLUB, 'az')));
  expect(answer.html).toMatch(/Kabinet\s*<span[^>]*>\(Aysel/);
  expect(answer.headers.get('cache-control')).toContain('no-store');
});

it('has a button that leads nowhere, and says why', async () => {
  const { html } = await editor.get(paths.preview('az', fakePreviewToken(SERVICE, 'az')));
  expect(html).not.toContain('/muraciet/');
  expect(html).toMatch(/<button[^>]* disabled[^>]*>\s*Müraciət edin/);
  expect(html).toContain('düymə dərc olunandan sonra işləyəcək');
});

it('marks Azerbaijani text where the translation is missing', async () => {
  const { html } = await editor.get(paths.preview('ru', fakePreviewToken(CLUB, 'ru')));
  expect(html).toMatch(/<h1[^>]* lang="az"/);
  expect(html).toContain('Этот текст ещё не переведён');
  expect(html).toContain('Язык: Azərbaycanca.');
});

it('shows articles too, and the published version as such', async () => {
  const token = fakePreviewToken(ARTICLE, 'az', { status: 'published' });
  const { html } = await editor.get(paths.preview('az', token));
  expect(html).toContain('Dərc olunmuş versiya');
  expect(html).toMatch(/<h1[^>]*>Təqaüd necə alınır<\/h1>/);
});

it('leads to the same version in the other languages', async () => {
  const { html } = await editor.get(paths.preview('az', fakePreviewToken(SERVICE, 'az')));
  for (const locale of LOCALES) {
    expect(html).toContain(`href="${paths.preview(locale, fakePreviewToken(SERVICE, locale))}"`);
  }
  const token = fakePreviewToken(SERVICE, 'ru');
  const wrong = await editor.get(paths.preview('az', token));
  expect([wrong.status, wrong.location]).toEqual([302, paths.preview('ru', token)]);
});

it('refuses clearly what the link does not open', async () => {
  const refused = async (token: string) => {
    const { status, headers, html } = await editor.get(paths.preview('en', token));
    expect(html).toContain('This preview cannot be shown');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('content-security-policy')).toContain('frame-ancestors https://panel');
    return { status, html };
  };
  const foreign = await refused(fakePreviewToken(SERVICE, 'en', { signature: 'bad' }));
  expect(foreign.status).toBe(403);
  expect(foreign.html).toContain('The link is not ours');
  const expired = await refused(fakePreviewToken(SERVICE, 'en', { signature: 'expired' }));
  expect(expired.status).toBe(403);
  expect(expired.html).toContain('The link has expired');
  expect((await refused(fakePreviewToken('gone000000', 'en'))).status).toBe(404);
});

it('does not trouble the cms with what is no token', async () => {
  cms.calls.length = 0;
  expect((await editor.get(paths.preview('en', 'a b'))).status).toBe(403);
  expect(cms.calls.filter(({ path }) => path.includes('previews'))).toEqual([]);
});
