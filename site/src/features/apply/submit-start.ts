import { refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';
import { draftFaults } from './check-answers.ts';
import { newDraft, storeDraft } from './draft-store.ts';
import type { OpenApplication } from './open-application.ts';
import { stepOfQuestion } from './apply-steps.ts';

/** Begins a draft, or goes on with the one there is where its first answer is missing. */
export async function submitStart(
  { locals }: FormContext,
  { entry, subject, shortId, draft, steps }: OpenApplication,
): Promise<FormOutcome> {
  const { locale, t } = locals;
  if (!entry.open) return refuseForm(409, t('apply.closed'));
  if (draft === null) {
    await storeDraft(locals, { ...newDraft(subject, entry.title), language: locale });
  }
  const answered = draft ?? newDraft(subject, entry.title);
  const missing = draftFaults(steps, answered)[0];
  const step = missing === undefined ? undefined : stepOfQuestion(steps, missing.key);
  const goOn =
    step === undefined
      ? paths.applyCheck(locale, shortId)
      : paths.applyStep(locale, shortId, step.name);
  return { redirect: goOn };
}
