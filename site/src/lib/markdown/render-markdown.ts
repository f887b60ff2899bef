import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

/** Editors' headings start below the page's own: `#` and `##` become h2, and so on. */
const HEADINGS = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' } as const;

const ALLOWED_TAGS = [
  ...new Set<string>(Object.values(HEADINGS)),
  ...['p', 'br', 'hr', 'ul', 'ol', 'li', 'strong', 'em', 'del', 'a', 'blockquote', 'code', 'pre'],
  ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
];

/**
 * Editors' markdown as HTML that is safe to print: no scripts, styles, images, frames or
 * attributes but the target of a link, which must be http(s), mail, telephone or a path of ours.
 */
export function renderMarkdown(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true });
  return sanitizeHtml(html, {
    allowedTags: ALLOWED_TAGS,
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    transformTags: {
      ...HEADINGS,
      a: (tagName, attribs) => ({
        tagName,
        attribs: {
          ...(attribs['href'] === undefined ? {} : { href: attribs['href'] }),
          ...(/^https?:/.test(attribs['href'] ?? '') ? { rel: 'noopener' } : {}),
        },
      }),
    },
  });
}
