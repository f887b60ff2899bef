/** Every fixed word in the addresses of the cms; what stands beside them are ids and tokens. */
const WORDS: readonly string[] = [
  'accounts',
  'actions',
  'applications',
  'catalogue',
  'confirm',
  'consents',
  'deletion',
  'drafts',
  'export',
  'files',
  'ids',
  'me',
  'messages',
  'pages-mark',
  'refresh',
  'password',
  'request-code',
  'request-reset',
  'reset',
  'saved',
  'session',
  'sign-in',
  'sign-in-by-code',
  'sign-out',
  'sign-out-everywhere',
  'sign-up',
  'submit',
  'subscriptions',
  'taxonomy',
];

/** The call for a log line or a label: `GET /me/applications/:`, a colon for each id or token. */
export function operationName({ method, path }: { method: string; path: string }): string {
  const segments = path.split('/').slice(1);
  return `${method} /${segments.map((word) => (WORDS.includes(word) ? word : ':')).join('/')}`;
}
