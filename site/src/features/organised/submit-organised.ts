import {
  moveOrganised,
  ORGANISER_ACTIONS,
  type OrganisedApplication,
  type OrganiserAction,
} from '#lib/cms/resources/organised.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  type FieldError,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';

/** What an applicant must be told the reason of. */
const DECISIONS: readonly OrganiserAction[] = [
  'request-information',
  'accept',
  'put-in-reserve',
  'decline',
];
const LONGEST_REASON = 5000;

/** Does with an application what its organiser has chosen, and says so to the applicant. */
export async function submitOrganised(
  fields: FormFields,
  { locals }: FormContext,
  application: OrganisedApplication & { reference: string },
): Promise<FormOutcome> {
  const { cms, session, locale, t } = locals;
  const action = ORGANISER_ACTIONS.find((known) => known === fields.text('action'));
  const reason = fields.text('reason').trim();
  const errors: FieldError[] = [];
  if (action === undefined) errors.push({ name: 'action', message: t('organised.actionNeeded') });
  if (action !== undefined && DECISIONS.includes(action) && reason === '') {
    errors.push({ name: 'reason', message: t('organised.reasonNeeded') });
  }
  if (reason.length > LONGEST_REASON) {
    errors.push({ name: 'reason', message: t('forms.tooLong', { count: LONGEST_REASON }) });
  }
  if (action === undefined || errors.length > 0) return refuseFields(errors);
  const revision = Number(fields.text('revision'));
  const answer = await moveOrganised(cms, application.reference, {
    action,
    reason: reason === '' ? null : reason,
    revision: Number.isSafeInteger(revision) ? revision : application.revision,
  });
  if (!answer.ok) return explainRefusal(answer, locals);
  await session.update((record) => (record.flash = { key: 'moved' }));
  return { redirect: paths.organisedApplication(locale, application.reference) };
}

function explainRefusal({ status }: CmsRefusal, { t }: App.Locals): FormOutcome {
  if (status === 401) return { needsSignIn: true };
  if (status === 403) return refuseForm(403, t('organised.ownApplication'));
  return refuseForm(409, t('account.illegalMove'));
}
