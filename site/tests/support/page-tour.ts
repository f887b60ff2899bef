import { paths } from '../../src/paths.ts';
import { LOCALES, pageSlug, type Locale } from '@office/search';
import { BrowserLike, type Visit } from './browser-like.ts';
import { GONE_ID } from './fake-cms/entries.ts';
import { GONE_ORGANISER } from './fake-cms/organisers.ts';
import { fakePreviewToken } from './fake-cms/preview-routes.ts';
import { newApplication, newMember, type FakeState } from './fake-cms/state.ts';

/** A page as somebody sees it, and its address. */
export interface TourPage extends Visit {
  name: string;
  path: string;
  /** Where its language switch leads, and what is found there at that moment. */
  others: { to: Locale; href: string; status: number }[];
}

const SHORE: Record<Locale, string> = { az: 'sahil', en: 'shore', ru: 'берег' };
const PASSWORD = 'dovletqusu-42';
const REFERENCE = 'GNC-2026-000031';
const ORGANISED = 'GNC-2026-000033';

const CLUB = 'club000001abcdefghijklmn';

/** An untranslated project with roles and shifts, by its short id. */
const PROJECT = 'qanbagisla';

/** Untranslated entries of every kind, as their addresses name them. */
const UNTRANSLATED = {
  project: pageSlug('Qanvermə aksiyasında könüllü', `${PROJECT}abcdefghijklmn`),
  service: pageSlug('Tələbə bileti itəndə', 'biletiten1abcdefghijklmn'),
  club: pageSlug('Tələbə qəzeti', 'jurnal0001abcdefghijklmn'),
  closed: pageSlug('Bağlanmış klub', 'closed0001abcdefghijklmn'),
  article: pageSlug('Sessiyaya necə hazırlaşmalı', 'azweek0001abcdefghijklmn'),
};

/** Every page template in one language, as a visitor and as a member find it. */
export async function tourPages(
  origin: string,
  state: FakeState,
  locale: Locale,
): Promise<TourPage[]> {
  return [
    ...(await visit(new BrowserLike(origin), readingPaths(locale))),
    ...(await visit(new BrowserLike(origin), formPaths(locale, state))),
    ...(await refusedForms(new BrowserLike(origin), locale)),
    ...(await codePages(new BrowserLike(origin), locale)),
    ...(await applying(origin, state, locale)),
    ...(await memberPages(origin, state, locale)),
  ];
}

/** One after the other, as a person would: a crowd at once may be told to come back later. */
async function visit(browser: BrowserLike, wanted: Record<string, string>): Promise<TourPage[]> {
  const pages: TourPage[] = [];
  for (const [name, path] of Object.entries(wanted)) {
    pages.push(await look(browser, { name, path }, await browser.get(path)));
  }
  return pages;
}

async function look(
  browser: BrowserLike,
  page: { name: string; path: string },
  seen: Visit,
): Promise<TourPage> {
  const header = /<header[\s\S]*?<\/header>/.exec(seen.html)?.[0] ?? '';
  const others: TourPage['others'] = [];
  for (const to of LOCALES) {
    const found = new RegExp(`<a href="([^"]*)" hreflang="${to}"`).exec(header)?.[1] ?? '';
    const href = found.replaceAll('&amp;', '&');
    others.push({ to, href, status: (await browser.get(href)).status });
  }
  return { ...page, ...seen, others };
}

function readingPaths(locale: Locale): Record<string, string> {
  const opportunity = (entry: string) => `${paths.opportunity(locale, entry)}?from=digest`;
  return {
    home: paths.home(locale),
    search: paths.search(locale, { q: SHORE[locale], region: 'sumgait' }),
    'everything in search': paths.search(locale, { sort: 'newest' }),
    'search without results': paths.search(locale, { q: 'qwxyzqwxyz', open: '1' }),
    region: paths.region(locale, 'ganja'),
    institution: paths.institution(locale, 'ssu'),
    interest: paths.interest(locale, 'media'),
    organiser: paths.organiser(locale, 'yasil-sahil-ictimai-birliyi'),
    'organiser that is gone': paths.organiser(locale, GONE_ORGANISER),
    help: paths.help(locale),
    about: paths.about(locale),
    accessibility: paths.accessibility(locale),
    privacy: paths.privacy(locale),
    offline: paths.offline(locale),
    statistics: paths.statistics(locale),
    status: paths.status(locale),
    'no such page': `${paths.home(locale)}nothing-here`,
    'gone entry': paths.opportunity(locale, `konsert-${GONE_ID}`),
    project: opportunity(UNTRANSLATED.project),
    service: opportunity(UNTRANSLATED.service),
    club: opportunity(UNTRANSLATED.club),
    'closed club': opportunity(UNTRANSLATED.closed),
    article: paths.article(locale, UNTRANSLATED.article),
    preview: paths.preview(locale, fakePreviewToken(CLUB, locale)),
  };
}

