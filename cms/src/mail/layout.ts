import type { Locale } from '@office/search';

import { html, type Html, multiline, safeUrl } from './html';
import { blockMarkup, blockText, type MailBlock } from './mail-blocks';
import { DARK, LIGHT } from './mail-colours';
import { wovenHead } from './woven-head';

export type { MailBlock, MailItem } from './mail-blocks';

/** Everything a mail says, in one language. */
export interface MailContent {
  language: Locale;
  /** The line mail programs show beside the subject. */
  preheader: string;
  title: string;
  blocks: readonly MailBlock[];
  footer: {
    /** Why the reader gets this mail, and from whom. */
    text: string;
    links?: readonly { label: string; url: string }[];
  };
}

/** Most a mail may weigh; mail programs cut long ones, and digests are read on slow links. */
export const MOST_BYTES = 30_000;

const FONT = "'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const OFFICE: Record<Locale, string> = {
  az: 'Tələbə Xidməti Ofisi',
  en: 'Student Service Office',
  ru: 'Офис студенческих услуг',
};

/**
 * Writes a mail as HTML and as plain text from the same content. Throws a RangeError when the HTML
 * is over 30 000 bytes, and a TypeError for a link that is not http(s) or mailto.
 */
export function renderMail(content: MailContent): { html: string; text: string } {
  const markup = `<!doctype html>${page(content).markup}`;
  const bytes = Buffer.byteLength(markup);
  if (bytes > MOST_BYTES) {
    throw new RangeError(`The mail “${content.title}” weighs ${bytes} bytes of ${MOST_BYTES}.`);
  }
  return { html: markup, text: plainText(content) };
}

function page(content: MailContent): Html {
  const { language, preheader, title } = content;
  return html`<html lang="${language}" dir="ltr">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <title>${title}</title>
      <style>
        ${STYLE}
      </style>
    </head>
    <body
      class="paper"
      style="margin:0;padding:0;background:${LIGHT.paper};color:${LIGHT.ink};font-family:${FONT}"
    >
      <div style="display:none;max-height:0;overflow:hidden">${preheader}</div>
      <table
        role="presentation"
        class="paper"
        cellpadding="0"
        cellspacing="0"
        border="0"
        width="100%"
        style="background:${LIGHT.paper}"
      >
        <tr>
          <td align="center" style="padding:16px 8px">${card(content)}</td>
        </tr>
      </table>
    </body>
  </html>`;
}

function card(content: MailContent): Html {
  const { language, title, blocks } = content;
  return html`<table
    role="presentation"
    class="card"
    cellpadding="0"
    cellspacing="0"
    border="0"
    width="100%"
    style="max-width:600px;background:${LIGHT.card};border-collapse:collapse"
  >
    <tr>
      <td>${wovenHead()}</td>
    </tr>
    <tr>
      <td class="ink" style="padding:24px 24px 8px;color:${LIGHT.ink};font-family:${FONT}">
        <p
          class="muted"
          style="margin:0 0 8px;font-size:16px;line-height:24px;color:${LIGHT.muted}"
        >
          ${OFFICE[language]}
        </p>
        <h1
          style="margin:0 0 16px;font-size:26px;line-height:34px;font-family:Georgia,'Times New Roman',serif"
        >
          ${title}
        </h1>
        ${blocks.map(blockMarkup)}
      </td>
    </tr>
    <tr>
      <td
        class="line"
        style="padding:16px 24px 24px;border-top:1px solid ${LIGHT.line};font-family:${FONT}"
      >
        ${footer(content)}
      </td>
    </tr>
  </table>`;
}

function footer({ footer: { text, links = [] } }: MailContent): Html {
  return html`<p
      class="muted"
      style="margin:0;font-size:16px;line-height:24px;color:${LIGHT.muted}"
    >
      ${multiline(text)}
    </p>
    ${links.map(({ label, url }) => html`<p style="margin:0"><a class="link" href="${safeUrl(url)}" style="display:inline-block;padding:10px 0;font-size:16px;line-height:24px;color:${LIGHT.indigo}">${label}</a></p>`)}`;
}

function plainText({ language, title, blocks, footer: { text, links = [] } }: MailContent): string {
  const parts = [
    OFFICE[language],
    `${title}\n${'='.repeat(Math.min(60, [...title].length))}`,
    ...blocks.map(blockText),
    `--\n${[text, ...links.map(({ label, url }) => `${label}: ${safeUrl(url)}`)].join('\n')}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const STYLE = html`:root{color-scheme:light dark}@media
(prefers-color-scheme:dark){.paper{background:${DARK.paper}!important}.card{background:${DARK.card}!important}.ink,h1,h2,h3,p,li,td,blockquote{color:${DARK.ink}!important}.muted{color:${DARK.muted}!important}.line{border-color:${DARK.line}!important}.link{color:${DARK.link}!important}.button{background:${DARK.link}!important;color:${DARK.paper}!important}}`;
