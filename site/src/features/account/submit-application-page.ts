import {
  APPLICANT_ACTIONS,
  moveApplication,
  writeMessage,
  type ApplicantAction,
  type ApplicationDetail,
} from '#lib/cms/resources/applications.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import { refuseFields, refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';
import { explainMove } from './explain-move.ts';

const NEEDS_TEXT: readonly ApplicantAction[] = ['ask-second-look', 'answer-information'];
const LONGEST_TEXT = 5000;

/** What a form of the application's page wants: a move of the case, or a message. */
export async function submitApplicationPage(
  fields: FormFields,
  { locals }: FormContext,
  application: ApplicationDetail & { reference: string },
): Promise<FormOutcome> {
  const wanted = fields.text('action');
  if (wanted === 'message') return sendMessage(fields, locals, application.reference);
  const action = APPLICANT_ACTIONS.find((known) => known === wanted);
  if (action === undefined)
    return { redirect: paths.application(locals.locale, application.reference) };
  const { session, cms, locale } = locals;
  const text = fields.text('text').trim();
  const fault = textFault(text, NEEDS_TEXT.includes(action), locals);
  if (fault !== null) return refuseFields([{ name: 'text', message: fault }]);
  const answer = await moveApplication(cms, application.reference, {
    action,
    ...(text === '' ? {} : { text }),
  });
  if (!answer.ok) return explainMove(answer, locals.t);
  await session.update((record) => (record.flash = { key: 'moved' }));
  return { redirect: paths.application(locale, application.reference) };
}

async function sendMessage(
  fields: FormFields,
  locals: App.Locals,
  reference: string,
): Promise<FormOutcome> {
  const { t, session, cms, locale } = locals;
  const body = fields.text('body').trim();
  const tooLong = body.length > LONGEST_TEXT;
  if (body === '' || tooLong) {
    const message = tooLong
      ? t('forms.tooLong', { count: LONGEST_TEXT })
      : t('account.messageNeeded');
    return refuseFields([{ name: 'body', message }]);
  }
  const answer = await writeMessage(cms, reference, {
    body,
    messageKey: fields.text('messageKey'),
  });
  if (!answer.ok) {
    if (answer.status === 401) return { needsSignIn: true };
    if (answer.code === 'submission-key.reused') {
      return refuseForm(409, t('account.messageKeyReused'));
    }
    return refuseForm(answer.status === 429 ? 429 : 409, t('account.illegalMove'));
  }
  await session.update((record) => (record.flash = { key: 'message-sent' }));
  return { redirect: paths.application(locale, reference) };
}

function textFault(text: string, isNeeded: boolean, { t }: App.Locals): string | null {
  if (isNeeded && text === '') return t('account.actionTextNeeded');
  return text.length > LONGEST_TEXT ? t('forms.tooLong', { count: LONGEST_TEXT }) : null;
}
