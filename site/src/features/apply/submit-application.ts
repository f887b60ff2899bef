import { randomUUID } from 'node:crypto';
import { submitDraft, type Submitted } from '#lib/cms/resources/drafts.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import type { FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import type { Session } from '#lib/session/session.ts';
import { paths } from '#paths.ts';
import { answersToSend, draftFaults } from './check-answers.ts';
import { contentOf, draftKey } from './draft-store.ts';
import { explainRefusal, incompleteErrors } from './explain-refusal.ts';
import type { OpenApplication } from './open-application.ts';

/** The field that carries the one-time key of the check page. */
export const KEY_FIELD = 'submissionKey';

/** The key that makes sending happen once, made when the check page is first shown. */
export async function submissionKeyFor(session: Session, key: string): Promise<string> {
  const known = (await session.read())?.onceKeys[key];
  return known ?? session.update((record) => (record.onceKeys[key] ??= randomUUID()));
}

/**
 * Sends a checked draft. However often the same page is sent, there is one application and
 * every sending arrives at its confirmation. Signed out, it leads to the sign-in page and the
 * draft waits.
 */
export async function submitApplication(
  fields: FormFields,
  { locals }: FormContext,
  application: OpenApplication,
): Promise<FormOutcome> {
  const { session, cms, locale } = locals;
  const { subject, shortId, draft, steps } = application;
  const key = draftKey(subject);
  const done: FormOutcome = { redirect: paths.applySubmitted(locale, shortId) };
  // Another copy of this request may have been through since this one was read.
  const record = await session.update(({ sent, signIn, onceKeys }) => ({ sent, signIn, onceKeys }));
  if (record.sent[key] && record.sent[key].submissionKey === fields.text(KEY_FIELD)) return done;
  if (draft === null) return { redirect: paths.apply(locale, shortId) };
  if (record.signIn === null) {
    return { redirect: paths.signIn(locale, { next: paths.applyCheck(locale, shortId) }) };
  }
  const faults = draftFaults(steps, draft);
  if (faults.length > 0) return incompleteErrors(faults, application, locals);
  const submissionKey = await submissionKeyFor(session, key);
  const answer = await submitDraft(cms, subject, {
    ...contentOf(draft),
    answers: answersToSend(steps, draft.answers),
    language: locale,
    submissionKey,
  });
  if (!answer.ok) return explainRefusal(answer, application, locals);
  await rememberSent(session, key, submissionKey, answer.data);
  return done;
}

function rememberSent(
  session: Session,
  key: string,
  submissionKey: string,
  { reference, state, dueAt }: Submitted,
): Promise<void> {
  return session.update((record) => {
    const { [key]: _sentDraft, ...drafts } = record.drafts;
    const { [key]: _usedKey, ...onceKeys } = record.onceKeys;
    const sent = { submissionKey, reference, state, dueAt: dueAt?.getTime() ?? null };
    Object.assign(record, { drafts, onceKeys, sent: { ...record.sent, [key]: sent } });
  });
}
