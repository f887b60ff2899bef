import { isCommonPassword } from './common-password';

/** Halves of a character. Over one, bcryptjs runs in a circle for half a minute and 1.2 GB. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** The password as bcrypt may be given it. */
export function hashablePassword(password: string): string {
  return password.replace(HALF_CHARACTER, '\ufffd');
}

/** Shortest password accepted, in bytes of UTF-8. */
const PASSWORD_MIN_BYTES = 10;
/** bcrypt ignores everything after this many bytes, so a longer password would be cut silently. */
const PASSWORD_MAX_BYTES = 72;

export type PasswordFault = 'too-short' | 'too-long' | 'too-common';

/**
 * Why a password cannot be taken for the account of `email` (as stored); null when it can. Nothing
 * is asked of its signs: length and being hard to guess are what protects (NIST SP 800-63B §3.1.1).
 */
export function passwordFault(password: string, email: string): PasswordFault | null {
  // Nobody types that: no sentence of its own is worth its while.
  if (hashablePassword(password) !== password) return 'too-common';
  const length = Buffer.byteLength(password, 'utf8');
  if (length < PASSWORD_MIN_BYTES) return 'too-short';
  if (length > PASSWORD_MAX_BYTES) return 'too-long';
  return isCommonPassword(password, email) ? 'too-common' : null;
}
