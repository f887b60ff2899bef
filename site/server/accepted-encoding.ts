export type AcceptedEncoding = 'br' | 'gzip';

/** The better of our compressions that an `Accept-Encoding` header takes, null for none. */
export function acceptedEncoding(header: string | string[] | undefined): AcceptedEncoding | null {
  const names = String(header ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
    .map((part) => part.split(';')[0]?.trim());
  if (names.includes('br')) return 'br';
  return names.includes('gzip') ? 'gzip' : null;
}
