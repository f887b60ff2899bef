import { setTimeout as pause } from 'node:timers/promises';

import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { launchBrowser } from '../support/chromium.ts';
import { Editor } from '../support/editor.ts';
import { linkIn, listLetters, waitForLetter } from '../support/letters.ts';
import { openOffice, type Account, type Office } from '../support/office.ts';
import { Student } from '../support/student.ts';

const FIRST = 'Gəncədə kitab mübadiləsi üçün könüllülər';
const SECOND = 'Gəncədə ağac dibi bellənməsi';
const REASON = 'Şənbə səhər saat 10-da sizi kitabxananın qapısında gözləyirik.';

let office: Office;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
  office = await openOffice();
  browser = await launchBrowser();
  editor = new Editor(await (await open({ width: 1280 })).newPage(), office);
});

afterAll(async () => {
  await browser.close();
  await office.stop();
});

describe('the whole path', () => {
  it('lets an editor publish what a student finds by typing gence', async () => {
    await editor.signIn(account('region-editor-ganja'));
    await editor.writeProject({
      title: FIRST,
      summary: 'Kitabxanada rəfləri düzürük, oxunmuş kitabları dəyişirik. İki saat, şənbə günləri.',
      interest: 'Mədəniyyət',
      form: 'Könüllü müraciəti',
    });
    const preview = await editor.readPreview();
    expect(preview).toContain('Qaralama – ictimai deyil');
    expect(preview).toContain(FIRST);
    await editor.publish();
    const page = await (await open({ width: 1280 })).newPage();
    const student = new Student(page, office);
    await findable(FIRST);
    await student.find('gence', FIRST);
    expect(await page.locator('main').innerText()).toContain('Kitabxanada rəfləri düzürük');
    await page.context().close();
  });

  describe.each([
    { how: 'with scripts', javaScriptEnabled: true, name: 'Leyla Quliyeva' },
    { how: 'without scripts', javaScriptEnabled: false, name: 'Samir Hüseynov' },
  ])('a student $how', ({ javaScriptEnabled, name }) => {
    const email = `${javaScriptEnabled ? 'leyla' : 'samir'}@student.example`;
    let student: Student;
    let reference: string;

    beforeAll(async () => {
      const context = await open({ width: 360, javaScriptEnabled });
      student = new Student(await context.newPage(), office);
    });

    it('applies, opening an account only before the last step', async () => {
      await student.find('gence', FIRST);
      await student.fillForm({ motivation: 'Kitabları sevirəm.', phone: '+994 50 000 00 00' });
      await student.signUp({ name, email, password: 'Uzun bir parol 2026' });
      const letter = await waitForLetter(office, { to: email, subject: /təsdiq/i });
      await student.confirm(linkIn(letter, '/tesdiq'));
      reference = await student.submit();
      expect(reference).toMatch(/^GNC-\d{4}-\d{6}$/);
      const copy = await waitForLetter(office, { to: email, subject: new RegExp(reference) });
      expect(copy.text).toContain(FIRST);
    });

    it('sees the editor’s acceptance with its reason, and is mailed', async () => {
      expect(await editor.readWaiting()).toContain(reference);
      await editor.openApplication(reference);
      await editor.answer('Accept', REASON);
      expect(await editor.readWaiting()).not.toContain(reference);
      const letter = await waitForLetter(office, { to: email, subject: /[Qq]əbul/ });
      expect(letter.text).toContain(REASON);
      const text = await student.readCase(reference);
      expect(text).toContain('Qəbul olunub');
      expect(text).toContain(REASON);
    });

    it('gets a digest with what was published since, once', async () => {
      await student.askForDigest(email);
      const consent = await waitForLetter(office, { to: email, subject: /abunə/i });
      await student.confirm(linkIn(consent, '/abune'));
      const title = javaScriptEnabled ? SECOND : `${SECOND} – ikinci gün`;
      await editor.publishProject({
        title,
        summary: 'Parkda gənc ağacların dibini belləyir, suvarırıq. Alətlər bizdən.',
        interest: 'Ekologiya',
        form: 'Könüllü müraciəti',
      });
      await office.run('digest:plan');
      await office.run('digest:send');
      const digest = await waitForLetter(office, { to: email, subject: /ağac dibi|yeni imkan/ });
      expect(digest.text).toContain(title);
      expect(digest.html).toContain(title);
      const before = (await listLetters(office, email)).length;
      await office.run('digest:send');
      expect(await listLetters(office, email)).toHaveLength(before);
    });
  });

  it('tells everybody its figures, how it works and who organises', async () => {
    const page = await (await open({ width: 360 })).newPage();
    await page.goto(`${office.siteUrl}/statistika`);
    expect(await page.locator('main').innerText()).toMatch(/Hazırda \d+ imkan açıqdır/);
    const file = await fetch(`${office.siteUrl}/statistika.csv`);
    expect([file.status, (await file.text()).split('\r\n').length > 40]).toEqual([200, true]);
    await page.goto(`${office.siteUrl}/veziyyet`);
    const words = await page.locator('main .word').allInnerTexts();
    expect(words.map((word) => word.trim())).toEqual(Array.from({ length: 4 }, () => 'işləyir'));
    const organisers = await fetch(`${office.siteUrl}/sitemaps/organisers.xml`);
    const [, address = ''] = /<loc>([^<]+teskilatcilar[^<]+)/.exec(await organisers.text()) ?? [];
    const organiser = await page.goto(address);
    expect(organiser?.status()).toBe(200);
    expect(await page.locator('main').innerText()).toContain('Təşkilatçı');
    await page.context().close();
  });

  it('shows what a student wrote as HTML as text, on the site and in the panel', async () => {
    const html = `<img src=x onerror="window.stolen=1"><script>window.stolen=1</script>`;
    const email = 'nihad@student.example';
    // Without the policy nothing but the escaping stands in the way.
    const student = new Student(
      await (await open({ width: 360, bypassCSP: true })).newPage(),
      office,
    );
    await student.find('gence', FIRST);
    await student.fillForm({ motivation: html, phone: html });
    await student.signUp({ name: html, email, password: 'Uzun bir parol 2026' });
    const letter = await waitForLetter(office, { to: email, subject: /təsdiq/i });
    await student.confirm(linkIn(letter, '/tesdiq'));
    const reference = await student.submit();
    await student.writeMessage(reference, html);
    expect(await student.readCase(reference)).toContain(html);
    expect(await student.page.evaluate(isStolen)).toBe(false);

    const page = await (await open({ width: 1280, bypassCSP: true })).newPage();
    const reader = new Editor(page, office);
    await reader.signIn(account('region-editor-ganja'));
    await reader.openApplication(reference);
    await page.getByText(html).first().waitFor();
    for (const shown of await page.getByText(html).all()) await shown.scrollIntoViewIfNeeded();
    expect(await page.getByText(html).count()).toBeGreaterThanOrEqual(3);
    expect(await page.evaluate(isStolen)).toBe(false);
  });
});

/** Runs in the page. */
function isStolen(): boolean {
  return Reflect.get(window, 'stolen') !== undefined;
}

function account(role: string): Account {
  const found = office.accounts.find((candidate) => candidate.role === role);
  if (!found) throw new Error(`The launcher printed no account for ${role}.`);
  return found;
}

async function open(options: {
  width: number;
  javaScriptEnabled?: boolean;
  bypassCSP?: boolean;
}): Promise<BrowserContext> {
  const { width, javaScriptEnabled = true, bypassCSP = false } = options;
  const viewport = { width, height: 800 };
  const context = await browser.newContext({ viewport, javaScriptEnabled, bypassCSP });
  context.setDefaultTimeout(20_000);
  return context;
}

/** Looks, by the public search, until the worker has carried the entry into the index. */
async function findable(title: string): Promise<void> {
  const url = `${office.siteUrl}/api/search?locale=az&q=${encodeURIComponent(title)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const { hits } = (await (await fetch(url)).json()) as { hits: { title: string }[] };
    if (hits.some((hit) => hit.title === title)) return;
    await pause(100);
  }
  throw new Error(`"${title}" did not become findable within ten seconds.`);
}
