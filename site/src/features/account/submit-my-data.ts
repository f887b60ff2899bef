import type { CmsRefusal } from '#lib/cms/client.ts';
import { relayDownload } from '#lib/cms/relay-download.ts';
import { askForDeletion, exportMyData, takeDeletionBack } from '#lib/cms/resources/my-data.ts';
import type { FormFields } from '#lib/form/form-fields.ts';
import {
  refuseFields,
  refuseForm,
  refuseTooOften,
  type FormOutcome,
} from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';

/** What a form of the page about one's own data wants: the archive, leaving, or staying. */
export function submitMyData(fields: FormFields, context: FormContext): Promise<FormOutcome> {
  switch (fields.text('action')) {
    case 'export':
      return takeArchive(context);
    case 'delete':
      return leave(fields, context);
    case 'keep':
      return stay(context);
    default:
      return Promise.resolve({ redirect: paths.myData(context.locals.locale) });
  }
}

async function takeArchive({ locals }: FormContext): Promise<FormOutcome> {
  const answer = await exportMyData(locals.cms);
  return answer.ok ? { download: relayDownload(answer.data) } : explain(answer, locals);
}

async function leave(fields: FormFields, { locals }: FormContext): Promise<FormOutcome> {
  const { t, cms, locale } = locals;
  const password = fields.text('password');
  const answer = await askForDeletion(cms, password);
  if (!answer.ok && answer.status === 422 && password === '') {
    return refuseFields([{ name: 'password', message: t('account.dataPasswordNeeded') }]);
  }
  if (!answer.ok && answer.status === 429) {
    return refuseTooOften(answer, (count) => t('forms.tooOften', { count }));
  }
  if (!answer.ok) return explain(answer, locals);
  return { redirect: paths.myData(locale) };
}

async function stay({ locals }: FormContext): Promise<FormOutcome> {
  const answer = await takeDeletionBack(locals.cms);
  if (!answer.ok) return explain(answer, locals);
  await locals.session.update((record) => (record.flash = { key: 'staying' }));
  return { redirect: paths.myData(locals.locale) };
}

function explain(refusal: CmsRefusal, { t }: App.Locals): FormOutcome {
  if (refusal.status === 401) return { needsSignIn: true };
  if (refusal.status === 429) return refuseForm(429, t('account.dataTooOften'));
  return refuseFields([{ name: 'password', message: t('account.dataPasswordWrong') }]);
}
