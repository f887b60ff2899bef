import type { RawAnswer } from '../../support/raw-request.ts';

/** Traces of what lies behind a page. */
const TRACES: readonly RegExp[] = [
  /\$2[aby]\$\d\d\$/,
  /node_modules|\.mjs:\d+| at [\w.]+ \(/,
  /(?:"|&quot;|&#34;)(?:resetPasswordToken|passwordHash|createdBy|userKey)(?:"|&quot;|&#34;):/,
  /fake-site-token|secret-of-the/,
  /root:x:0/,
];

/**
 * What is wrong with the answer to a bad request, in words; nothing when it is as it must be.
 * `secrets` are texts that only others may see.
 */
export function faultsOf(path: string, answer: RawAnswer, secrets: readonly string[]): string[] {
  const { status, headers, body } = answer;
  const type = String(headers['content-type'] ?? '');
  return [
    ...(status >= 500 ? [`answered ${status}`] : []),
    ...(headers['x-injected'] === undefined ? [] : ['took a header from the request']),
    ...(leadsAway(headers.location) ? [`leads to ${String(headers.location)}`] : []),
    ...(String(headers['content-security-policy']).includes('object-src') ? [] : ['has no policy']),
    ...(isKnownShape(path, status, type, body)
      ? []
      : [`is of an unknown shape: ${body.slice(0, 80)}`]),
    ...(type.includes('html') && STOLEN_ELEMENT.test(withoutValues(body)) ? ['writes HTML'] : []),
    ...secrets.filter((secret) => body.includes(secret)).map((secret) => `shows ${secret}`),
    ...TRACES.filter((trace) => trace.test(body)).map((trace) => `shows ${trace.source}`),
  ];
}

/** An element of ours never has this word in it; a bad text that was written as it came has. */
const STOLEN_ELEMENT = /<[a-z][^>]*stolen|<script>[^<]*stolen/i;

/** The page without the values of attributes, where a quotation mark alone ends the text. */
function withoutValues(html: string): string {
  return html.replace(/="[^"]*"/g, '=""');
}

function leadsAway(location: string | undefined): boolean {
  return location !== undefined && !/^\/(?![/\\])/.test(location);
}

/** A page, a redirect, or JSON that names its error. */
function isKnownShape(path: string, status: number, type: string, body: string): boolean {
  if (body === '' || (status >= 300 && status < 400)) return true;
  if (!path.startsWith('/api/') && type.startsWith('text/html')) return true;
  if (!type.startsWith('application/json')) return false;
  if (status < 400) return true;
  const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
  return typeof error?.code === 'string' && typeof error.message === 'string';
}
