import { requestReset, resetPassword } from '#lib/cms/resources/accounts.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';
import { emailFault, isTrapped, newPasswordFault, refusedPassword } from './credentials.ts';

/** Asks for a mail with a reset link; the next page says the same whatever the address. */
export async function submitRequestReset(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms } = locals;
  const fault = emailFault(fields, t);
  if (fault) return refuseFields([fault]);
  const email = fields.text('email').trim();
  const sent: FormOutcome = { redirect: `${paths.requestReset(locale)}?sent=1` };
  if (isTrapped(fields)) return sent;
  const answer = await requestReset(cms, { email, language: locale });
  if (answer.ok) return sent;
  if (answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  return refuseFields([{ name: 'email', message: t('forms.emailWrong') }]);
}

/** Sets a new password by the token of a reset mail and leads to the sign-in page. */
export async function submitReset(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms, session } = locals;
  const fault = newPasswordFault(fields, t);
  if (fault) return refuseFields([fault]);
  const answer = await resetPassword(cms, {
    token: fields.text('token'),
    password: fields.text('password'),
  });
  if (!answer.ok) {
    const again = { href: paths.requestReset(locale), label: t('access.resetTitle') };
    if (answer.status === 410) return refuseForm(410, t('access.linkExpired'), again);
    if (answer.status === 404) return refuseForm(404, t('access.linkUnknown'), again);
    const refused = refusedPassword(answer, t);
    return refused ? refuseFields([refused]) : refuseForm(422, t('forms.notTaken'));
  }
  await session.update((record) => (record.flash = { key: 'password-changed' }));
  return { redirect: paths.signIn(locale) };
}
