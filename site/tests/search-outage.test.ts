import { pageSlug } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  await get(paths.home('az'));
  await stack.stopSearch();
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

const shore = 'Xəzər sahilində təmizlik günü';
const shoreId = 'sahilgunu1';

async function get(path: string) {
  const response = await fetch(site.url + path);
  return { response, html: await response.text() };
}

describe('while search is away', () => {
  it.each([
    ['az', 'Axtarış hazırda işləmir', 'Robototexnika klubu'],
    ['en', 'Search is not working right now', 'Robotics club'],
    ['ru', 'Поиск сейчас не работает', 'Robototexnika klubu'],
  ] as const)('the search page lists kinds and regions and says so in %s', async (...at) => {
    const [locale, says, title] = at;
    const wish = { q: 'qwxyzqwxyz', kind: 'club', region: 'sumgait' };
    const { response, html } = await get(paths.search(locale, wish));
    expect(response.status).toBe(200);
    expect(html).toContain(says);
    expect(html).toContain('value="qwxyzqwxyz"');
    expect(html).toContain(title);
    expect(html).not.toContain(pageSlug(shore, shoreId));
    expect(html).toContain('value="volunteer-project"');
  });

  it('an empty list of kind and region is not said to be what was searched for', async () => {
    const wish = { q: 'klub', kind: 'article', region: 'sumgait' };
    const { html } = await get(paths.search('az', wish));
    expect(html).toContain('Bu növ və regionda dərc olunmuş imkan yoxdur');
    expect(html).toContain('Axtarış hazırda işləmir');
    expect(html).not.toContain('Heç nə tapılmadı');
  });

  it('a page beyond the list says so, and leads back', async () => {
    const { html } = await get(paths.search('en', { page: '2' }));
    expect(html).toContain('Search is not working right now');
    expect(html).toContain('There are no more results on this page.');
    expect(html).toMatch(/\d+ opportunities listed/);
  });

  it('a region lists what is open there, and says that it cannot be searched', async () => {
    const { response, html } = await get(paths.region('az', 'sumgait'));
    expect(response.status).toBe(200);
    expect(html).toContain('Axtarış hazırda işləmir');
    expect(html).toContain('Robototexnika klubu');
  });

  it('the home page lists from the record, with the figures of its regions', async () => {
    const { response, html } = await get('/');
    expect(response.status).toBe(200);
    expect(html).toContain('Axtarış hazırda işləmir');
    expect(html).toContain(pageSlug(shore, shoreId));
    expect(html).toContain('Ən yaxın son tarix');
    expect(html).not.toContain('Hələ heç nə dərc olunmayıb');
  });

  it('an opportunity is shown without similar ones', async () => {
    const { response } = await get(paths.opportunity('az', `x-${shoreId}`));
    expect(response.status).toBe(200);
  });

  it('the API lists and names what it left out of account', async () => {
    const { response, html } = await get('/api/search?q=a&kind=club&locale=en');
    expect(response.status).toBe(200);
    const answer = JSON.parse(html) as { hits: { kind: string; url: string }[] };
    expect(answer).toHaveProperty('degraded.code', 'search.listed');
    expect(answer.hits.every(({ kind }) => kind === 'club')).toBe(true);
    expect((await get(answer.hits[0]?.url ?? '')).response.status).toBe(200);
  });

  it('suggestions are those of the taxonomy, and say that they are not all', async () => {
    const { html } = await get('/api/suggest?q=ganja&locale=en');
    expect(JSON.parse(html)).toMatchObject({
      complete: false,
      suggestions: [{ type: 'region' }, { type: 'institution' }, { type: 'institution' }],
    });
  });

  it('without the cms as well there is no list, and nothing looks empty', async () => {
    stack.cms.outage = true;
    const page = await get(paths.search('az', { q: 'klub' }));
    expect(page.response.status).toBe(503);
    expect(page.html).not.toContain('Heç nə tapılmadı');
    expect((await get(paths.home('az'))).response.status).toBe(503);
    expect((await get(paths.region('az', 'ganja'))).response.status).toBe(503);
    const api = await get('/api/search?q=a');
    expect(api.response.status).toBe(503);
    expect(JSON.parse(api.html)).toHaveProperty('error.code', 'search.unavailable');
    stack.cms.outage = false;
  });
});
