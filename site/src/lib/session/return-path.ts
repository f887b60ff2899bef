const BASE = 'http://site.invalid';

/**
 * The path to go on to after signing in, taken from a `next` parameter: only a path of this
 * site is accepted (`//host`, `/\host`, schemes and control characters are not), anything
 * else becomes `fallback`.
 */
export function readReturnPath(next: unknown, fallback: string): string {
  if (typeof next !== 'string' || !next.startsWith('/') || next.length > 1000) return fallback;
  if (/[\\\u0000-\u001f\u007f]/.test(next)) return fallback;
  if (!URL.canParse(next, BASE)) return fallback;
  const url = new URL(next, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return fallback;
  return url.pathname + url.search;
}
