import { LOCALES, OPPORTUNITY_KINDS } from '@office/search';
import { emailFault, isTrapped } from '#features/sign-in/credentials.ts';
import {
  changeSubscription,
  confirmSubscription,
  FREQUENCIES,
  requestSubscription,
  unsubscribe,
  type SubscriptionChoice,
} from '#lib/cms/resources/subscriptions.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';

/**
 * Asks for digests, with one field (the home page) or with choices. The next page says to look
 * at the mail, whether or not the address was known.
 */
export async function submitSubscribe(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms } = locals;
  const fault = emailFault(fields, t);
  if (fault) return refuseFields([fault]);
  const email = fields.text('email').trim();
  const sent: FormOutcome = { redirect: `${paths.subscribe(locale)}?sent=1` };
  if (isTrapped(fields)) return sent;
  const answer = await requestSubscription(cms, { email, ...readChoice(fields, locals) });
  if (answer.ok) return sent;
  if (answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  return refuseForm(422, t('forms.notTaken'));
}

/** Confirms the address of a subscription by the token of its mail. */
export async function submitSubscriptionConfirm(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { locale, cms } = locals;
  const answer = await confirmSubscription(cms, fields.text('token'));
  if (answer.ok) return { redirect: `${paths.subscribe(answer.data.language)}?confirmed=1` };
  const again = { href: paths.subscribe(locale), label: locals.t('subscription.again') };
  return answer.status === 410
    ? refuseForm(410, locals.t('access.linkExpired'), again)
    : refuseForm(404, locals.t('access.linkUnknown'), again);
}

/** Changes or stops the subscription whose link this is. */
export async function submitManage(
  fields: FormFields,
  { locals }: FormContext,
  token: string,
): Promise<FormOutcome> {
  const { locale, cms } = locals;
  const path = paths.subscription(locale, token);
  if (fields.text('action') === 'stop') {
    const answer = await unsubscribe(cms, token);
    return answer.ok ? { redirect: `${path}?stopped=1` } : refusedManage(answer, locals);
  }
  const answer = await changeSubscription(cms, token, readChoice(fields, locals));
  return answer.ok ? { redirect: `${path}?saved=1` } : refusedManage(answer, locals);
}

function refusedManage(refusal: CmsRefusal, { t }: App.Locals): FormOutcome {
  return refusal.status === 404
    ? refuseForm(404, t('subscription.unknownTitle'))
    : refuseForm(422, t('forms.notTaken'));
}

/** What was chosen; nothing of a kind means all of it, which the cms writes as an empty list. */
function readChoice(fields: FormFields, { locale }: App.Locals): SubscriptionChoice {
  const chosenKinds = fields.texts('kinds');
  return {
    language: LOCALES.find((known) => known === fields.text('language')) ?? locale,
    regionKeys: fields.texts('regions'),
    interestKeys: fields.texts('interests'),
    kinds: OPPORTUNITY_KINDS.filter((kind) => chosenKinds.includes(kind)),
    frequency: FREQUENCIES.find((known) => known === fields.text('frequency')) ?? 'weekly',
  };
}
