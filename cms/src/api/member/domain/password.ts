/** Shortest password accepted, in bytes of UTF-8. */
export const PASSWORD_MIN_BYTES = 10;
/** bcrypt ignores everything after this many bytes, so a longer password would be cut silently. */
export const PASSWORD_MAX_BYTES = 72;

/** Halves of a character. Over one, bcryptjs runs in a circle for half a minute and 1.2 GB. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The password as bcrypt may be given it. */
export function hashablePassword(password: string): string {
  return password.replace(HALF_CHARACTER, '\ufffd');
}

export function isAcceptablePassword(password: string): boolean {
  if (hashablePassword(password) !== password) return false;
  const length = Buffer.byteLength(password, 'utf8');
  return length >= PASSWORD_MIN_BYTES && length <= PASSWORD_MAX_BYTES;
}
