import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';

/**
 * Every page of the site: its address in Azerbaijani (without a prefix) and the English
 * segments shared by `/en/` and `/ru/`. The name is the file in `pages/_localized/`.
 */
export const ROUTES = {
  home: ['/', '/'],
  search: ['/imkanlar', '/opportunities'],
  opportunity: ['/imkanlar/[entry]', '/opportunities/[entry]'],
  article: ['/meqaleler/[entry]', '/articles/[entry]'],
  region: ['/regionlar/[key]', '/regions/[key]'],
  institution: ['/muessiseler/[key]', '/institutions/[key]'],
  interest: ['/maraqlar/[key]', '/interests/[key]'],
  organiser: ['/teskilatcilar/[key]', '/organisers/[key]'],
  apply: ['/muraciet/[id]', '/apply/[id]'],
  'apply-step': ['/muraciet/[id]/[step]', '/apply/[id]/[step]'],
  'apply-check': ['/muraciet/[id]/yoxla', '/apply/[id]/check'],
  'apply-submitted': ['/muraciet/[id]/gonderildi', '/apply/[id]/submitted'],
  account: ['/kabinet', '/account'],
  application: ['/kabinet/muracietler/[reference]', '/account/applications/[reference]'],
  organised: ['/kabinet/teskilat', '/account/organised'],
  'organised-application': ['/kabinet/teskilat/[reference]', '/account/organised/[reference]'],
  profile: ['/kabinet/profil', '/account/profile'],
  interests: ['/kabinet/maraqlar', '/account/interests'],
  'mail-settings': ['/kabinet/mektublar', '/account/mail'],
  security: ['/kabinet/tehlukesizlik', '/account/security'],
  saved: ['/kabinet/saxlanilan', '/account/saved'],
  'my-data': ['/kabinet/melumatlarim', '/account/my-data'],
  'sign-in': ['/giris', '/sign-in'],
  'sign-in-code': ['/giris/kod', '/sign-in/code'],
  'sign-up': ['/qeydiyyat', '/sign-up'],
  confirm: ['/tesdiq', '/confirm'],
  'request-reset': ['/parol-berpasi', '/reset-password'],
  reset: ['/parol-berpasi/yeni', '/reset-password/new'],
  consent: ['/razilig', '/consent'],
  subscribe: ['/abune', '/subscription'],
  'subscription-confirm': ['/abune/tesdiq', '/subscription/confirm'],
  subscription: ['/abune/[token]', '/subscription/[token]'],
  help: ['/komek', '/help'],
  about: ['/haqqimizda', '/about'],
  accessibility: ['/elcatanliq', '/accessibility'],
  privacy: ['/mexfilik', '/privacy'],
  offline: ['/oflayn', '/offline'],
  statistics: ['/statistika', '/statistics'],
  status: ['/veziyyet', '/status'],
  preview: ['/onizleme/[token]', '/preview/[token]'],
} as const satisfies Record<string, readonly [az: `/${string}`, international: `/${string}`]>;

export type RouteName = keyof typeof ROUTES;

type ParamOf<Pattern extends string> = Pattern extends `${string}[${infer Name}]${infer Rest}`
  ? Name | ParamOf<Rest>
  : never;
/** The parameters of a route, by name. */
export type RouteParams<Name extends RouteName> = Record<ParamOf<(typeof ROUTES)[Name][0]>, string>;

/** The pattern of a page in one language, as Astro writes patterns: `/en/regions/[key]`. */
export function routePattern(name: RouteName, locale: Locale): string {
  const [az, international] = ROUTES[name];
  if (locale === SOURCE_LOCALE) return az;
  return international === '/' ? `/${locale}` : `/${locale}${international}`;
}

