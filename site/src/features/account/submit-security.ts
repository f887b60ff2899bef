import { newPasswordFault, present, refusedPassword } from '#features/sign-in/credentials.ts';
import { changePassword, signOutEverywhere } from '#lib/cms/resources/me.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { refuseFields, refuseTooOften, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { tokenFields } from '#lib/session/member-tokens.ts';
import { paths } from '#paths.ts';

/** Replaces the password, or signs the member out on every device. */
export async function submitSecurity(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  return fields.text('action') === 'everywhere'
    ? await endEverywhere(locals)
    : await replacePassword(fields, locals);
}

async function endEverywhere({ cms, session, locale }: App.Locals): Promise<FormOutcome> {
  const answer = await signOutEverywhere(cms);
  if (!answer.ok) return { needsSignIn: true };
  await session.destroy();
  await session.update((record) => (record.flash = { key: 'signed-out-everywhere' }));
  return { redirect: paths.signIn(locale) };
}

/** The session goes on under a new id, with the tokens the cms gave for it. */
async function replacePassword(fields: FormFields, locals: App.Locals): Promise<FormOutcome> {
  const { t, cms, session, locale } = locals;
  const currentPassword = fields.text('currentPassword');
  const errors = present([
    currentPassword === ''
      ? { name: 'currentPassword', message: t('access.passwordNeeded') }
      : null,
    newPasswordFault(fields, t),
  ]);
  if (errors.length > 0) return refuseFields(errors);
  const answer = await changePassword(cms, { currentPassword, password: fields.text('password') });
  const signIn = (await session.read())?.signIn ?? null;
  if (answer.ok && signIn !== null) {
    await session.signIn({ ...signIn, ...tokenFields(answer.data, new Date()) });
    await session.update((record) => (record.flash = { key: 'password-replaced' }));
    return { redirect: paths.security(locale) };
  }
  if (answer.ok || answer.status === 401 || answer.status === 403) return { needsSignIn: true };
  if (answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  const refused = refusedPassword(answer, t);
  return refuseFields([
    refused ?? { name: 'currentPassword', message: t('access.currentPasswordWrong') },
  ]);
}
