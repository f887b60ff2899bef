import { LOCALES, type Locale } from '@office/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MESSAGES } from '../src/i18n/catalogue.ts';
import { LOCALE_NAMES } from '../src/i18n/locale-names.ts';
import { translator } from '../src/i18n/translate.ts';
import { localeOfPath, matchPath, ROUTES } from '../src/paths.ts';
import { newState } from './support/fake-cms/state.ts';
import { headingLevels, readTexts } from './support/page-text.ts';
import { tourPages, type TourPage } from './support/page-tour.ts';
import { startReadingStack, type ReadingStack } from './support/reading-stack.ts';
import { startSite, type RunningSite } from './support/start-site.ts';

let stack: ReadingStack;
let site: RunningSite;
const tours = new Map<Locale, TourPage[]>();
const pagesOf = (locale: Locale) => tours.get(locale) ?? [];

beforeAll(async () => {
  stack = await startReadingStack();
  site = await startSite(stack.cms, stack.env);
  stack.cms.state = newState();
  for (const locale of LOCALES) {
    tours.set(locale, await tourPages(site.url, stack.cms.state, locale));
  }
}, 120_000);

afterAll(async () => {
  await site.stop();
  await stack.stop();
});

/** What is wrong with the pages of a language, as `page: what`. */
function faultsIn(locale: Locale, faultsOf: (page: TourPage) => string[]): string[] {
  return pagesOf(locale).flatMap((page) => faultsOf(page).map((fault) => `${page.name}: ${fault}`));
}

/** The texts a page says are in its own language. */
const ownTexts = (locale: Locale, { html }: TourPage) =>
  readTexts(html)
    .filter(({ lang }) => lang === locale)
    .map(({ text }) => text.replace(` · ${translator(locale)('layout.siteName')}`, ''));

it('the tour visits every page template', () => {
  const seen = new Set(pagesOf('az').map(({ path }) => matchPath(path.split('?')[0] ?? '')?.name));
  expect(Object.keys(ROUTES).filter((name) => !seen.has(name as keyof typeof ROUTES))).toEqual([]);
});

describe.each(LOCALES)('every page in %s', (locale) => {
  it('was made, and says so', () => {
    expect(
      faultsIn(locale, ({ status, html }) => [
        ...(status >= 500 || (status >= 300 && status < 400) ? [`answered ${status}`] : []),
        ...(html.includes(`<html lang="${locale}"`) ? [] : ['says another language']),
      ]),
    ).toEqual([]);
  });

  it('says no sentence of another language’s catalogue', () => {
    const own = messagePatterns(locale);
    const others = LOCALES.filter((other) => other !== locale).flatMap(messagePatterns);
    const isForeign = (text: string) =>
      others.some((pattern) => pattern.test(text)) && !own.some((pattern) => pattern.test(text));
    expect(faultsIn(locale, (page) => ownTexts(locale, page).filter(isForeign))).toEqual([]);
  });

  it('marks what is written in another language', () => {
    const own = messagePatterns(locale);
    expect(
      faultsIn(locale, (page) =>
        ownTexts(locale, page)
          .filter((text) => looksForeign(locale, text))
          .filter((text) => !NAMES.has(text) && !own.some((pattern) => pattern.test(text))),
      ),
    ).toEqual([]);
  });

  it('writes dates and kinds for people, not for programs', () => {
    expect(
      faultsIn(locale, ({ html }) =>
        readTexts(html)
          .map(({ text }) => text)
          .filter((text) => /\b\d{4}-\d{2}-\d{2}\b|\d{2}:\d{2}:\d{2}/.test(text) || isKey(text)),
      ),
    ).toEqual([]);
  });

  it('has one first heading and skips no level', () => {
    expect(
      faultsIn(locale, ({ html }) => {
        const levels = fromTitle(headingLevels(html));
        const jumps = levels.some((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
        return levels.filter((level) => level === 1).length === 1 && !jumps
          ? []
          : [levels.join(' ')];
      }),
    ).toEqual([]);
  });

  it('leads to itself in the other languages, query and all', () => {
    expect(
      faultsIn(locale, (page) =>
        page.others
          .filter((other) => !isSamePage(page, other))
          .map(({ to, href, status }) => `${page.path} → ${to} ${href} (${status})`),
      ),
    ).toEqual([]);
  });
});

function isSamePage(page: TourPage, { to, href, status }: TourPage['others'][number]): boolean {
  const [path = '', query = ''] = href.split('?');
  const [askedPath = '', askedQuery = ''] = page.path.split('?');
  const asked = matchPath(askedPath);
  const led = matchPath(path);
  if (localeOfPath(path) !== to) return false;
  if (asked === null) return led?.name === 'home' && status === 200;
  const isSame = led?.name === asked.name && idsIn(led.params) === idsIn(asked.params);
  return isSame && query === askedQuery && (status === 200 || status === page.status);
}

/** Slugs differ by language, what they end with does not; a preview's token names its language. */
function idsIn(params: Record<string, string>): string {
  return Object.entries(params)
    .map(([name, value]) =>
      name === 'entry' ? value.slice(-10) : value.replace(/\.(?:az|en|ru)\./, '.'),
    )
    .join();
}

/** An error summary stands before the title on purpose: it is what has just happened. */
function fromTitle(levels: number[]): number[] {
  return levels[0] === 2 && levels[1] === 1 ? levels.slice(1) : levels;
}

const LETTERS: Record<Locale, RegExp> = {
  az: /\p{Script=Cyrillic}/u,
  en: /[əğışçöüƏĞİŞÇÖÜ]|\p{Script=Cyrillic}/u,
  ru: /^(?!.*\p{Script=Cyrillic}).*\p{Script=Latin}{3}/u,
};

/** What every language writes the same: people, addresses, languages, standards. */
const NAMES = new Set<string>([
  ...Object.values(LOCALE_NAMES),
  'Leyla Həsənova',
  'Aygün Məmmədova',
]);

function looksForeign(locale: Locale, text: string): boolean {
  const isAddress = /^\S+@\S+$|^https?:|^[A-Z]{3}-\d{4}-\d{6}$/.test(text);
  return !isAddress && LETTERS[locale].test(text);
}

const KEYS =
  /^(?:student-service|volunteer-project|club|article|first-step|some-experience|advanced|first-come|review|in-review|information-needed|awaiting-consent|no-show|submitted|accepted|declined|withdrawn|reserve|offered|completed|draft|university|college|vocational-school|weekly|monthly|monday|baku|ganja|sumgait)$/;

function isKey(text: string): boolean {
  return KEYS.test(text);
}

/** One expression for each sentence of a language; its values may be anything. */
function messagePatterns(locale: Locale): RegExp[] {
  return Object.values(MESSAGES[locale])
    .flatMap((file) => Object.values(file))
    .flatMap((message) => (typeof message === 'string' ? [message] : Object.values({ ...message })))
    .filter((text: string) => text.replace(/\{\w+\}/g, '').trim().length > 3)
    .map((text: string) => {
      const parts = text
        .split(/\{\w+\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
      return new RegExp(`^${parts.join('.+')}$`, 'u');
    });
}
