import { signIn } from '#lib/cms/resources/accounts.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { refuseFields, refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { forgetAttempts, maySend } from '#lib/rate-limit/form-limits.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { paths } from '#paths.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { emailFault, present } from './credentials.ts';

/** Signs in and goes on to `next`, or to the account. */
export async function submitSignIn(
  fields: FormFields,
  { locals, clientAddress }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms, limiter } = locals;
  const password = fields.text('password');
  const errors = present([
    emailFault(fields, t),
    password === '' ? { name: 'password', message: t('access.passwordNeeded') } : null,
  ]);
  if (errors.length > 0) return refuseFields(errors);
  const email = fields.text('email').trim();
  if (!(await maySend(limiter, 'sign-in', { address: clientAddress, account: email }))) {
    return refuseForm(429, t('forms.tooOften'));
  }
  const answer = await signIn(cms, { email, password });
  if (answer.ok) {
    await forgetAttempts(limiter, 'sign-in', email);
    await beginSignIn(locals, answer.data);
    return { redirect: readReturnPath(fields.text('next'), paths.account(locale)) };
  }
  switch (answer.code) {
    case 'account.unconfirmed':
      return refuseForm(403, t('access.unconfirmed'));
    case 'account.blocked':
      return refuseForm(403, t('access.blocked'));
    default:
      return answer.status === 429
        ? refuseForm(429, t('forms.tooOften'))
        : refuseForm(401, t('access.wrongCredentials'));
  }
}
