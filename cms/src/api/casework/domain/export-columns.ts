import type { Locale } from '@office/search';
import type { Answer } from './answers';
import type { FormQuestion, FormSnapshot, Names } from './form-snapshot';

/** Columns of an export that every application has, in order. */
export const EXPORT_COLUMNS = [
  'reference',
  'state',
  'applicant',
  'email',
  'institution',
  'opportunity',
  'role',
  'shifts',
  'region',
  'language',
  'submittedAt',
  'dueAt',
  'firstAnsweredAt',
  'closedAt',
  'reason',
  'assignee',
] as const;
export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

export const EXPORT_HEADINGS: Record<ExportColumn, Names> = {
  reference: { az: 'Nömrə', en: 'Reference', ru: 'Номер' },
  state: { az: 'Vəziyyət', en: 'State', ru: 'Состояние' },
  applicant: { az: 'Müraciətçi', en: 'Applicant', ru: 'Заявитель' },
  email: { az: 'E-poçt', en: 'Email', ru: 'Эл. почта' },
  institution: { az: 'Müəssisə', en: 'Institution', ru: 'Учебное заведение' },
  opportunity: { az: 'İmkan', en: 'Opportunity', ru: 'Возможность' },
  role: { az: 'Rol', en: 'Role', ru: 'Роль' },
  shifts: { az: 'Növbələr', en: 'Shifts', ru: 'Смены' },
  region: { az: 'Region', en: 'Region', ru: 'Регион' },
  language: { az: 'Dil', en: 'Language', ru: 'Язык' },
  submittedAt: { az: 'Göndərilib', en: 'Submitted', ru: 'Подана' },
  dueAt: { az: 'Cavab vaxtı', en: 'Answer due', ru: 'Ответить до' },
  firstAnsweredAt: { az: 'İlk cavab', en: 'First answer', ru: 'Первый ответ' },
  closedAt: { az: 'Bağlanıb', en: 'Closed', ru: 'Закрыта' },
  reason: { az: 'Səbəb', en: 'Reason', ru: 'Причина' },
  assignee: { az: 'Məsul', en: 'Taken care of by', ru: 'Ответственный' },
};

/**
 * The questions applications answered when all of them answered one form, with those that some
 * earlier version of it asked; null when they did not.
 */
export function commonQuestions(
  forms: readonly (FormSnapshot | null)[],
): readonly FormQuestion[] | null {
  const questions = new Map<string, FormQuestion>();
  const [first] = forms;
  for (const form of forms) {
    if (form === null || form.documentId !== first?.documentId) return null;
    for (const question of form.questions) questions.set(question.key, question);
  }
  return [...questions.values()];
}

/** An answer as staff read it. */
export function sayAnswer(
  question: FormQuestion,
  answer: Answer | undefined,
  language: Locale,
): string {
  if (answer === undefined) return '';
  if (typeof answer === 'boolean') return (answer ? YES : NO)[language];
  const labelOf = (value: string) =>
    question.choices.find((choice) => choice.value === value)?.label[language] ?? value;
  return [answer].flat().map(labelOf).join(', ');
}

const YES: Names = { az: 'bəli', en: 'yes', ru: 'да' };
const NO: Names = { az: 'xeyr', en: 'no', ru: 'нет' };
