import type { AstroGlobal } from 'astro';
import type { Translate } from '#i18n/translate.ts';
import { readProfile, type Profile } from '#lib/cms/resources/me.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { FormOutcome } from '#lib/form/form-outcome.ts';
import { openForm, type FormContext, type OpenForm } from '#lib/form/open-form.ts';
import { takeFlash } from '#lib/session/take-flash.ts';
import { toSignIn } from './to-sign-in.ts';

interface MemberForm {
  form: OpenForm;
  /** The sentence to show when the form has just been saved. */
  done: string | undefined;
}

/**
 * Opens a form about the member's own profile, filled from it; or the Response that answers
 * instead (saved, or first to the sign-in page with the words kept).
 */
export async function openMemberForm(
  page: AstroGlobal,
  submit: (fields: FormFields, context: FormContext) => Promise<FormOutcome>,
  valuesOf: (profile: Profile) => Record<string, string[]>,
): Promise<MemberForm | Response> {
  const { cms, session, t } = page.locals;
  const isPosted = page.request.method === 'POST';
  const profile = isPosted ? null : await readProfile(cms);
  if (profile !== null && !profile.ok) return toSignIn(page);
  const form = await openForm(page, submit, profile === null ? {} : valuesOf(profile.data));
  if (form instanceof Response) return form;
  const flash = isPosted ? null : await takeFlash(session);
  return { form, done: doneSentence(flash?.key, t) };
}

function doneSentence(flash: string | undefined, t: Translate): string | undefined {
  if (flash === 'saved') return t('forms.saved');
  return flash === 'password-replaced' ? t('account.passwordReplaced') : undefined;
}
