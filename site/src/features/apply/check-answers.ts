import type { Answer, Answers, Question } from '#lib/cms/resources/application-form.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';
import type { ApplyStep } from './apply-steps.ts';

/** What can be wrong with an answer; the cms uses the same words in `answers.invalid`. */
export const ANSWER_FAULTS = [
  'required',
  'file-missing',
  'too-long',
  'not-a-choice',
  'not-a-date',
  'wrong-type',
] as const;
export type AnswerFault = (typeof ANSWER_FAULTS)[number];

const LONGEST = { 'short-text': 300, 'long-text': 5000 } as const;

/** The name of a question's control, apart from the form's own fields. */
export function controlName(question: Pick<Question, 'key'>): string {
  return `q-${question.key}`;
}

/** The answer a form gives to a question, as far as it can be read; undefined for none. */
export function readAnswer(question: Question, fields: FormFields): Answer | undefined {
  const name = controlName(question);
  switch (question.type) {
    case 'several-of':
      return fields.texts(name);
    case 'yes-no':
      return { yes: true, no: false }[fields.text(name)];
    case 'date':
      return isoDate(fields.text(name).trim());
    case 'file':
      return undefined;
    case 'short-text':
    case 'long-text':
    case 'one-of': {
      const text = fields.text(name).trim();
      return text === '' ? undefined : text;
    }
  }
}

/** `15.09.2026` and `15/9/2026` as a date input writes them; anything else as it was typed. */
function isoDate(text: string): string | undefined {
  if (text === '') return undefined;
  const written = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (!written) return text;
  const [, day = '', month = '', year = ''] = written;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** What is wrong with an answer, null when the cms would take it. */
export function answerFault(question: Question, answer: Answer | undefined): AnswerFault | null {
  if (question.type === 'file') return null;
  if (isEmpty(answer)) return question.required ? 'required' : null;
  switch (question.type) {
    case 'short-text':
    case 'long-text':
      return textFault(answer, LONGEST[question.type]);
    case 'one-of':
      return isChoice(question, answer) ? null : 'not-a-choice';
    case 'several-of':
      return areChoices(question, answer) ? null : 'not-a-choice';
    case 'date':
      return typeof answer === 'string' && isDay(answer) ? null : 'not-a-date';
    case 'yes-no':
      return typeof answer === 'boolean' ? null : 'wrong-type';
  }
}

function isEmpty(answer: Answer | undefined): boolean {
  return answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

/**
 * What is wrong with a draft's answer to a question. Files are handed in with an account, so one
 * that is wanted is missing only once the draft lies in it.
 */
export function questionFault(
  question: Question,
  { answers, files, inAccount }: Pick<SessionDraft, 'answers' | 'files' | 'inAccount'>,
): AnswerFault | null {
  if (question.type !== 'file') return answerFault(question, answers[question.key]);
  const isThere = files.some(({ questionKey }) => questionKey === question.key);
  return question.required && inAccount && !isThere ? 'file-missing' : null;
}

/** Everything that keeps a draft from being sent, in the order of the steps. */
export function draftFaults(
  steps: readonly ApplyStep[],
  draft: SessionDraft,
): { key: string; fault: AnswerFault }[] {
  return steps.flatMap((step) => {
    switch (step.kind) {
      case 'role': {
        const known = step.roles.some(({ documentId }) => documentId === draft.roleDocumentId);
        return known ? [] : [{ key: 'role', fault: 'required' as const }];
      }
      case 'shifts': {
        const known = step.role.shifts.some(({ documentId }) =>
          draft.shiftDocumentIds.includes(documentId),
        );
        return known ? [] : [{ key: 'shifts', fault: 'required' as const }];
      }
      case 'questions':
        return step.questions.flatMap((question) => {
          const fault = questionFault(question, draft);
          return fault === null ? [] : [{ key: question.key, fault }];
        });
    }
  });
}

/** The answers to send: those the form still asks for and that say something. */
export function answersToSend(steps: readonly ApplyStep[], answers: Answers): Answers {
  const asked = steps.flatMap((step) => (step.kind === 'questions' ? step.questions : []));
  return Object.fromEntries(
    asked.flatMap(({ key }) => {
      const answer = answers[key];
      return answer === undefined ? [] : [[key, answer]];
    }),
  );
}

function textFault(answer: Answer | undefined, longest: number): AnswerFault | null {
  if (typeof answer !== 'string') return 'wrong-type';
  return answer.length > longest ? 'too-long' : null;
}

function areChoices(question: Question, answer: Answer | undefined): boolean {
  return Array.isArray(answer) && answer.every((value) => isChoice(question, value));
}

function isChoice(question: Question, value: Answer | undefined): boolean {
  return question.choices.some((choice) => choice.value === value);
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
