import { LOCALES, type Locale } from '@office/search';
import { catalogueAnswer, entries } from './entries.ts';
import { Refusal, type Answer, type Call } from './refusal.ts';

const HOUR_MS = 3_600_000;

/** What a preview link of the fake carries; its signature is a word instead of a sum. */
export function fakePreviewToken(
  documentId: string,
  locale: Locale,
  { status = 'draft', signature = 'good' }: { status?: string; signature?: string } = {},
): string {
  const kind = entries.find(({ shared }) => shared.documentId === documentId)?.shared.kind;
  return [kind, documentId, locale, status, '1999999999', signature].join('.');
}

/** GET /api/previews/:token */
export function answerPreviews({ method, segments }: Call): Answer | null {
  const [room, token = ''] = segments;
  if (room !== 'previews' || method !== 'GET') return null;
  const [, documentId = '', language, status = '', , signature] = token.split('.');
  if (signature === 'expired') throw new Refusal(403, 'preview.expired');
  const locale = LOCALES.find((known) => known === language);
  if (signature !== 'good' || locale === undefined) throw new Refusal(403, 'preview.unknown');
  const entry = catalogueAnswer(documentId.slice(0, 10), locale);
  if (entry === null) throw new Refusal(404, 'resource.missing');
  const tokenIn = (other: Locale) => [other, fakePreviewToken(documentId, other, { status })];
  return {
    status: 200,
    body: {
      status,
      expiresAt: new Date(Date.now() + HOUR_MS).toISOString(),
      isPublished: true,
      editUrl: `http://localhost:1337/admin/content-manager/${documentId}`,
      tokens: Object.fromEntries(LOCALES.map(tokenIn)) as Record<Locale, string>,
      entry: { ...entry, title: status === 'draft' ? draftTitle(entry['title']) : entry['title'] },
    },
  };
}

function draftTitle(title: unknown): string {
  return `${String(title)} (yeni)`;
}
