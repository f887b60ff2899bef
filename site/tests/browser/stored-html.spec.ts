import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { NASTY_HTML } from '../security/bad-inputs/nasty-inputs.ts';
import { launchBrowser } from '../support/chromium.ts';
import { startFakeCms, type FakeCms } from '../support/fake-cms/server.ts';
import { newApplication, newMember } from '../support/fake-cms/state.ts';
import { startSite, type RunningSite } from '../support/start-site.ts';

const CASE = 'SUM-2026-000007';
const NASTY = NASTY_HTML.join(' ');
const account = { email: 'aysel@example.org', password: 'dovletqusu-42' };

let cms: FakeCms;
let site: RunningSite;
let browser: Browser;

beforeAll(async () => {
  cms = await startFakeCms();
  const member = newMember({ ...account, name: NASTY, language: 'az' });
  member.confirmed = true;
  Object.assign(member.profile, { institutionOther: NASTY, guardianName: NASTY });
  const at = new Date().toISOString();
  const message = (authorKind: string) => ({ at, authorKind, body: NASTY, key: authorKind });
  cms.state.members.push(member);
  cms.state.applications.push(
    newApplication(member.documentId, {
      ...{ reference: CASE, reason: NASTY, answers: { motivation: NASTY } },
      messages: [message('applicant'), message('editor')],
      timeline: [
        {
          ...{ at, fromState: 'submitted', toState: 'in-review', action: 'start-review' },
          ...{ actorKind: 'editor', reason: NASTY },
        },
      ],
    }),
  );
  site = await startSite(cms);
  browser = await launchBrowser();
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
  await cms.stop();
});

/** Whether a text has become a script or an element of the page; waits for images to fail. */
async function isRun(page: Page): Promise<boolean> {
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')].flatMap((one) => [...one.attributes]);
    return (
      Reflect.get(window, 'stolen') !== undefined ||
      elements.some(({ name, value }) => name.startsWith('on') && value.includes('stolen')) ||
      [...document.links].some(({ protocol }) => protocol === 'javascript:')
    );
  });
}

it('HTML a member or the office has written is shown as text, policy or not', async () => {
  // Without the policy nothing but the escaping stands in the way.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.url + paths.signIn('az'));
  await page.fill('[name=email]', account.email);
  await page.fill('[name=password]', account.password);
  await page.locator('main form .button').first().click();
  for (const path of [
    paths.account('az'),
    paths.application('az', CASE),
    paths.application('ru', CASE),
    paths.profile('en'),
    paths.interests('az'),
    paths.mailSettings('az'),
    paths.search('az', { q: NASTY }),
    paths.apply('az', 'service001'),
  ]) {
    await page.goto(site.url + path);
    expect(page.url()).toBe(site.url + path);
    expect({ path, isRun: await isRun(page) }).toEqual({ path, isRun: false });
  }
  await page.goto(site.url + paths.application('az', CASE));
  expect(await page.locator('main').innerText()).toContain('<script>window.stolen=1</script>');
  await context.close();
}, 60_000);

it('HTML in a form comes back as text when the form is refused', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(site.url + paths.signUp('az'));
  for (const field of ['name', 'email', 'password']) await page.fill(`[name=${field}]`, NASTY);
  await page.locator('main form .button').last().click();
  await page.locator('[role=alert]').waitFor();
  expect(await page.inputValue('[name=name]')).toBe(NASTY);
  expect(await isRun(page)).toBe(false);
  await context.close();
}, 60_000);
