import type { CmsRefusal } from '#lib/cms/client.ts';
import type { Question } from '#lib/cms/resources/application-form.ts';
import { attachFile, removeFile, type FileView } from '#lib/cms/resources/files.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { FieldError } from '#lib/form/form-outcome.ts';
import type { SessionDraft } from '#lib/session/session-record.ts';
import { controlName } from './check-answers.ts';

/** The field that names the questions whose files are to be taken away. */
export const REMOVE_FIELD = 'remove';

/** What came of the files of one page. */
export interface FileOutcome {
  /** Of the whole draft, as they are now. */
  files: FileView[];
  errors: FieldError[];
  isTooLarge: boolean;
  /** The sign-in has ended; nothing more was handed in. */
  needsSignIn: boolean;
}

/**
 * Hands in the files a page was sent with, one after the other, and takes away those it names.
 * They go into the account at once, so signed out there is nothing to do: such a page asks for none.
 */
export async function answerWithFiles(
  locals: App.Locals,
  draft: SessionDraft,
  { questions, fields }: { questions: readonly Question[]; fields: FormFields },
): Promise<FileOutcome> {
  const outcome: FileOutcome = {
    files: draft.files,
    errors: [],
    isTooLarge: false,
    needsSignIn: false,
  };
  if (locals.member === null) return outcome;
  for (const question of questions.filter(({ type }) => type === 'file')) {
    if (!outcome.needsSignIn) await answerOne(locals, draft, { question, fields, outcome });
  }
  return outcome;
}

async function answerOne(
  { cms, t, files: received, locale }: App.Locals,
  draft: SessionDraft,
  { question, fields, outcome }: { question: Question; fields: FormFields; outcome: FileOutcome },
): Promise<void> {
  const { key: questionKey } = question;
  const field = controlName(question);
  const others = outcome.files.filter((file) => file.questionKey !== questionKey);
  const file = received.find((sent) => sent.field === field);
  const refuse = (message: string) => outcome.errors.push({ name: field, message });
  if (file?.isTooLarge) {
    outcome.isTooLarge = true;
    refuse(t('apply.file-too-large', { label: question.label[locale] }));
  } else if (file) {
    const answer = await attachFile(cms, draft, { questionKey, file });
    if (answer.ok) outcome.files = [...others, answer.data];
    else if (answer.status === 401) outcome.needsSignIn = true;
    else {
      outcome.isTooLarge ||= answer.status === 413;
      refuse(t(`apply.file-${reasonOf(answer)}`, { label: question.label[locale] }));
    }
  } else if (fields.texts(REMOVE_FIELD).includes(questionKey)) {
    const answer = await removeFile(cms, draft, questionKey);
    if (answer.ok) outcome.files = others;
    else if (answer.status === 401) outcome.needsSignIn = true;
  }
}

const REASONS = ['empty', 'type-unknown', 'type-differs', 'too-many'] as const;

function reasonOf(refusal: CmsRefusal): (typeof REASONS)[number] | 'too-large' | 'not-taken' {
  if (refusal.status === 413) return 'too-large';
  return REASONS.find((reason) => reason === refusal.details['reason']) ?? 'not-taken';
}
