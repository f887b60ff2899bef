import fc from 'fast-check';
import type { RawRequest } from '../../support/raw-request.ts';
import { NASTY_QUERIES, NASTY_TEXTS } from './nasty-inputs.ts';

/** An address and what can be sent to it. */
export interface Endpoint {
  /** Its pattern, with parameters in brackets. */
  pattern: string;
  /** The address of something that is there. */
  path: string;
  /** Names of the fields of its forms. */
  fields: readonly string[];
}

type Attack = Pick<RawRequest, 'method' | 'path' | 'body'> & {
  headers?: Record<string, string>;
};

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * What is tried on one endpoint; `seed` chooses by chance and a share of each list, so that all
 * endpoints together try all of it.
 */
export function attacksOn({ pattern, path, fields }: Endpoint, seed: number): Attack[] {
  const names = [...fields, 'next', 'token', 'locale'];
  return [
    ...share(NASTY_QUERIES, seed, 2).map((query) => ({ path: `${path}?${query}` })),
    ...share(addresses(pattern, path), seed, 2).map((address) => ({ path: address })),
    ...share(forms(names, seed), seed, 2).map((body) => posted(path, body, FORM)),
    ...share(wrongClothes(names), seed, 2).map(({ body, headers }) => posted(path, body, headers)),
  ];
}

function posted(path: string, body: string | Buffer, headers: Record<string, string>): Attack {
  return { method: 'POST', path, headers, body: [body] };
}

/** Every so many of a list, beginning elsewhere for another seed. */
function share<T>(list: readonly T[], seed: number, every: number): T[] {
  return list.filter((_, at) => (at + seed) % every === 0);
}

/** The address with each of its parameters replaced by what it is not. */
function addresses(pattern: string, path: string): string[] {
  const parts = path.split('/');
  return pattern.split('/').flatMap((part, at) => {
    if (!part.startsWith('[')) return [];
    const texts = NASTY_TEXTS.map(
      (text) =>
        encodeURIComponent(text.toWellFormed()).slice(0, 3_000).replace(/%.?$/, '') || '%20',
    );
    return [...texts, '%ff', '%2e%2e', '....//'].map((text) =>
      parts.map((own, index) => (index === at ? text : own)).join('/'),
    );
  });
}

/** Forms as no browser shows them: each field wrong in turn, and fields by chance. */
function forms(names: readonly string[], seed: number): string[] {
  const oneWrong = names.map((name, at) =>
    new URLSearchParams([[name, textAt(seed + at)]]).toString(),
  );
  const allWrong = NASTY_TEXTS.map((text, at) =>
    new URLSearchParams(
      names.map((name, index) => [name, at % 2 ? text : textAt(at + index)]),
    ).toString(),
  );
  const pairs = fc.array(
    fc.tuple(
      fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 20 })),
      fc.oneof(fc.constantFrom(...NASTY_TEXTS), fc.string({ unit: 'binary', maxLength: 300 })),
    ),
    { maxLength: 12 },
  );
  const byChance = fc.sample(pairs, { numRuns: 8, seed });
  return [...oneWrong, ...allWrong, ...byChance.map((one) => new URLSearchParams(one).toString())];
}

const textAt = (at: number) => NASTY_TEXTS[at % NASTY_TEXTS.length] ?? '';

/** Bodies that are not what they say they are. */
function wrongClothes(names: readonly string[]) {
  const form = new URLSearchParams(names.map((name) => [name, 'a'])).toString();
  const typed = (type: string, body: string | Buffer, more: Record<string, string> = {}) => ({
    body,
    headers: { 'content-type': type, ...more },
  });
  const part = (head: string) =>
    `--b\r\nContent-Disposition: form-data; ${head}\r\n\r\n1\r\n--b--\r\n`;
  const deep = 20_000;
  return [
    typed('application/x-www-form-urlencoded', '%ff=%fe&%=%&&&='),
    typed('application/x-www-form-urlencoded', '__proto__[x]=1&constructor.prototype=2'),
    typed(
      'application/x-www-form-urlencoded',
      Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join('&'),
    ),
    typed('application/x-www-form-urlencoded', form, { 'content-encoding': 'gzip' }),
    typed('application/x-www-form-urlencoded; charset=utf-16', Buffer.from(form, 'utf16le')),
    typed('application/json', '{"__proto__":{"polluted":1}}'),
    typed('application/json', `${'['.repeat(deep)}${']'.repeat(deep)}`),
    typed('application/json', '{'),
    typed('text/plain', form),
    typed('application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    typed('multipart/form-data', form),
    typed('multipart/form-data; boundary=', form),
    typed('multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="a"'),
    typed('multipart/form-data; boundary=b', part('name="email"; filename="../../x.html"')),
    typed('multipart/form-data; boundary=b', part('name="__proto__"')),
    typed('multipart/form-data; boundary=b', part('filename="no name"')),
    typed('nonsense', form),
    typed('', form),
    typed(`a/${'b'.repeat(4_000)}`, form),
  ];
}