function formPaths(locale: Locale, state: FakeState): Record<string, string> {
  const token = `subscription-${locale}`;
  state.subscriptions.push({
    token,
    email: 'aysel@example.org',
    language: locale,
    regionKeys: ['ganja'],
    interestKeys: [],
    kinds: ['club'],
    frequency: 'weekly',
    state: 'confirmed',
  });
  return {
    'sign in': paths.signIn(locale, { next: paths.account(locale) }),
    'sign up': paths.signUp(locale),
    'sign up, sent': paths.signUp(locale, { sent: '1' }),
    confirm: paths.confirm(locale, 'token'),
    'forgotten password': paths.requestReset(locale),
    'forgotten password, sent': `${paths.requestReset(locale)}?sent=1`,
    'new password': paths.reset(locale, 'token'),
    consent: paths.consent(locale, 'token'),
    'consent given': `${paths.consent(locale, '')}&done=give`,
    'consent refused': `${paths.consent(locale, '')}&done=refuse`,
    subscribe: paths.subscribe(locale),
    'subscribe, sent': `${paths.subscribe(locale)}?sent=1`,
    'subscribe, confirmed': `${paths.subscribe(locale)}?confirmed=1`,
    'confirm a subscription': paths.subscriptionConfirm(locale, 'token'),
    subscription: paths.subscription(locale, token),
    'subscription, stopped': `${paths.subscription(locale, token)}?stopped=1`,
    'no such subscription': paths.subscription(locale, 'unknown'),
  };
}

async function refusedForms(browser: BrowserLike, locale: Locale): Promise<TourPage[]> {
  const wrong: Record<string, [path: string, fields: Record<string, string>]> = {
    'sign in, refused': [
      paths.signIn(locale),
      { email: 'nobody@example.org', password: 'something-wrong' },
    ],
    'sign up, refused': [paths.signUp(locale), { name: '', email: 'x', password: 'short' }],
    'subscribe, refused': [paths.subscribe(locale), { email: 'x' }],
    'confirm, refused': [paths.confirm(locale, 'x'), { token: 'x' }],
    'new password, refused': [paths.reset(locale, 'x'), { token: 'x', password: 'short' }],
    'consent, refused by us': [paths.consent(locale, 'x'), { token: 'x', decision: 'give' }],
  };
  const pages: TourPage[] = [];
  for (const [name, [path, fields]] of Object.entries(wrong)) {
    pages.push(await look(browser, { name, path }, await browser.post(path, fields)));
  }
  return pages;
}

/** The page that asks for a mailed code: as it opens, with a wrong code, and with no try left. */
async function codePages(browser: BrowserLike, locale: Locale): Promise<TourPage[]> {
  const email = 'somebody@example.org';
  await browser.fill(paths.signIn(locale), { email, way: 'code' });
  const path = paths.signInCode(locale);
  const seen = async (name: string, visited: Visit) => look(browser, { name, path }, visited);
  const tried = () => browser.fill(path, { code: '000000' });
  const pages = [
    await seen('code', await browser.get(path)),
    await seen('code, wrong', await tried()),
  ];
  for (const _ of [2, 3, 4]) await tried();
  pages.push(await seen('code, used up', await tried()));
  await browser.fill(path, {}, 1);
  return [...pages, await seen('code, again', await browser.get(path))];
}

