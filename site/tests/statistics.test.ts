import { LOCALES } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../src/paths.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

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

async function get(path: string, init?: RequestInit) {
  const response = await fetch(site.url + path, { redirect: 'manual', ...init });
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
}

async function read(path: string): Promise<string> {
  const { response, bytes } = await get(path);
  expect(response.status).toBe(200);
  return bytes.toString();
}

/** The cells of each row of the tables, by the words of its head. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[^>]*>\s*<th scope="row"[^>]*>(.*?)<\/th>(.*?)<\/tr>/gs)].map(
    ([, head = '', cells = '']) =>
      [head, ...[...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell)].map(
        (text) => text.trim(),
      ),
  );

describe('the page of statistics', () => {
  it('says each figure in a sentence, and names the distance and what it means', async () => {
    const html = await read(paths.statistics('en'));
    expect(html).toContain('52 opportunities are open now. Most: Baku (28). Fewest: Sumgait (13).');
    expect(html).toContain('243 applications were sent in the last 12 months.');
    expect(html).toContain('Sumgait: 0.5 working days');
    expect(html).toMatch(/<p class="numeral"[^>]*>14%<\/p>/);
    expect(html).toContain('Hoover index');
    expect(html).toContain('known of 3 out of 7 institutions');
  });

  it('has a table beside every chart, with hidden numbers said to be hidden', async () => {
    const html = await read(paths.statistics('en'));
    const charts = html.match(/role="img"/g)?.length;
    expect(html.match(/<table/g)?.length).toBe(charts);
    expect(rowsOf(html)).toContainEqual(['Student services', '61', 'hidden', 'hidden', '74']);
    expect(rowsOf(html)).toContainEqual(['Per 1,000 students', '4.7', '–', '–', '–']);
    expect(rowsOf(html)).toContainEqual(['Ganja', 'hidden']);
  });

  it('draws no bar for what is not told', async () => {
    const html = await read(paths.statistics('en'));
    const applications = html.slice(
      html.indexOf('id="applications"'),
      html.indexOf('id="answers"'),
    );
    expect(applications.match(/<rect/g)?.length).toBe(3 * 4 - 4);
  });

  it.each(LOCALES)('is linked from every page, and in the sitemap, in %s', async (locale) => {
    const address = paths.statistics(locale);
    expect(await read(paths.help(locale))).toContain(`href="${address}"`);
    expect(await read(paths.sitemap('pages'))).toContain(`<loc>${site.url}${address}</loc>`);
  });

  it('is kept, and shown from there while the cms is away', async () => {
    await read(paths.statistics('ru'));
    stack.cms.outage = true;
    const { response, bytes } = await get(paths.statistics('ru'));
    stack.cms.outage = false;
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-status')).toContain('hit');
    expect(bytes.toString()).toContain('Расстояние между регионами');
  });
});

describe('the file of statistics', () => {
  it('is UTF-8 that spreadsheets know, with every figure of the page', async () => {
    const { response, bytes } = await get(paths.statisticsFile('az'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toContain('filename="statistika.csv"');
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString().slice(1).split('\r\n');
    expect(lines[0]).toBe('Göstərici;Region;Növ;Dəyər;1000 tələbəyə;Qeyd');
    expect(lines[1]).toBe(
      'Regionlar arasındakı məsafə, %;Bütün regionlar;;14,2;;müəssisələrdə payı',
    );
    expect(lines).toContain('Açıq imkanlar;Bakı;Cəmi;28;0,9;');
    expect(lines).toContain('Müraciətlər;Gəncə;Tələbə xidmətləri;;;gizli');
    expect(lines).toContain('Cavab müddəti: Mediana, iş günü;Sumqayıt;;0,5;;');
    // A head, the distance, three tables of four rows of four numbers, three answer times.
    expect(lines.filter((line) => line !== '')).toHaveLength(1 + 1 + 3 * 4 * 4 + 3);
  });

  it('separates and writes numbers as English spreadsheets do', async () => {
    const { bytes } = await get(paths.statisticsFile('en'));
    expect(bytes.toString()).toContain('Open opportunities,Baku,Total,28,0.9,');
    expect((await get(paths.statisticsFile('ru'))).bytes.toString()).toContain('Гянджа');
  });

  it.each(['/az/statistics.csv', '/xx/statistics.csv', '/en/statistika.csv'])(
    'is not at %s',
    async (path) => {
      expect((await get(path)).response.status).toBe(404);
    },
  );

  it('is answered with 503 while the cms is away', async () => {
    stack.cms.outage = true;
    const { response } = await get(paths.statisticsFile('en'));
    stack.cms.outage = false;
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('60');
  });
});