function address<Name extends RouteName>(
  name: Name,
  locale: Locale,
  params: RouteParams<Name>,
): string {
  const values: Record<string, string> = params;
  const filled = routePattern(name, locale).replace(/\[(\w+)\]/g, (_, param: string) =>
    encodeURIComponent(values[param] ?? ''),
  );
  return name === 'home' && locale !== SOURCE_LOCALE ? `${filled}/` : filled;
}

function withQuery(path: string, query: URLSearchParams | Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

type Query = URLSearchParams | Record<string, string>;

/** Stands for the region in the address of a feed of all regions. */
export const ALL_REGIONS = 'all';

/** Every internal address, as a function of the language first. No other code writes one. */
export const paths = {
  home: (locale: Locale) => address('home', locale, {}),
  search: (locale: Locale, query?: Query) => withQuery(address('search', locale, {}), query),
  /** `entry` is `{slug}-{shortId}`. */
  opportunity: (locale: Locale, entry: string) => address('opportunity', locale, { entry }),
  article: (locale: Locale, entry: string) => address('article', locale, { entry }),
  region: (locale: Locale, key: string) => address('region', locale, { key }),
  institution: (locale: Locale, key: string) => address('institution', locale, { key }),
  interest: (locale: Locale, key: string) => address('interest', locale, { key }),
  organiser: (locale: Locale, key: string) => address('organiser', locale, { key }),
  /** `id` is the opportunity's short id. */
  apply: (locale: Locale, id: string) => address('apply', locale, { id }),
  applyStep: (locale: Locale, id: string, step: string) =>
    address('apply-step', locale, { id, step }),
  applyCheck: (locale: Locale, id: string) => address('apply-check', locale, { id }),
  applySubmitted: (locale: Locale, id: string) => address('apply-submitted', locale, { id }),
  account: (locale: Locale) => address('account', locale, {}),
  application: (locale: Locale, reference: string) => address('application', locale, { reference }),
  organised: (locale: Locale) => address('organised', locale, {}),
  organisedApplication: (locale: Locale, reference: string) =>
    address('organised-application', locale, { reference }),
  profile: (locale: Locale) => address('profile', locale, {}),
  interests: (locale: Locale) => address('interests', locale, {}),
  mailSettings: (locale: Locale) => address('mail-settings', locale, {}),
  security: (locale: Locale) => address('security', locale, {}),
  saved: (locale: Locale) => address('saved', locale, {}),
  myData: (locale: Locale) => address('my-data', locale, {}),
  signIn: (locale: Locale, query?: Query) => withQuery(address('sign-in', locale, {}), query),
  signInCode: (locale: Locale, query?: Query) =>
    withQuery(address('sign-in-code', locale, {}), query),
  signUp: (locale: Locale, query?: Query) => withQuery(address('sign-up', locale, {}), query),
  confirm: (locale: Locale, token: string) => withQuery(address('confirm', locale, {}), { token }),
  requestReset: (locale: Locale) => address('request-reset', locale, {}),
  reset: (locale: Locale, token: string) => withQuery(address('reset', locale, {}), { token }),
  /** Where a guardian decides, by the link of a mail. */
  consent: (locale: Locale, token: string) => withQuery(address('consent', locale, {}), { token }),
  /** `query` is a search whose kinds, regions and interests are to be chosen there. */
  subscribe: (locale: Locale, query?: Query) => withQuery(address('subscribe', locale, {}), query),
  subscriptionConfirm: (locale: Locale, token: string) =>
    withQuery(address('subscription-confirm', locale, {}), { token }),
  subscription: (locale: Locale, token: string) => address('subscription', locale, { token }),
  help: (locale: Locale) => address('help', locale, {}),
  about: (locale: Locale) => address('about', locale, {}),
  accessibility: (locale: Locale) => address('accessibility', locale, {}),
  privacy: (locale: Locale) => address('privacy', locale, {}),
  offline: (locale: Locale) => address('offline', locale, {}),
  statistics: (locale: Locale) => address('statistics', locale, {}),
  /** All figures of that page in one file. */
  statisticsFile: (locale: Locale) => `${address('statistics', locale, {})}.csv`,
  status: (locale: Locale) => address('status', locale, {}),
  /** A version of an entry for whoever has an editor's link. */
  preview: (locale: Locale, token: string) => address('preview', locale, { token }),
  /** An Atom feed; null for all regions, or all kinds. */
  feed: (locale: Locale, region: string | null, kind: string | null = null) =>
    ['/feeds', locale, region ?? ALL_REGIONS, ...(kind === null ? [] : [kind])].join('/') + '.xml',
  /** An iCalendar file; `id` is the opportunity's short id. */
  calendar: (locale: Locale, id: string) => `/calendar/${locale}/${id}.ics`,
  /** One sitemap, or the list of all. */
  sitemap: (name?: string) => (name === undefined ? '/sitemap.xml' : `/sitemaps/${name}.xml`),
  /** A picture of a page; `name` says what is on it, see `features/social`. */
  socialImage: (locale: Locale, name: string) => `/social/${locale}/${name}.png`,
  manifest: (locale: Locale) => `/manifest/${locale}.webmanifest`,
  /** The service worker. */
  worker: () => '/sw.js',
  /** Language-independent: answers JSON, see `pages/api/search.ts`. */
  searchApi: () => '/api/search',
  /** Language-independent: answers JSON, see `pages/api/suggest.ts`. */
  suggestApi: () => '/api/suggest',
  /** A file of an application; `locale` is for whoever has to sign in first. */
  file: (locale: Locale, id: string) =>
    withQuery(`/api/files/${encodeURIComponent(id)}`, { locale }),
  /** Language-independent: a POST here saves an entry or lets it go, and returns. */
  savedApi: () => '/api/saved',
  /** Language-independent: a POST here stores the chosen appearance and returns. */
  theme: () => '/api/theme',
} as const;

/** The language an address is in: `/en/…` and `/ru/…`, everything else is Azerbaijani. */
export function localeOfPath(pathname: string): Locale {
  const first = pathname.split('/')[1];
  return LOCALES.find((locale) => locale !== SOURCE_LOCALE && locale === first) ?? SOURCE_LOCALE;
}

/** The page an address belongs to and the values in it, or null for an address that is none. */
export function matchPath(
  pathname: string,
): { name: RouteName; params: Record<string, string> } | null {
  const locale = localeOfPath(pathname);
  const clean = pathname === '/' ? pathname : pathname.replace(/\/+$/, '');
  const found = routePatterns(locale).find(({ expression }) => expression.test(clean));
  const values = found?.expression.exec(clean)?.groups ?? {};
  return found ? { name: found.name, params: decodeAll(values) } : null;
}

/**
 * The same page in another language, with its query. An address that is no page leads home.
 */
export function translatePath(url: Pick<URL, 'pathname' | 'search'>, locale: Locale): string {
  const match = matchPath(url.pathname);
  if (match === null) return paths.home(locale);
  return address(match.name, locale, match.params as RouteParams<typeof match.name>) + url.search;
}

interface CompiledRoute {
  name: RouteName;
  expression: RegExp;
}
const compiled = new Map<Locale, CompiledRoute[]>();

/** Patterns with fewer values first, as Astro ranks them: `/abune/tesdiq` before `/abune/[token]`. */
function routePatterns(locale: Locale): CompiledRoute[] {
  const known = compiled.get(locale);
  if (known) return known;
  const valueCount = (name: RouteName) => ROUTES[name][0].split('[').length;
  const list = (Object.keys(ROUTES) as RouteName[])
    .sort((one, other) => valueCount(one) - valueCount(other))
    .map((name) => ({
      name,
      expression: new RegExp(
        `^${routePattern(name, locale).replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`,
      ),
    }));
  compiled.set(locale, list);
  return list;
}

function decodeAll(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, safeDecode(value)]),
  );
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
