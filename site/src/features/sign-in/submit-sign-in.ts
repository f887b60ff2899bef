import { requestCode, signIn } from '#lib/cms/resources/accounts.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
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
import { beginSignIn } from './begin-sign-in.ts';
import { emailFault, present } from './credentials.ts';

/**
 * Signs in by the password and goes on to `next`, or to the account; or, by the second button,
 * has a code mailed and goes on to the page that asks for it.
 */
export async function submitSignIn(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  return fields.text('way') === 'code'
    ? await askForCode(fields, locals)
    : await enterPassword(fields, locals);
}

async function enterPassword(fields: FormFields, locals: App.Locals): Promise<FormOutcome> {
  const { t, locale, cms } = locals;
  const password = fields.text('password');
  const errors = present([
    emailFault(fields, t),
    password === '' ? { name: 'password', message: t('access.passwordNeeded') } : null,
  ]);
  if (errors.length > 0) return refuseFields(errors);
  const answer = await signIn(cms, { email: fields.text('email').trim(), password });
  if (!answer.ok) return refusedSignIn(answer, locals);
  await beginSignIn(locals, answer.data);
  return { redirect: readReturnPath(fields.text('next'), paths.account(locale)) };
}

function refusedSignIn(refusal: CmsRefusal, { t }: App.Locals): FormOutcome {
  switch (refusal.code) {
    case 'account.unconfirmed':
      return refuseForm(403, t('access.unconfirmed'));
    case 'account.blocked':
      return refuseForm(403, t('access.blocked'));
    case 'request.too-many':
      return refuseTooOften(refusal, (count) => t('access.waitOrCode', { count }));
    default:
      return refuseForm(401, t('access.wrongCredentials'));
  }
}

/** The session keeps the ticket that makes the code good in this browser. */
async function askForCode(fields: FormFields, locals: App.Locals): Promise<FormOutcome> {
  const { t, locale, cms, session } = locals;
  const fault = emailFault(fields, t);
  if (fault) return refuseFields([fault]);
  const request = { email: fields.text('email').trim(), ticket: fields.text('ticket') };
  const answer = await requestCode(cms, request);
  if (!answer.ok && answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  if (!answer.ok) return refuseForm(422, t('forms.notTaken'));
  await session.update((record) => (record.signInCode = request));
  const next = readReturnPath(fields.text('next'), '');
  return { redirect: paths.signInCode(locale, next === '' ? {} : { next }) };
}
