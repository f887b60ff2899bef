import { matchPath } from '../src/paths.ts';

/** Addresses that are no pages, by the beginning of their paths. */
const OTHERS = {
  '/_assets/': 'assets',
  '/api/search': 'api-search',
  '/api/suggest': 'api-suggest',
  '/api/sign-out': 'api-sign-out',
  '/api/saved': 'api-saved',
  '/api/theme': 'api-theme',
  '/api/purge': 'api-purge',
  '/feeds/': 'feeds',
  '/calendar/': 'calendar',
  '/manifest/': 'manifest',
  '/sw.js': 'worker',
  '/social/': 'social',
  '/sitemaps/': 'sitemaps',
  '/sitemap.xml': 'sitemaps',
  '/statistika.csv': 'statistics-file',
  '/en/statistics.csv': 'statistics-file',
  '/ru/statistics.csv': 'statistics-file',
  '/robots.txt': 'robots',
  '/healthz': 'healthz',
  '/readyz': 'readyz',
} as const;

/**
 * What an address asks for, from a closed list: the name of a page in `paths.ts`, one of the
 * others above, or `other`. Never the address itself, which carries tokens and references.
 */
export function routeName(pathname: string): string {
  const known = names.get(pathname);
  if (known !== undefined) return known;
  const name = findName(pathname);
  if (names.size >= MOST_NAMES) names.clear();
  names.set(pathname, name);
  return name;
}

/** Most requests are for a few addresses, and each is named twice. */
const names = new Map<string, string>();
const MOST_NAMES = 2_000;

function findName(pathname: string): string {
  const page = matchPath(pathname)?.name;
  if (page !== undefined) return page;
  if (/\/one-click$/.test(pathname)) return 'one-click';
  const other = Object.entries(OTHERS).find(([path]) =>
    path.endsWith('/') ? pathname.startsWith(path) : pathname === path,
  );
  return other?.[1] ?? 'other';
}
