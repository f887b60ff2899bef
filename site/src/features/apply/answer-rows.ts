import type { Locale } from '@office/search';
import { formatDate } from '#i18n/format.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Answer, Answers, Question } from '#lib/cms/resources/application-form.ts';
import type { FileView } from '#lib/cms/resources/files.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';
import { paths } from '#paths.ts';
import type { ApplyStep } from './apply-steps.ts';
import { controlName, questionFault } from './check-answers.ts';
import { describeShift } from './describe-place.ts';
import { fieldIds } from '#components/ui/field-ids.ts';

export interface AnswerRow {
  /** The id an error summary can link to. */
  id: string;
  label: string;
  value: string;
  /** Of the value, where it is not the page's. */
  lang: Locale | undefined;
  /** The draft cannot be sent with this answer, or without one. */
  isFaulty: boolean;
  /** Where the answer can be changed. */
  changeHref: string;
}

interface RowContext {
  locale: Locale;
  t: Translate;
  shortId: string;
  /** Of the opportunity's own words, where it is not the page's. */
  lang: Locale | undefined;
}

/** A draft as its check page prints it: every question with its answer and a way to change it. */
export function draftRows(
  steps: readonly ApplyStep[],
  draft: SessionDraft,
  { locale, t, shortId, lang }: RowContext,
): AnswerRow[] {
  const change = (step: ApplyStep) => `${paths.applyStep(locale, shortId, step.name)}?return=check`;
  const row = (
    step: ApplyStep,
    question: { name: string; label: string },
    value: string | null,
    isFaulty = value === null,
  ): AnswerRow => ({
    id: fieldIds(question.name).control,
    label: question.label,
    value: value ?? t('apply.notAnswered'),
    lang: undefined,
    isFaulty,
    changeHref: change(step),
  });
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'role': {
        const role = step.roles.find(({ documentId }) => documentId === draft.roleDocumentId);
        const told = row(step, { name: 'role', label: t('apply.role') }, role?.name ?? null);
        return [role ? { ...told, lang } : told];
      }
      case 'shifts': {
        const chosen = step.role.shifts.filter(({ documentId }) =>
          draft.shiftDocumentIds.includes(documentId),
        );
        const told = chosen.map((shift) => describeShift(locale, shift)).join('\n');
        return [row(step, { name: 'shifts', label: t('apply.shifts') }, told || null)];
      }
      case 'questions':
        return step.questions.map((question) =>
          row(
            step,
            { name: controlName(question), label: question.label[locale] },
            question.type === 'file'
              ? tellFile(question, draft, t)
              : tellAnswer(question, draft.answers[question.key], { locale, t }),
            questionFault(question, draft) !== null,
          ),
        );
    }
  });
}

/** Answers already given, as label and value; questions left open are left out. */
export function givenAnswers(
  questions: readonly Question[],
  { answers, files }: { answers: Answers; files: readonly FileView[] },
  context: Pick<RowContext, 'locale' | 't'>,
): { label: string; value: string; href?: string }[] {
  return questions.flatMap((question) => {
    const value = tellAnswer(question, answers[question.key], context);
    const file = files.find(({ questionKey }) => questionKey === question.key);
    const href = file && { href: paths.file(context.locale, file.documentId) };
    return value === null ? [] : [{ label: question.label[context.locale], value, ...href }];
  });
}

function tellFile({ key }: Question, { files, inAccount }: SessionDraft, t: Translate) {
  const file = files.find(({ questionKey }) => questionKey === key);
  return file?.name ?? (inAccount ? null : t('apply.fileLater'));
}

function tellAnswer(
  question: Question,
  answer: Answer | undefined,
  { locale, t }: Pick<RowContext, 'locale' | 't'>,
): string | null {
  if (answer === undefined || answer === '') return null;
  if (typeof answer === 'boolean') return answer ? t('forms.yes') : t('forms.no');
  const labelOf = (value: string) =>
    question.choices.find((choice) => choice.value === value)?.label[locale] ?? value;
  if (Array.isArray(answer)) return answer.length === 0 ? null : answer.map(labelOf).join('\n');
  if (question.type === 'date' && !Number.isNaN(Date.parse(answer))) {
    return formatDate(locale, answer);
  }
  return question.type === 'one-of' ? labelOf(answer) : answer;
}
