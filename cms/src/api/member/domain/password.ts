/** Shortest password accepted, in bytes of UTF-8. */
export const PASSWORD_MIN_BYTES = 10;
/** bcrypt ignores everything after this many bytes, so a longer password would be cut silently. */
export const PASSWORD_MAX_BYTES = 72;

export function isAcceptablePassword(password: string): boolean {
  const length = Buffer.byteLength(password, 'utf8');
  return length >= PASSWORD_MIN_BYTES && length <= PASSWORD_MAX_BYTES;
}
