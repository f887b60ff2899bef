import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WIDE = { width: 1280, height: 900 };
const HALVED = { width: 640, height: 900 };
const NARROW = { width: 320, height: 640 };

/** An empty box as large as a title is a PNG of a few hundred bytes. */
const PAINTED_BYTES = 1_500;

/**
 * What keeps somebody from using the page that is shown: faults axe finds, in light colours and
 * in dark ones; text that is cut off at twice its size; what 320 pixels cannot hold; targets too
 * small for a finger; a title that was not painted, which axe would not notice.
 */
export async function examinePage(page: Page): Promise<string[]> {
  return [
    ...(await inLightAndWide(page)),
    ...(await atTwiceTheTextSize(page)),
    ...(await inDarkAndNarrow(page)),
  ];
}

async function inLightAndWide(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  return axeFaults(new AxeBuilder({ page }));
}

async function atTwiceTheTextSize(page: Page): Promise<string[]> {
  await page.setViewportSize(HALVED);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const faults = await page.evaluate(findOverflow);
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  return faults.map((fault) => `at 200 %: ${fault}`);
}

/** Of axe's rules only contrast depends on the colours. */
async function inDarkAndNarrow(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(NARROW);
  const contrast = await axeFaults(new AxeBuilder({ page }).withRules('color-contrast'));
  const title = await page.locator('h1').first().screenshot();
  return [
    ...contrast.map((fault) => `in dark: ${fault}`),
    ...(await page.evaluate(findOverflow)).map((fault) => `at 320 pixels: ${fault}`),
    ...(await page.evaluate(findSmallTargets)),
    ...(title.byteLength > PAINTED_BYTES ? [] : ['its title is not painted']),
  ];
}

async function axeFaults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Runs in the browser. What is wider than the page, or cut off where it stands. */
function findOverflow(): string[] {
  const root = document.documentElement;
  const isReadOnly = (element: Element) => element.closest('.only-read, .who, svg') !== null;
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    const { overflowX } = getComputedStyle(element);
    const cuts = overflowX === 'hidden' || overflowX === 'clip';
    return cuts && element.scrollWidth > element.clientWidth + 1 && !isReadOnly(element);
  });
  const wide = root.scrollWidth > root.clientWidth ? [`${root.scrollWidth} pixels wide`] : [];
  return [...wide, ...cut.map((element) => `cut off: ${element.outerHTML.slice(0, 120)}`)];
}

/** Runs in the browser. Controls lower than 44 pixels. */
function findSmallTargets(): string[] {
  const controls =
    'button, summary, select, nav a, .button, input:not([type=hidden], [type=radio], [type=checkbox])';
  return [...document.querySelectorAll(controls)]
    .filter((element) => element.checkVisibility() && element.clientHeight > 0)
    .filter((element) => element.getBoundingClientRect().height < 43.5)
    .map((element) => `a small target: ${element.outerHTML.slice(0, 120)}`);
}
