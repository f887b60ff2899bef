import type { Locale } from '@office/search';

export const QUESTION_TYPES = [
  'short-text',
  'long-text',
  'one-of',
  'several-of',
  'date',
  'yes-no',
  'file',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

export type Names = Record<Locale, string>;

export interface FormQuestion {
  key: string;
  type: QuestionType;
  label: Names;
  help: Names | null;
  required: boolean;
  page: number;
  choices: { value: string; label: Names }[];
}

/** The questions as they were asked; an application keeps its own copy. */
export interface FormSnapshot {
  documentId: string;
  questions: FormQuestion[];
}

/** A text stored once per language, of which only the Azerbaijani one must be there. */
export interface TranslatedText {
  az: string | null | undefined;
  en: string | null | undefined;
  ru: string | null | undefined;
}

/** An application form as the database holds it. */
export interface StoredForm {
  documentId: string;
  questions?: StoredQuestion[] | null;
}

interface StoredQuestion {
  key: string;
  type: QuestionType;
  labelAz: string;
  labelEn?: string | null;
  labelRu?: string | null;
  helpAz?: string | null;
  helpEn?: string | null;
  helpRu?: string | null;
  required?: boolean | null;
  page?: number | null;
  choices?:
    { value: string; labelAz: string; labelEn?: string | null; labelRu?: string | null }[] | null;
}

/** Copies a stored form, in the editors' order, with missing translations filled from az. */
export function snapshotForm(form: StoredForm): FormSnapshot {
  return {
    documentId: form.documentId,
    questions: (form.questions ?? []).map((question) => ({
      key: question.key,
      type: question.type,
      label: fillNames({ az: question.labelAz, en: question.labelEn, ru: question.labelRu }),
      help: question.helpAz
        ? fillNames({ az: question.helpAz, en: question.helpEn, ru: question.helpRu })
        : null,
      required: question.required ?? true,
      page: question.page ?? 1,
      choices: (question.choices ?? []).map((choice) => ({
        value: choice.value,
        label: fillNames({ az: choice.labelAz, en: choice.labelEn, ru: choice.labelRu }),
      })),
    })),
  };
}

/** A name in every language; a missing one is the Azerbaijani. */
export function fillNames(texts: TranslatedText): Names {
  const az = texts.az ?? '';
  return { az, en: texts.en || az, ru: texts.ru || az };
}
