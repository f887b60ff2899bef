import type { Page } from 'playwright-core';
import type { TourPage } from './page-tour.ts';

/** Has a browser's page show exactly this answer under its address; all else comes from the site. */
export async function showAnswer(page: Page, origin: string, answer: TourPage): Promise<void> {
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(?:content-(?:encoding|length)|set-cookie)$/.test(name),
    ),
  );
  await page.unrouteAll();
  await page.route(origin + answer.path, (route) =>
    route.fulfill({ status: answer.status, headers, body: answer.html }),
  );
  await page.goto(origin + answer.path, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
}
