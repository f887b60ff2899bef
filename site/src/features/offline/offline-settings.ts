import { LOCALES } from '@office/search';
import { paths, routePattern, type RouteName } from '#paths.ts';

/** What the service worker is told by the address it is fetched from. */
export interface OfflineSettings {
  /** Another one with every build: the pages for being offline are fetched anew. */
  build: string;
  /** The page for being offline, by language. */
  shells: Record<string, string>;
  /** Source of a regular expression for the paths that may be kept. */
  readable: string;
  /** Where a member's list of saved pages is. */
  savedLists: string[];
}

/** Pages of which one copy is good for everybody and still of use a day later. */
const READABLE: readonly RouteName[] = [
  'home',
  'opportunity',
  'article',
  'region',
  'institution',
  'interest',
  'help',
  'about',
  'accessibility',
  'privacy',
];

export function offlineSettings(build: string): OfflineSettings {
  const patterns = READABLE.flatMap((name) =>
    LOCALES.map((locale) => routePattern(name, locale).replaceAll(/\[\w+\]/g, '[^/]+')),
  );
  return {
    build,
    shells: Object.fromEntries(LOCALES.map((locale) => [locale, paths.offline(locale)])),
    readable: `^(?:${patterns.join('|')})/?$`,
    savedLists: LOCALES.map((locale) => paths.saved(locale)),
  };
}
