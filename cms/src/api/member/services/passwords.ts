import { officeError } from '../../../lib/errors';
import { hashablePassword, passwordFault } from '../domain/password';

interface UserService {
  ensureHashedPasswords(values: { password: string }): Promise<{ password: string }>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}

const userService = (): UserService =>
  strapi.plugin('users-permissions').service<UserService>('user');

/**
 * Throws `input.invalid` (422) with `details.fields.password` saying why, when the password must
 * not become the one of the account of `email`.
 */
export function refuseWeakPassword(password: string, email: string): void {
  const fault = passwordFault(password, email);
  if (fault === null) return;
  throw officeError('input.invalid', 'The password cannot be used; see details.fields.', {
    fields: { password: fault },
  });
}

/** The password as stored. Takes some 60 ms: call it outside of transactions. */
export async function hashPassword(password: string): Promise<string> {
  return (await userService().ensureHashedPasswords({ password: hashablePassword(password) }))
    .password;
}

/**
 * Whether the password is the one behind `hash`. Without a hash the answer is no, after the same
 * work, so that nobody learns from the time taken whether there is an account.
 */
export async function isPasswordOf(hash: string | null, password: string): Promise<boolean> {
  decoyHash ??= hashPassword('nobody has this password');
  const given = hashablePassword(password);
  const isRight = await userService().validatePassword(given, hash || (await decoyHash));
  return isRight && Boolean(hash);
}

let decoyHash: Promise<string> | undefined;
