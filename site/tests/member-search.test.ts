import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { BrowserLike } from './support/browser-like.ts';
import { newMember } from './support/fake-cms/state.ts';
import { readingEntries } from './support/reading-entries.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

const PASSWORD = 'dovletqusu-42';
const TWINS = { baku: 'twinbaku01', ganja: 'twinganja1' };

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  const [sample] = readingEntries;
  if (sample === undefined) throw new Error('There is no entry to copy.');
  for (const [region, id] of Object.entries(TWINS)) {
    readingEntries.push({
      texts: { az: { title: 'Fotoqraflar dərnəyi', summary: 'Birlikdə çəkirik.', body: '' } },
      shared: {
        ...sample.shared,
        kind: 'club',
        documentId: `${id}abcdefghijklmn`,
        regionKeys: [region],
        deadline: null,
      },
    });
  }
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_PAGE_CACHE_MB: '8' });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

async function signedIn(region: string | null): Promise<BrowserLike> {
  const email = `${region ?? 'nowhere'}@example.org`;
  const member = newMember({ email, password: PASSWORD, name: 'Aysel', language: 'az' });
  member.confirmed = true;
  member.profile['regionKey'] = region;
  stack.cms.state.members.push(member);
  const browser = new BrowserLike(site.url);
  await browser.fill(paths.signIn('az'), { email, password: PASSWORD });
  expect((await browser.get(paths.account('az'))).status).toBe(200);
  return browser;
}

const ADDRESS = paths.search('az', { q: 'fotoqraf' });

async function twinsSeen(browser: BrowserLike) {
  const { html, headers } = await browser.get(ADDRESS);
  const seen = [...html.matchAll(/-(twin(?:baku01|ganja1))"/g)].map(([, id]) => id);
  return {
    seen,
    cacheControl: headers.get('cache-control'),
    cacheStatus: headers.get('cache-status'),
  };
}

describe('a member’s own region', () => {
  it('decides between finds that are equally good, and hides none', async () => {
    const { ganja, baku } = TWINS;
    expect((await twinsSeen(await signedIn('ganja'))).seen).toEqual([ganja, baku]);
    expect((await twinsSeen(await signedIn('baku'))).seen).toEqual([baku, ganja]);
    expect((await twinsSeen(await signedIn(null))).seen).toHaveLength(2);
  });

  it('is in no page that is kept for everybody', async () => {
    const visitor = new BrowserLike(site.url);
    const before = await twinsSeen(visitor);
    const member = await signedIn('ganja');
    const own = await twinsSeen(member);
    expect(own.cacheControl).toContain('private');
    expect(own.cacheStatus).toBeNull();
    const after = await twinsSeen(visitor);
    expect(after.cacheStatus).toMatch(/hit/);
    expect(after.seen).toEqual(before.seen);
    const asked = stack.cms.calls.filter(({ path }) => path === '/api/me').length;
    await twinsSeen(visitor);
    expect(stack.cms.calls.filter(({ path }) => path === '/api/me')).toHaveLength(asked);
  });
});

describe('keeping a search as a subscription', () => {
  const visitor = () => new BrowserLike(site.url);
  const linkOf = (html: string) =>
    /href="(\/abune\?[^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

  it.each([
    ['results', { q: 'klub', region: 'sumgait', kind: 'club' }],
    ['no results', { q: 'qwxyz', region: 'sumgait', kind: 'club' }],
  ])('is offered below %s with its kinds, regions and interests chosen', async (_, query) => {
    const page = await visitor().get(paths.search('az', { ...query, interest: 'it' }));
    const link = linkOf(page.html);
    expect(new URLSearchParams(link.split('?')[1]).toString()).toBe(
      'region=sumgait&kind=club&interest=it',
    );
    const form = await visitor().get(link);
    for (const value of ['sumgait', 'club', 'it']) {
      expect(form.html).toMatch(new RegExp(`<input[^>]*value="${value}"[^>]* checked`));
    }
    expect(form.html).not.toMatch(/value="ganja"[^>]* checked/);
    expect(form.html).toContain('Axtarışınızdakı region');
  });

  it('reads regions and interests named in the words', async () => {
    const { html } = await visitor().get(paths.search('az', { q: 'gəncədə' }));
    expect(linkOf(html)).toBe('/abune?region=ganja');
  });

  it('reaches the cms as it was chosen', async () => {
    const browser = visitor();
    const link = '/abune?region=sumgait&kind=club';
    const sent = await browser.post(link, {
      email: 'nigar@example.org',
      regions: 'sumgait',
      kinds: 'club',
    });
    expect(sent.location).toBe('/abune?sent=1');
    const asked = stack.cms.calls.findLast(({ path }) => path === '/api/subscriptions');
    expect(asked?.body).toMatchObject({
      regionKeys: ['sumgait'],
      kinds: ['club'],
      interestKeys: [],
    });
  });

  it('chooses nothing that is not known', async () => {
    const form = await visitor().get('/abune?region=paris&kind=user&interest=%3Cb%3E');
    expect(form.status).toBe(200);
    expect(form.html).not.toContain('Axtarışınızdakı region');
  });
});
