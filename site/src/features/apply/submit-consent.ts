import { CONSENT_DECISIONS, decideConsent } from '#lib/cms/resources/consents.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';

/** Hands in a guardian's decision and goes on to the page that says so. */
export async function submitConsent(
  fields: FormFields,
  { locals, url }: FormContext,
): Promise<FormOutcome> {
  const { t, cms } = locals;
  const decision = CONSENT_DECISIONS.find((known) => known === fields.text('decision'));
  if (decision === undefined) return { redirect: url.pathname + url.search };
  const answer = await decideConsent(cms, { token: fields.text('token'), decision });
  if (answer.ok) return { redirect: `${url.pathname}?done=${decision}` };
  if (answer.status === 410) return refuseForm(410, t('apply.tooLate'));
  if (answer.status === 409) return refuseForm(409, t('apply.consentOver'));
  return refuseForm(404, t('access.linkUnknown'));
}
