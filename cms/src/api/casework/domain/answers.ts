import type { FormQuestion, FormSnapshot } from './form-snapshot';

export type Answer = string | string[] | boolean;
export type Answers = Record<string, Answer>;

export type AnswerFault =
  'required' | 'file-missing' | 'too-long' | 'not-a-choice' | 'not-a-date' | 'wrong-type';

export type AnswerCheck =
  { ok: true; answers: Answers } | { ok: false; fields: Record<string, AnswerFault> };

const SHORT_TEXT_CHARACTERS = 300;
const LONG_TEXT_CHARACTERS = 5000;

/**
 * Checks answers against the form they answer, every question at once.
 * Answers to questions the form does not ask (an editor may have removed one) are left out of
 * the result, texts come back trimmed, and empty answers to optional questions are left out.
 * A file question is answered by what its file is called, from `files` by question and never
 * from what is given: the upload has decided whether the file is good.
 */
export function checkAnswers(
  form: FormSnapshot | null,
  given: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): AnswerCheck {
  const answers: Answers = {};
  const fields: Record<string, AnswerFault> = {};
  for (const question of form?.questions ?? []) {
    const source = question.type === 'file' ? files : given;
    const value = tidy(Object.hasOwn(source, question.key) ? source[question.key] : undefined);
    if (isEmpty(value)) {
      if (question.required) fields[question.key] = missing(question);
      continue;
    }
    const fault = faultOf(question, value);
    if (fault !== null) fields[question.key] = fault;
    else answers[question.key] = value as Answer; // faultOf has checked its type
  }
  return Object.keys(fields).length === 0 ? { ok: true, answers } : { ok: false, fields };
}

function missing({ type }: FormQuestion): AnswerFault {
  return type === 'file' ? 'file-missing' : 'required';
}

function tidy(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

function faultOf(question: FormQuestion, value: unknown): AnswerFault | null {
  switch (question.type) {
    case 'short-text':
    case 'file':
      return textFault(value, SHORT_TEXT_CHARACTERS);
    case 'long-text':
      return textFault(value, LONG_TEXT_CHARACTERS);
    case 'one-of':
      if (typeof value !== 'string') return 'wrong-type';
      return isChoice(question, value) ? null : 'not-a-choice';
    case 'several-of':
      return severalFault(question, value);
    case 'date':
      if (typeof value !== 'string') return 'wrong-type';
      return isDate(value) ? null : 'not-a-date';
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'wrong-type';
  }
}

function textFault(value: unknown, limit: number): AnswerFault | null {
  if (typeof value !== 'string') return 'wrong-type';
  return value.length > limit ? 'too-long' : null;
}

function severalFault(question: FormQuestion, value: unknown): AnswerFault | null {
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    return 'wrong-type';
  }
  const isRepeated = new Set(value).size !== value.length;
  return isRepeated || !value.every((item) => isChoice(question, item)) ? 'not-a-choice' : null;
}

function isChoice(question: FormQuestion, value: string): boolean {
  return question.choices.some((choice) => choice.value === value);
}

/** A calendar day that exists, as YYYY-MM-DD. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
