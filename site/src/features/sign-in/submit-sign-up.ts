import { signUp } from '#lib/cms/resources/accounts.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { paths } from '#paths.ts';
import {
  emailFault,
  isTrapped,
  newPasswordFault,
  present,
  refusedPassword,
} from './credentials.ts';

/**
 * Asks for an account and goes on to the page that says to look at the mail, whether or not
 * the address was known. The session remembers where to go on after confirming.
 */
export async function submitSignUp(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms, session } = locals;
  const name = fields.text('name').trim();
  const errors = present([
    name === '' ? { name: 'name', message: t('access.nameNeeded') } : null,
    name.length > 160 ? { name: 'name', message: t('forms.tooLong', { count: 160 }) } : null,
    emailFault(fields, t),
    newPasswordFault(fields, t),
  ]);
  if (errors.length > 0) return refuseFields(errors);
  const email = fields.text('email').trim();
  const sent: FormOutcome = { redirect: paths.signUp(locale, { sent: '1' }) };
  if (isTrapped(fields)) return sent;
  const answer = await signUp(cms, {
    email,
    name,
    password: fields.text('password'),
    language: locale,
    signUpKey: fields.text('signUpKey'),
  });
  if (!answer.ok) {
    if (answer.status === 409) return refuseForm(409, t('access.signUpChanged'));
    if (answer.status === 429) {
      return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
    }
    const refused = refusedPassword(answer, t);
    return refuseFields([refused ?? { name: 'email', message: t('forms.emailWrong') }]);
  }
  await session.update((record) => {
    record.afterConfirm = readReturnPath(fields.text('next'), paths.account(locale));
    record.flash = { key: 'sign-up-sent', value: email };
  });
  return sent;
}
