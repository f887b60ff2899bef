import { z } from 'zod';
import type { CmsRefusal } from '#lib/cms/client.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import { paths } from '#paths.ts';
import { stepOfQuestion } from './apply-steps.ts';
import { controlName, type AnswerFault } from './check-answers.ts';
import { draftKey } from './draft-store.ts';
import { faultSentence, readFault } from './fault-sentence.ts';
import type { OpenApplication } from './open-application.ts';

const fieldsSchema = z.record(z.string(), z.unknown()).catch({});
const referenceSchema = z.string().nullable().catch(null);

/** Says in the visitor's language why the cms did not take an application. The draft stays. */
export async function explainRefusal(
  refusal: CmsRefusal,
  application: OpenApplication,
  locals: App.Locals,
): Promise<FormOutcome> {
  const { t, session, locale } = locals;
  const { subject } = application;
  if (refusal.status === 401) return { needsSignIn: true };
  switch (refusal.code) {
    case 'application.exists':
      return refuseForm(409, t('apply.exists'), existingLink(refusal, locals));
    case 'opportunity.closed':
      return refuseForm(409, t('apply.closedKept'));
    case 'account.leaving':
      return refuseForm(409, t('apply.leaving'), {
        href: paths.myData(locale),
        label: t('account.dataTitle'),
      });
    case 'submission-key.reused':
      await session.update((record) => {
        const { [draftKey(subject)]: _reused, ...others } = record.onceKeys;
        record.onceKeys = others;
      });
      return refuseForm(409, t('apply.keyReused'));
    case 'answers.invalid':
      return incompleteErrors(refusedFields(refusal), application, locals);
    case 'input.invalid':
      return explainInput(refusal, locals);
    default:
      if (refusal.status === 404) return refuseForm(404, t('apply.vanished'));
      if (refusal.status === 410) return refuseForm(410, t('apply.tooLate'));
      if (refusal.status === 429) {
        return refuseTooOften(refusal, (count) => t('forms.tooOften', { count }));
      }
      return refuseForm(409, t('apply.refused'));
  }
}

/** The check page again, each missing or faulty answer with a sentence. */
export function incompleteErrors(
  faults: readonly { key: string; fault: AnswerFault }[],
  application: OpenApplication,
  { t, locale }: App.Locals,
): FormOutcome {
  return refuseFields(
    faults.map(({ key, fault }) => {
      const step = stepOfQuestion(application.steps, key);
      if (step?.kind === 'role') return { name: 'role', message: t('apply.roleNeeded') };
      if (step?.kind === 'shifts') return { name: 'shifts', message: t('apply.shiftNeeded') };
      const question = step?.questions.find((asked) => asked.key === key);
      const message = faultSentence(t, fault, question?.label[locale] ?? key);
      return { name: controlName({ key }), message };
    }),
  );
}

function refusedFields(refusal: CmsRefusal): { key: string; fault: AnswerFault }[] {
  const fields = fieldsSchema.parse(refusal.details['fields']);
  return Object.entries(fields).map(([key, code]) => ({ key, fault: readFault(code) }));
}

function explainInput(refusal: CmsRefusal, { t, locale }: App.Locals): FormOutcome {
  const fields = fieldsSchema.parse(refusal.details['fields']);
  if ('guardianEmail' in fields) {
    const toProfile = { href: paths.profile(locale), label: t('account.profileTitle') };
    return refuseForm(422, t('apply.under16Missing'), toProfile);
  }
  if ('roleDocumentId' in fields) {
    return refuseFields([{ name: 'role', message: t('apply.roleNeeded') }]);
  }
  if ('shiftDocumentIds' in fields) {
    return refuseFields([{ name: 'shifts', message: t('apply.shiftNeeded') }]);
  }
  return refuseForm(422, t('apply.refused'));
}

function existingLink(refusal: CmsRefusal, { t, locale }: App.Locals) {
  const reference = referenceSchema.parse(refusal.details['reference']);
  return reference === null
    ? { href: paths.account(locale), label: t('apply.toAccount') }
    : {
        href: paths.application(locale, reference),
        label: t('apply.existsLink', { reference }),
      };
}
