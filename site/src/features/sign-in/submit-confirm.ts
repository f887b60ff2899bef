import { confirmAddress } from '#lib/cms/resources/accounts.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';
import { beginSignIn } from './begin-sign-in.ts';

/** Confirms an address, signs its owner in and goes on to where the session was heading. */
export async function submitConfirm(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms, session } = locals;
  const answer = await confirmAddress(cms, fields.text('token'));
  if (!answer.ok) {
    const again = { href: paths.signUp(locale), label: t('access.toSignUp') };
    return answer.status === 410
      ? refuseForm(410, t('access.linkExpired'), again)
      : refuseForm(404, t('access.linkUnknown'), again);
  }
  const heading = (await session.read())?.afterConfirm ?? paths.account(locale);
  await beginSignIn(locals, answer.data);
  await session.update((record) => {
    record.afterConfirm = null;
    record.flash = { key: 'confirmed' };
  });
  return { redirect: heading };
}
