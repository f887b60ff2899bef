import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';

import { currentActor } from '../../../document-pipeline/current-actor';
import { readRegionKeys } from '../../../document-pipeline/read-regions';
import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { previewToken, type PreviewGrant, type PreviewStatus } from '../domain/preview-token';
import { kindOfUid, readRows } from './catalogue-sources';

/** Longer than an editor stays on one form, for the panel asks for a link once a form. */
const LINK_LASTS_MS = 60 * 60 * 1000;

/** What the admin panel says of the version to preview. */
interface Wish {
  documentId?: string | undefined;
  locale?: string | null | undefined;
  status?: string | undefined;
}

/**
 * The address under which the site shows a version of an entry to whoever has the link, for an
 * hour. Null, which hides the panel's button, for types that have no page, for a version there
 * is not, and for whoever may not read the entry: Strapi asks for any documentId.
 */
export async function previewLink(uid: string, wish: Wish): Promise<string | null> {
  const kind = kindOfUid(uid);
  const status = statusOf(wish.status);
  const locale = LOCALES.find((known) => known === (wish.locale ?? SOURCE_LOCALE));
  const { documentId } = wish;
  if (kind === null || status === null || locale === undefined) return null;
  if (documentId === undefined || !(await mayRead(uid, documentId))) return null;
  const rows = await readRows(kind, { documentId, status, depth: 'titles' });
  if (!rows.some((row) => row.locale === SOURCE_LOCALE)) return null;
  const expiresAt = new Date(now().getTime() + LINK_LASTS_MS);
  return previewAddress({ kind, documentId, locale, status, expiresAt });
}

/** Where the site shows what is granted. */
function previewAddress(grant: PreviewGrant): string {
  const path = PAGES[grant.locale] + previewToken(env.PREVIEW_SECRET, grant);
  return new URL(path, env.SITE_PUBLIC_URL).href;
}

const PAGES: Record<Locale, string> = {
  az: '/onizleme/',
  en: '/en/preview/',
  ru: '/ru/preview/',
};

/** The panel also calls a draft that differs from what is published "modified". */
function statusOf(status: string | undefined): PreviewStatus | null {
  if (status === 'published') return 'published';
  return status === undefined || status === 'draft' || status === 'modified' ? 'draft' : null;
}

async function mayRead(uid: string, documentId: string): Promise<boolean> {
  const { kind, ownRegionKeys } = currentActor();
  if (kind !== 'editor') return false;
  if (ownRegionKeys === null) return true;
  const regionKeys = await readRegionKeys(uid, 'regions', documentId);
  return regionKeys?.some((key) => ownRegionKeys.includes(key)) === true;
}
