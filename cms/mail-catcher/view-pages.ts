import type { CaughtMail } from './caught-mail.ts';

export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { margin: 0 auto; padding: 1rem; max-width: 70rem }
h1 { font-size: 1.4rem }
table { border-collapse: collapse; width: 100% }
th, td { padding: .5rem; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); text-align: start; vertical-align: top }
td { overflow-wrap: anywhere }
a { display: inline-block; min-height: 1.5rem }
iframe { width: 100%; height: 80vh; border: 1px solid; background: white }
pre { white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid; padding: 1rem }
`;

/** The list of caught mails, newest first. */
export function listPage(mails: readonly CaughtMail[]): string {
  const rows = mails.map(
    ({ id, receivedAt, to, subject }) =>
      `<tr><td><time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace('T', ' ')}</time></td>` +
      `<td>${escapeHtml(to.join(', '))}</td>` +
      `<td><a href="/messages/${id}">${escapeHtml(subject || '(no subject)')}</a></td></tr>`,
  );
  const table =
    rows.length === 0
      ? '<p>Nothing has been sent yet. Every mail the office sends on this machine lands here.</p>'
      : `<table><thead><tr><th>Received (UTC)</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page('Caught mail', `<h1>Caught mail</h1>${table}`);
}

/** One mail: how it looks, its plain text, its headers. */
export function mailPage({ id, subject, from, to, headers, text }: CaughtMail): string {
  const rows = headers.map(
    ({ name, value }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return page(
    subject,
    `<p><a href="/">All mail</a></p><h1>${escapeHtml(subject)}</h1>` +
      `<p>From ${escapeHtml(from)} to ${escapeHtml(to.join(', '))}</p>` +
      `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="The mail as HTML" src="/messages/${id}/html"></iframe>` +
      `<h2>Plain text</h2><pre>${escapeHtml(text)}</pre>` +
      `<h2>Headers</h2><table><tbody>${rows.join('')}</tbody></table>`,
  );
}

export function missingPage(): string {
  return page(
    'No such mail',
    '<h1>No such mail</h1><p>Only the last 500 are kept.</p><p><a href="/">All mail</a></p>',
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><link rel="stylesheet" href="/style.css"></head><body>${body}</body></html>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
