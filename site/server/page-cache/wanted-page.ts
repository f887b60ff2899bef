import { parseCatalogueRequest } from '@office/search/query';
import { searchParams } from '../../src/features/search/search-form.ts';
import type { WantedPage } from '../../src/lib/page-cache/page-renders.ts';
import { readTheme, THEME_COOKIE, type Theme } from '../../src/lib/theme.ts';
import { localeOfPath, matchPath, type RouteName } from '../../src/paths.ts';

/** Pages that are the same for every visitor without a session. All others are never kept. */
const KEPT_PAGES: readonly RouteName[] = [
  'home',
  'search',
  'opportunity',
  'article',
  'region',
  'institution',
  'interest',
  'organiser',
  'statistics',
  'help',
  'about',
  'accessibility',
  'privacy',
  'offline',
];

/** What every list shows: anything published, renamed or taken changes one of them. */
const CATALOGUE_TAG = 'catalogue';

/** The tag of pages that show one entry, by the last part of its address. */
const entryTag = (shortId: string) => `entry:${shortId}`;

/** A page the cache may answer, and how it is to be rendered. */
export interface CacheablePage extends WantedPage {
  /** With the parameters the page knows and no others. */
  url: URL;
  theme: Theme | null;
}

/**
 * What the cache may answer a GET or HEAD with, or null where the page must be rendered live: it
 * is not one of `KEPT_PAGES`, or the visitor has a session. Parameters a page does not know are
 * neither part of its key nor shown to it.
 */
export function wantedPage(
  method: string | undefined,
  url: URL,
  cookies: string | undefined,
): CacheablePage | null {
  if (method !== 'GET' && method !== 'HEAD') return null;
  const page = matchPath(url.pathname);
  if (page === null || !KEPT_PAGES.includes(page.name)) return null;
  const theme = themeOf(cookies);
  if (theme === 'session') return null;
  const canonical = new URL(url.pathname, url);
  if (page.name === 'search') canonical.search = knownParameters(url).toString();
  return {
    url: canonical,
    theme,
    address: `${theme ?? 'device'} ${canonical.href}`,
    tags: tagsOf(page),
  };
}

/** Who has a session gets pages of their own. */
function themeOf(cookies: string | undefined): Theme | null | 'session' {
  let theme: Theme | null = null;
  for (const cookie of (cookies ?? '').split(';')) {
    const [name = '', value] = cookie.trim().split('=');
    if (name === 'sid' || name === '__Host-sid') return 'session';
    if (name === THEME_COOKIE) theme = readTheme(value);
  }
  return theme;
}

function knownParameters(url: URL): URLSearchParams {
  const given = new URLSearchParams(url.searchParams);
  given.set('locale', localeOfPath(url.pathname));
  const parsed = parseCatalogueRequest(given, { strict: false });
  return parsed.ok ? searchParams(parsed.request) : new URLSearchParams();
}

function tagsOf({ params }: { params: Record<string, string> }): string[] {
  const shortId = /-([a-z0-9]{10})$/.exec(params['entry'] ?? '')?.[1];
  return shortId === undefined ? [CATALOGUE_TAG] : [entryTag(shortId)];
}

/** The tags of pages that show any of these entries, lists among them. */
export function tagsOfEntries(shortIds: readonly string[]): string[] {
  return [CATALOGUE_TAG, ...shortIds.map(entryTag)];
}
