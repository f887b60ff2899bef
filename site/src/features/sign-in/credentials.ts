import { z } from 'zod';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { FieldError } from '#lib/form/form-outcome.ts';
import type { Translate } from '#i18n/translate.ts';

const emailSchema = z.email({ pattern: z.regexes.html5Email }).max(254);

const SHORTEST_PASSWORD = 10;
const LONGEST_PASSWORD_BYTES = 72;

/** A faulty email address in a form, in a sentence; null when it is good. */
export function emailFault(fields: FormFields, t: Translate): FieldError | null {
  const email = fields.text('email').trim();
  if (email === '') return { name: 'email', message: t('forms.emailNeeded') };
  if (emailSchema.safeParse(email).success) return null;
  return { name: 'email', message: t('forms.emailWrong') };
}

/**
 * A password that cannot be taken as a new one, in a sentence. The office's cms takes 10
 * characters to 72 bytes (more than 72 its hash would not look at).
 */
export function newPasswordFault(fields: FormFields, t: Translate): FieldError | null {
  const password = fields.text('password');
  if (password.length < SHORTEST_PASSWORD) {
    return { name: 'password', message: t('access.passwordShort') };
  }
  if (Buffer.byteLength(password) > LONGEST_PASSWORD_BYTES) {
    return { name: 'password', message: t('access.passwordLong') };
  }
  return null;
}

/** Whether only a robot would have sent this form: the hidden field is filled. */
export function isTrapped(fields: FormFields): boolean {
  return fields.text('website') !== '';
}

export function present<T>(faults: readonly (T | null)[]): T[] {
  return faults.filter((fault) => fault !== null);
}
