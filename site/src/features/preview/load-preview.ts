import type { Locale } from '@office/search';
import type { CmsClient } from '#lib/cms/client.ts';
import { readPreview, type Preview } from '#lib/cms/resources/previews.ts';
import { paths } from '#paths.ts';

export type PreviewLoad =
  | { outcome: 'found'; preview: Preview }
  /** The link is for another language than the address says. */
  | { outcome: 'moved'; to: string }
  | { outcome: 'refused'; reason: 'unknown' | 'expired' | 'gone'; status: 403 | 404 };

/** What the cms makes of our tokens; anything else is not worth asking it. */
const TOKEN = /^[\w.-]{1,200}$/;

/** The version a preview link shows, or why it shows none. The cms alone judges the token. */
export async function loadPreview(
  cms: CmsClient,
  token: string,
  locale: Locale,
): Promise<PreviewLoad> {
  if (!TOKEN.test(token)) return { outcome: 'refused', reason: 'unknown', status: 403 };
  const result = await readPreview(cms, token);
  if (!result.ok) {
    if (result.status === 404) return { outcome: 'refused', reason: 'gone', status: 404 };
    const reason = result.code === 'preview.expired' ? 'expired' : 'unknown';
    return { outcome: 'refused', reason, status: 403 };
  }
  const preview = result.data;
  if (preview.entry.locale === locale) return { outcome: 'found', preview };
  return { outcome: 'moved', to: paths.preview(preview.entry.locale, token) };
}
