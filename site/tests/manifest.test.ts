import { LOCALES } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MESSAGES } from '../src/i18n/catalogue.ts';
import { paths } from '../src/paths.ts';
import { startFakeCms, type FakeCms } from './support/fake-cms/server.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let cms: FakeCms;
let site: RunningSite;

beforeAll(async () => {
  cms = await startFakeCms();
  site = await startSite(cms);
}, 120_000);

afterAll(async () => {
  await site.stop();
  await cms.stop();
});

interface App {
  name: string;
  icons: { src: string; type: string; sizes: string; purpose?: string }[];
  shortcuts: { url: string }[];
}

describe.each(LOCALES)('the app in %s', (locale) => {
  it('has a name, and begins at home', async () => {
    const html = await (await fetch(site.url + paths.about(locale))).text();
    expect(html).toContain(`<link rel="manifest" href="${paths.manifest(locale)}">`);
    const answer = await fetch(site.url + paths.manifest(locale));
    expect(answer.headers.get('content-type')).toContain('application/manifest+json');
    const app = (await answer.json()) as App;
    expect(app).toMatchObject({ lang: locale, start_url: paths.home(locale), scope: '/' });
    expect(app.name).toBe(MESSAGES[locale]['layout']?.['siteName']);
    expect(app.shortcuts.map(({ url }) => url)).toEqual([
      paths.search(locale),
      paths.saved(locale),
    ]);
  });

  it('has icons as large as it says, one of them to be cut to any shape', async () => {
    const app = (await (await fetch(site.url + paths.manifest(locale))).json()) as App;
    expect(app.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
    for (const { src, type, sizes } of app.icons) {
      const icon = await fetch(site.url + src);
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
      if (type !== 'image/png') continue;
      const png = Buffer.from(await icon.arrayBuffer());
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });
});

it('there is no app in another language', async () => {
  expect((await fetch(`${site.url}/manifest/de.webmanifest`)).status).toBe(404);
});
