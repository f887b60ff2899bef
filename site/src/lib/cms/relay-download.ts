const RELAYED = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
] as const;

/** What the cms sends to be saved, on its way to the browser: never shown, never kept. */
export function relayDownload(answer: Response): Response {
  const headers = new Headers({ 'cache-control': 'private, no-store' });
  for (const name of RELAYED) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(answer.body, { headers });
}
