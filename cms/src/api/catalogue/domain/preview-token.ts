import { createHmac, timingSafeEqual } from 'node:crypto';

import { CATALOGUE_KINDS, LOCALES, type CatalogueKind, type Locale } from '@office/search';

export const PREVIEW_STATUSES = ['draft', 'published'] as const;
export type PreviewStatus = (typeof PREVIEW_STATUSES)[number];

/** What the bearer of a preview link may see, and until when. */
export interface PreviewGrant {
  kind: CatalogueKind;
  documentId: string;
  locale: Locale;
  status: PreviewStatus;
  expiresAt: Date;
}

export type PreviewReading =
  | { outcome: 'granted'; grant: PreviewGrant }
  | { outcome: 'expired' }
  /** Not ours, or changed on the way. */
  | { outcome: 'unknown' };

/**
 * The token of a preview link, `<kind>.<documentId>.<locale>.<status>.<seconds>.<signature>`,
 * safe in a path. It opens one version of one entry and nothing else, until `expiresAt`
 * (whole seconds).
 */
export function previewToken(secret: string, grant: PreviewGrant): string {
  const { kind, documentId, locale, status, expiresAt } = grant;
  const seconds = Math.floor(expiresAt.getTime() / 1000);
  const claim = [kind, documentId, locale, status, seconds].join('.');
  return `${claim}.${sign(secret, claim)}`;
}

/** What a token grants at the instant `now`. The signature is compared before anything is read. */
export function readPreviewToken(secret: string, token: string, now: Date): PreviewReading {
  const end = token.lastIndexOf('.');
  const claim = token.slice(0, Math.max(end, 0));
  const given = Buffer.from(token.slice(end + 1));
  const expected = Buffer.from(sign(secret, claim));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { outcome: 'unknown' };
  }
  const grant = readClaim(claim);
  if (grant === null) return { outcome: 'unknown' };
  return grant.expiresAt > now ? { outcome: 'granted', grant } : { outcome: 'expired' };
}

/** Null for a claim of a kind, language or status that this version does not know any more. */
function readClaim(claim: string): PreviewGrant | null {
  const [kindName, documentId = '', language, version, seconds] = claim.split('.');
  const kind = CATALOGUE_KINDS.find((known) => known === kindName);
  const locale = LOCALES.find((known) => known === language);
  const status = PREVIEW_STATUSES.find((known) => known === version);
  if (kind === undefined || locale === undefined || status === undefined) return null;
  return { kind, documentId, locale, status, expiresAt: new Date(Number(seconds) * 1000) };
}

function sign(secret: string, claim: string): string {
  return createHmac('sha256', secret).update(`preview.${claim}`).digest('base64url');
}
