import { LOCALES, SOURCE_LOCALE, type Locale } from '@office/search';

import { env } from '../../../env';
import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import {
  previewToken,
  readPreviewToken,
  type PreviewGrant,
  type PreviewStatus,
} from '../domain/preview-token';
import { CATALOGUE_SOURCES, readRows } from './catalogue-sources';
import { describeRows, type CatalogueEntry } from './read-catalogue-entry';

/** A version of an entry with what its page says about being a preview. */
export interface Preview {
  status: PreviewStatus;
  expiresAt: string;
  /** Whether the public sees the entry, in this version or another one. */
  isPublished: boolean;
  /** The form this version is edited in. */
  editUrl: string;
  /** The same entry and status in the other languages, until the same instant. */
  tokens: Record<Locale, string>;
  entry: CatalogueEntry;
}

/**
 * What a preview token shows. Throws `preview.unknown` or `preview.expired` (both 403) for a
 * token that shows nothing, `resource.missing` when the version is gone.
 */
export async function readPreview(token: string): Promise<Preview> {
  const reading = readPreviewToken(env.PREVIEW_SECRET, token, now());
  if (reading.outcome === 'unknown') {
    throw officeError('preview.unknown', 'This is no preview link of ours: open a new preview.');
  }
  if (reading.outcome === 'expired') {
    throw officeError('preview.expired', 'This preview link has expired: open a new preview.');
  }
  const { grant } = reading;
  const { kind, documentId, locale, status } = grant;
  const rows = await readRows(kind, { documentId, status, depth: 'everything' });
  const entry = await describeRows(rows, kind, locale);
  if (entry === null) {
    throw officeError('resource.missing', 'The version this link shows is gone.');
  }
  return {
    status,
    expiresAt: grant.expiresAt.toISOString(),
    isPublished: status === 'published' || (await isPublished(grant)),
    editUrl: editUrl(grant),
    tokens: tokensInAllLanguages(grant),
    entry,
  };
}

async function isPublished({ kind, documentId }: PreviewGrant): Promise<boolean> {
  const rows = await readRows(kind, { documentId, status: 'published', depth: 'titles' });
  return rows.some((row) => row.locale === SOURCE_LOCALE);
}

function tokensInAllLanguages(grant: PreviewGrant): Record<Locale, string> {
  const tokens = LOCALES.map((locale) => [
    locale,
    previewToken(env.PREVIEW_SECRET, { ...grant, locale }),
  ]);
  return Object.fromEntries(tokens) as Record<Locale, string>;
}

function editUrl({ kind, documentId, locale }: PreviewGrant): string {
  const { uid } = CATALOGUE_SOURCES[kind];
  const url = new URL(
    `/admin/content-manager/collection-types/${uid}/${documentId}`,
    env.CMS_PUBLIC_URL,
  );
  url.searchParams.set('plugins[i18n][locale]', locale);
  return url.href;
}
