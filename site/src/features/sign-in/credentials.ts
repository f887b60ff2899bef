import { domainToASCII } from 'node:url';
import { z } from 'zod';
import type { CmsRefusal } from '#lib/cms/client.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { FieldError } from '#lib/form/form-outcome.ts';
import type { Translate } from '#i18n/translate.ts';

/** A domain may be written in letters of any language; the DNS knows it by others. */
const emailSchema = z
  .string()
  .transform((email) => {
    const at = email.lastIndexOf('@') + 1;
    return email.slice(0, at) + (domainToASCII(email.slice(at)) || email.slice(at));
  })
  .pipe(z.email({ pattern: z.regexes.html5Email }).max(254));

const SHORTEST_PASSWORD_BYTES = 10;
const LONGEST_PASSWORD_BYTES = 72;

/** What the cms may say of a new password, and how we say it. */
const PASSWORD_FAULTS = {
  'too-short': 'access.passwordShort',
  'too-long': 'access.passwordLong',
  'too-common': 'access.passwordCommon',
} as const;

/** A faulty email address in a form, in a sentence; null when it is good. */
export function emailFault(fields: FormFields, t: Translate): FieldError | null {
  const email = fields.text('email').trim();
  if (email === '') return { name: 'email', message: t('forms.emailNeeded') };
  if (emailSchema.safeParse(email).success) return null;
  return { name: 'email', message: t('forms.emailWrong') };
}

/**
 * A password that cannot be taken as a new one, in a sentence. The office's cms takes 10 to 72
 * bytes (more its hash would not look at), and knows which are too common.
 */
export function newPasswordFault(fields: FormFields, t: Translate): FieldError | null {
  const length = Buffer.byteLength(fields.text('password'));
  if (length < SHORTEST_PASSWORD_BYTES) {
    return { name: 'password', message: t('access.passwordShort') };
  }
  if (length > LONGEST_PASSWORD_BYTES) {
    return { name: 'password', message: t('access.passwordLong') };
  }
  return null;
}

/** What the cms has against the new password, in a sentence; null when it has nothing. */
export function refusedPassword({ details }: CmsRefusal, t: Translate): FieldError | null {
  const fault = refusedFieldsSchema.safeParse(details).data?.fields.password;
  return fault === undefined ? null : { name: 'password', message: t(PASSWORD_FAULTS[fault]) };
}

const refusedFieldsSchema = z.object({
  fields: z.object({ password: z.enum(['too-short', 'too-long', 'too-common']) }),
});

/** Whether only a robot would have sent this form: the hidden field is filled. */
export function isTrapped(fields: FormFields): boolean {
  return fields.text('website') !== '';
}

export function present<T>(faults: readonly (T | null)[]): T[] {
  return faults.filter((fault) => fault !== null);
}
