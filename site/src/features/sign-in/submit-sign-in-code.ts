import { z } from 'zod';
import { requestCode, signInByCode } from '#lib/cms/resources/accounts.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { readReturnPath } from '#lib/session/return-path.ts';
import { paths } from '#paths.ts';
import { beginSignIn } from './begin-sign-in.ts';

const CODE = /^\d{6}$/;

/** Signs in by the mailed code, or has another one mailed to the same address. */
export async function submitSignInCode(
  fields: FormFields,
  { locals }: FormContext,
): Promise<FormOutcome> {
  const { t, locale, cms, session } = locals;
  const next = readReturnPath(fields.text('next'), '');
  const request = (await session.read())?.signInCode ?? null;
  if (request === null) return { redirect: paths.signIn(locale, queryOf(next)) };
  if (fields.text('action') === 'again') {
    return await askAgain({ email: request.email, ticket: fields.text('ticket') }, locals, next);
  }
  // Mail programs copy it with spaces.
  const code = fields.text('code').replaceAll(/[\s-]/g, '');
  if (!CODE.test(code)) return refuseFields([{ name: 'code', message: t('access.codeNeeded') }]);
  const answer = await signInByCode(cms, { ...request, code });
  if (!answer.ok) return refusedCode(answer, locals);
  await beginSignIn(locals, answer.data);
  await session.update((record) => (record.signInCode = null));
  return { redirect: next === '' ? paths.account(locale) : next };
}

async function askAgain(
  request: { email: string; ticket: string },
  { t, locale, cms, session }: App.Locals,
  next: string,
): Promise<FormOutcome> {
  const answer = await requestCode(cms, request);
  if (!answer.ok && answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  if (!answer.ok) return refuseForm(422, t('forms.notTaken'));
  await session.update((record) => {
    record.signInCode = request;
    record.flash = { key: 'code-again' };
  });
  return { redirect: paths.signInCode(locale, queryOf(next)) };
}

const triesSchema = z.object({ triesLeft: z.number() });

function refusedCode(refusal: CmsRefusal, { t }: App.Locals): FormOutcome {
  const triesLeft = triesSchema.safeParse(refusal.details).data?.triesLeft ?? 0;
  if (refusal.code === 'account.blocked') return refuseForm(403, t('access.blocked'));
  if (refusal.status === 429) {
    return refuseTooOften(refusal, (count) => t('forms.tooOften', { count }));
  }
  if (refusal.status === 401 && triesLeft > 0) {
    return refuseFields([{ name: 'code', message: t('access.codeWrong', { count: triesLeft }) }]);
  }
  return refuseForm(410, t('access.codeUseless'));
}

const queryOf = (next: string) => (next === '' ? {} : { next });
