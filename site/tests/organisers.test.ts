import { LOCALES } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { entries } from './support/fake-cms/entries.ts';
import { GONE_ORGANISER } from './support/fake-cms/organisers.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

const SHORE = 'yasil-sahil-ictimai-birliyi';

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, { ...stack.env, SITE_PAGE_CACHE_MB: '8' });
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

async function get(path: string, cookie = '') {
  const response = await fetch(site.url + path, { redirect: 'manual', headers: { cookie } });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** The heading of each section and the titles below it. */
const sectionsOf = (html: string) =>
  [
    ...html.matchAll(/<section aria-labelledby="open-.*?<h2[^>]*>(.*?)<\/h2>(.*?)<\/section>/gs),
  ].map(([, heading, list = '']) => ({ heading, cards: list.match(/<article/g)?.length ?? 0 }));

describe('the page of an organiser', () => {
  it.each(LOCALES)('is where a project’s page says who hosts it, in %s', async (locale) => {
    const { html } = await get(paths.opportunity(locale, 'x-project001')).then(({ headers }) =>
      get(headers.get('location') ?? ''),
    );
    const address = paths.organiser(locale, 'yasil-gence');
    expect(html).toContain(`href="${address}"`);
    expect((await get(address)).html).toMatch(/<h1[^>]*>Yaşıl Gəncə<\/h1>/);
  });

  it('lists what is open by the region that leads it', async () => {
    const { status, html } = await get(paths.organiser('en', SHORE));
    expect(status).toBe(200);
    const sections = sectionsOf(html);
    expect(sections.map(({ heading }) => heading)).toEqual([
      'Baku: open now',
      'Sumgait: open now',
      'Ganja: open now',
    ]);
    const hosted = entries.filter(
      ({ shared }) => (shared['project'] as { hostKey?: string } | undefined)?.hostKey === SHORE,
    );
    expect(sections.reduce((sum, { cards }) => sum + cards, 0)).toBe(hosted.length);
  });

  it('leads to the institution of that name', async () => {
    const { html } = await get(paths.organiser('ru', 'yasil-gence'));
    expect(html).toContain(`href="${paths.institution('ru', 'gnc-peshe')}"`);
  });

  it('keeps what is closed, apart and readable', async () => {
    const project = entries.find(({ shared }) => shared.documentId.startsWith('project001'));
    if (project === undefined) throw new Error('The fake has lost its project.');
    project.shared['open'] = false;
    // An appearance nobody has asked for yet, so that no page is kept of it.
    const { html } = await get(paths.organiser('en', 'yasil-gence'), 'theme=dark');
    project.shared['open'] = true;
    expect(html).toContain('This organiser has nothing open right now.');
    expect(html.slice(html.indexOf('id="past"'))).toContain('Clean the Ganja river');
  });

  it('is gone with 410 when all was withdrawn, and never was with 404', async () => {
    const gone = await get(paths.organiser('en', GONE_ORGANISER));
    expect(gone.status).toBe(410);
    expect(gone.html).toContain('This organiser has nothing left here');
    expect(gone.html).toContain('<meta name="robots" content="noindex">');
    expect(gone.headers.has('cache-status')).toBe(false);
    expect((await get(paths.organiser('az', 'nobody'))).status).toBe(404);
    expect((await get(`${paths.organiser('az', 'nobody')}%00`)).status).toBe(404);
  });

  it('is kept, and in a sitemap of its own in all languages', async () => {
    const address = paths.organiser('en', SHORE);
    await get(address);
    expect((await get(address)).headers.get('cache-status')).toContain('hit');
    expect((await get(paths.sitemap())).html).toContain(paths.sitemap('organisers'));
    const { html } = await get(paths.sitemap('organisers'));
    for (const locale of LOCALES) {
      expect(html).toContain(`<loc>${site.url}${paths.organiser(locale, SHORE)}</loc>`);
    }
  });
});
