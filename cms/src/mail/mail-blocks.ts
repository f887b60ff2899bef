import { html, type Html, multiline, safeUrl } from './html';
import { LIGHT } from './mail-colours';

/** A thing a mail lists, with a page of its own. */
export interface MailItem {
  title: string;
  /** Of the title, where it is not the mail's. */
  lang?: string;
  url: string;
  /** One short line each under the title. */
  lines: readonly string[];
}

/** The parts a mail is made of; each is written twice, as markup and as plain text. */
export type MailBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'quote'; text: string; from?: string }
  | { kind: 'facts'; rows: readonly { label: string; value: string }[] }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'items'; items: readonly MailItem[] }
  | { kind: 'button'; label: string; url: string };

const TEXT = `margin:0 0 16px;font-size:16px;line-height:24px`;

/** One block as rows of the mail's column. */
export function blockMarkup(block: MailBlock): Html {
  switch (block.kind) {
    case 'heading':
      return html`<h2 style="margin:24px 0 8px;font-size:20px;line-height:28px">${block.text}</h2>`;
    case 'text':
      return html`<p style="${TEXT}">${multiline(block.text)}</p>`;
    case 'quote':
      return html`<blockquote
        class="line"
        style="margin:0 0 16px;padding:4px 0 4px 16px;border-left:4px solid ${LIGHT.line};font-size:16px;line-height:24px"
      >
        ${multiline(block.text)}${block.from === undefined ? null : html`<br /><span class="muted" style="color:${LIGHT.muted}">${block.from}</span>`}
      </blockquote>`;
    case 'facts':
      return html`<table
        role="presentation"
        cellpadding="0"
        cellspacing="0"
        border="0"
        width="100%"
        style="margin:0 0 16px"
      >
        ${block.rows.map(factRow)}
      </table>`;
    case 'list':
      return html`<ul style="margin:0 0 16px;padding:0 0 0 24px;font-size:16px;line-height:24px">
        ${block.items.map((item) => html`<li>${item}</li>`)}
      </ul>`;
    case 'items':
      return html`${block.items.map(itemMarkup)}`;
    case 'button':
      return html`<p style="margin:24px 0">
        <a
          class="button"
          href="${safeUrl(block.url)}"
          style="display:inline-block;padding:12px 24px;min-height:20px;font-size:16px;line-height:20px;font-weight:bold;color:#FFFFFF;background:${LIGHT.indigo};text-decoration:none;border-radius:2px"
          >${block.label}</a
        >
      </p>`;
  }
}

/** The same block for the plain text part. */
export function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'-'.repeat(Math.min(60, [...block.text].length))}`;
    case 'text':
      return block.text;
    case 'quote':
      return [
        ...block.text.split(/\r?\n/),
        ...(block.from === undefined ? [] : [`— ${block.from}`]),
      ]
        .map((line) => `> ${line}`)
        .join('\n');
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `* ${item}`).join('\n');
    case 'items':
      return block.items
        .map(({ title, url, lines }) => [`* ${title}`, ...lines, url].join('\n  '))
        .join('\n\n');
    case 'button':
      return `${block.label}:\n${safeUrl(block.url)}`;
  }
}

function factRow({ label, value }: { label: string; value: string }): Html {
  const cell = 'padding:4px 0;font-size:16px;line-height:24px;vertical-align:top';
  return html`<tr>
    <th
      scope="row"
      align="left"
      class="muted"
      style="${cell};padding-right:16px;width:38%;font-weight:normal;color:${LIGHT.muted}"
    >
      ${label}
    </th>
    <td style="${cell}">${multiline(value)}</td>
  </tr>`;
}

function itemMarkup({ title, lang, url, lines }: MailItem): Html {
  return html`<div class="line" style="padding:12px 0;border-top:1px solid ${LIGHT.line}">
    <h2 style="margin:0;font-size:18px;line-height:24px">
      <a
        class="link"
        ${lang === undefined ? null : html`lang="${lang}"`}
        href="${safeUrl(url)}"
        style="display:inline-block;padding:10px 0;color:${LIGHT.indigo}"
        >${title}</a
      >
    </h2>
    ${lines.map((line) => html`<p style="margin:0;font-size:16px;line-height:24px">${line}</p>`)}
  </div>`;
}
