import { createHmac, randomBytes } from 'node:crypto';

const ID_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** `__Host-` binds the cookie to this very host; browsers accept it over https only. */
function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-sid' : 'sid';
}

export function newSessionId(): string {
  return randomBytes(32).toString('base64url');
}

/** The session id of a `Cookie` header, or null where there is none of the right form. */
export function readSessionId(cookieHeader: string | null, secure: boolean): string | null {
  const name = `${sessionCookieName(secure)}=`;
  const found = (cookieHeader ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(name));
  const id = found?.slice(name.length) ?? '';
  return ID_PATTERN.test(id) ? id : null;
}

/** The `Set-Cookie` value that hands out `id`, or takes the cookie away when it is null. */
export function sessionCookie(id: string | null, secure: boolean, maxAgeSeconds: number): string {
  const attributes = [
    `${sessionCookieName(secure)}=${id ?? ''}`,
    'Path=/',
    'HttpOnly',
    'SameSite=Lax',
    `Max-Age=${id === null ? 0 : maxAgeSeconds}`,
  ];
  return [...attributes, ...(secure ? ['Secure'] : [])].join('; ');
}

/** Where a session lies in the store. Whoever reads the store cannot make a cookie of it. */
export function storeKey(id: string, secret: string): string {
  return createHmac('sha256', secret).update(id).digest('hex');
}
