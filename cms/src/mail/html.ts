/** Markup that is safe to put into a mail as it is. Made by `html` and `multiline`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * Tagged template for markup: every value put in is escaped, for text and for quoted attributes
 * alike, but what `html` itself made. Lists are joined; null, undefined and false are nothing. Line
 * breaks of the template are layout of the source, not of the mail.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings.map(unbroken) }, ...parts.map(render)));
}

/** Text for HTML, with its line breaks kept. */
export function multiline(text: string): Html {
  const lines = text.split(/\r?\n/);
  return new Html(lines.map(escapeHtml).join('<br>'));
}

/** An address for an attribute. Only http(s) and mailto pass; throws a TypeError on others. */
export function safeUrl(address: string): string {
  const { protocol } = new URL(address);
  if (!['http:', 'https:', 'mailto:'].includes(protocol)) {
    throw new TypeError(`A mail must not link to ${protocol} addresses: ${address}`);
  }
  return address;
}

function unbroken(template: string): string {
  return template.replaceAll(/>\s*\n\s*</g, '><').replaceAll(/\s*\n\s*/g, ' ');
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(render).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
