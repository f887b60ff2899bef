import { matchPath } from '../src/paths.ts';

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: it would turn the Origin of our own forms into `null`.
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** For what is no page of Astro's: files, JSON, refusals. It loads nothing and runs nothing. */
const BARE_POLICY = [
  "default-src 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

interface Answered {
  /** Path of the page asked for. */
  pathname: string;
  cmsPublicUrl: string;
  isHttps: boolean;
}

/**
 * Adds the headers every answer carries, files included. Astro's policy (hashes and all) is
 * kept, only its `frame-ancestors` is replaced: the cms shows previews, and nothing else, in a
 * frame.
 */
export function secureHeaders(
  headers: Headers,
  { pathname, cmsPublicUrl, isHttps }: Answered,
): void {
  for (const [name, value] of Object.entries(FIXED_HEADERS)) headers.set(name, value);
  if (isHttps) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
  const isPreview = matchPath(pathname)?.name === 'preview';
  const frames = isPreview ? new URL(cmsPublicUrl).origin : "'none'";
  const policy = (headers.get('content-security-policy') ?? BARE_POLICY)
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !directive.startsWith('frame-ancestors'));
  headers.set('content-security-policy', [...policy, `frame-ancestors ${frames}`].join('; '));
}