/** From the start page to the confirmation, with a refused step on the way. */
async function applying(origin: string, state: FakeState, locale: Locale): Promise<TourPage[]> {
  const browser = await signedIn(origin, state, locale);
  const start = paths.apply(locale, PROJECT);
  const step = (name: string) => paths.applyStep(locale, PROJECT, name);
  const check = paths.applyCheck(locale, PROJECT);
  const seen = async (name: string, path: string) =>
    look(browser, { name, path }, await browser.get(path));
  const pages = [await seen('apply', start)];
  await browser.post(start, {});
  pages.push(await seen('choose a role', step('role')));
  await browser.post(step('role'), { role: 'rolehelper00000000000000' });
  pages.push(await seen('choose shifts', step('shifts')));
  await browser.post(step('shifts'), { shifts: ['shiftone0000000000000000'] });
  const refused = await browser.post(step('1'), {});
  pages.push(await look(browser, { name: 'step, refused', path: step('1') }, refused));
  pages.push(await seen('check, incomplete', check));
  await browser.post(step('1'), { 'q-motivation': '12345' });
  pages.push(await seen('check', check));
  await browser.fill(check, {});
  pages.push(await seen('sent', paths.applySubmitted(locale, PROJECT)));
  return pages;
}

async function memberPages(origin: string, state: FakeState, locale: Locale): Promise<TourPage[]> {
  const browser = await signedIn(origin, state, locale);
  const nothingSaved = await visit(browser, { 'nothing saved': paths.saved(locale) });
  const [memberId = ''] = givenSaved(state);
  const draftId = `draft-${locale}`;
  state.applications.push(
    newApplication(memberId, {
      reference: REFERENCE,
      answers: { motivation: '12345' },
      state: 'declined',
      timeline: [
        {
          at: new Date().toISOString(),
          fromState: 'in-review',
          toState: 'declined',
          action: 'decline',
          actorKind: 'editor',
          reason: null,
        },
      ],
    }),
    newApplication(memberId, { reference: 'GNC-2026-000032' }),
    newApplication('somebody', {
      ...{ reference: ORGANISED, organiserId: memberId, state: 'in-review' },
      answers: { motivation: '12345' },
    }),
    newApplication(memberId, { documentId: draftId, reference: null, state: 'draft' }),
  );
  const pages = await visit(browser, {
    account: paths.account(locale),
    'delete a draft': `${paths.account(locale)}?delete=${draftId}`,
    application: paths.application(locale, REFERENCE),
    withdraw: `${paths.application(locale, 'GNC-2026-000032')}?confirm=withdraw`,
    organised: paths.organised(locale),
    'organised application': paths.organisedApplication(locale, ORGANISED),
    profile: paths.profile(locale),
    interests: paths.interests(locale),
    'mail settings': paths.mailSettings(locale),
    saved: paths.saved(locale),
    'a saved project': paths.opportunity(locale, UNTRANSLATED.project),
    security: paths.security(locale),
    'my data': paths.myData(locale),
  });
  const refused = { action: 'password', currentPassword: 'not it', password: 'azerbaycan1' };
  const path = paths.security(locale);
  return [
    ...nothingSaved,
    ...pages,
    await look(browser, { name: 'security, refused', path }, await browser.post(path, refused)),
  ];
}

/** Lets the newest member have saved what is open, closed, an article and gone. */
function givenSaved({ members }: FakeState): string[] {
  const member = members.at(-1);
  if (member === undefined) return [];
  member.saved = [
    `${PROJECT}abcdefghijklmn`,
    'closed0001abcdefghijklmn',
    'azweek0001abcdefghijklmn',
    'gone000001abcdefghijklmn',
  ];
  return [member.documentId];
}

/** A browser signed in to a new account whose owner's name is no word of any language. */
async function signedIn(origin: string, state: FakeState, locale: Locale): Promise<BrowserLike> {
  const email = `member${state.members.length}-${locale}@example.org`;
  const member = newMember({ email, password: PASSWORD, name: '007', language: locale });
  member.confirmed = true;
  member.profile['interests'] = [{ interestKey: 'media', level: 'first-step' }];
  state.members.push(member);
  const browser = new BrowserLike(origin);
  await browser.post(paths.signIn(locale), { email, password: PASSWORD });
  return browser;
}
