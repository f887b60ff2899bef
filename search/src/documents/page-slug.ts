import { slugify } from '../text/slugify.ts';

const SHORT_ID_LENGTH = 10;

/** The part of a documentId that page addresses carry: its first ten characters. */
export function shortId(documentId: string): string {
  return documentId.slice(0, SHORT_ID_LENGTH);
}

/** The last segment of an entry's page address: `{slug of the title}-{shortId}`. */
export function pageSlug(title: string, documentId: string): string {
  return `${slugify(title)}-${shortId(documentId)}`;
}
