import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  type FieldError,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';
import { paths } from '#paths.ts';
import { applySteps, stepAfter, type ApplyStep } from './apply-steps.ts';
import { controlName, questionFault, readAnswer } from './check-answers.ts';
import { newDraft, rememberFiles, storeDraft } from './draft-store.ts';
import { answerWithFiles, type FileOutcome } from './file-answers.ts';
import { faultSentence } from './fault-sentence.ts';
import type { OpenApplication } from './open-application.ts';

/** The field that says the visitor came from the check page and wants to return to it. */
export const RETURN_FIELD = 'return';

/**
 * Saves one page of answers, faulty ones too, and goes on to the next page; or shows the page
 * again with what is wrong.
 */
export async function submitStep(
  fields: FormFields,
  { locals }: FormContext,
  application: OpenApplication,
  step: ApplyStep,
): Promise<FormOutcome> {
  const { t, locale } = locals;
  const { entry, subject, shortId } = application;
  const before = application.draft ?? newDraft(subject, entry.title);
  const draft: SessionDraft = { ...answered(before, step, fields), language: locale };
  const stored = await storeDraft(locals, draft);
  const handedIn = await handInFiles(fields, locals, { step, draft: stored });
  if (handedIn.needsSignIn) return { needsSignIn: true };
  const errors = [
    ...stepErrors(step, { ...stored, files: handedIn.files }, locals),
    ...handedIn.errors,
  ];
  if (handedIn.isTooLarge) return { status: 413, errors };
  if (errors.length > 0) return refuseFields(errors);
  if (!entry.open) return refuseForm(409, t('apply.closedKept'));
  const steps = applySteps(entry, draft.roleDocumentId);
  const next = stepAfter(steps, step.name);
  const asksShifts = step.kind === 'role' && next?.kind === 'shifts';
  if (next === null || (fields.text(RETURN_FIELD) === 'check' && !asksShifts)) {
    return { redirect: paths.applyCheck(locale, shortId) };
  }
  const query = fields.text(RETURN_FIELD) === 'check' ? '?return=check' : '';
  return { redirect: paths.applyStep(locale, shortId, next.name) + query };
}

async function handInFiles(
  fields: FormFields,
  locals: App.Locals,
  { step, draft }: { step: ApplyStep; draft: SessionDraft },
): Promise<FileOutcome> {
  const questions = step.kind === 'questions' ? step.questions : [];
  const outcome = await answerWithFiles(locals, draft, { questions, fields });
  await rememberFiles(locals, draft, outcome.files);
  return outcome;
}

/** The draft with what this page answers. */
function answered(draft: SessionDraft, step: ApplyStep, fields: FormFields): SessionDraft {
  switch (step.kind) {
    case 'role': {
      const roleDocumentId = fields.text('role') === '' ? null : fields.text('role');
      const isSame = roleDocumentId === draft.roleDocumentId;
      return { ...draft, roleDocumentId, shiftDocumentIds: isSame ? draft.shiftDocumentIds : [] };
    }
    case 'shifts':
      return { ...draft, shiftDocumentIds: fields.texts('shifts') };
    case 'questions': {
      const answers = { ...draft.answers };
      for (const question of step.questions) {
        const answer = readAnswer(question, fields);
        if (answer === undefined) delete answers[question.key];
        else answers[question.key] = answer;
      }
      return { ...draft, answers };
    }
  }
}

function stepErrors(step: ApplyStep, draft: SessionDraft, { t, locale }: App.Locals): FieldError[] {
  switch (step.kind) {
    case 'role':
      return step.roles.some(({ documentId }) => documentId === draft.roleDocumentId)
        ? []
        : [{ name: 'role', message: t('apply.roleNeeded') }];
    case 'shifts':
      return draft.shiftDocumentIds.some((chosen) =>
        step.role.shifts.some(({ documentId }) => documentId === chosen),
      )
        ? []
        : [{ name: 'shifts', message: t('apply.shiftNeeded') }];
    case 'questions':
      return step.questions.flatMap((question) => {
        const fault = questionFault(question, draft);
        if (fault === null) return [];
        const message = faultSentence(t, fault, question.label[locale]);
        return [{ name: controlName(question), message }];
      });
  }
}
