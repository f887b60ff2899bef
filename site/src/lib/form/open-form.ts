import type { APIContext } from 'astro';
import { CmsUnavailableError } from '#lib/cms/errors.ts';
import { keepForm, takeKeptForm } from '#lib/session/kept-form.ts';
import { paths } from '#paths.ts';
import { formFields, readFormFields, type FormFields } from './form-fields.ts';
import { refuseForm, type FieldError, type FormOutcome, type FormRefusal } from './form-outcome.ts';

/** What a form's own rules get to see of the request. */
export type FormContext = Pick<APIContext, 'locals' | 'url' | 'params'>;

/** A page that shows a form: `APIContext` plus the status it will be answered with. */
type FormPage = Pick<APIContext, 'locals' | 'url' | 'params' | 'request'> & {
  response: { status?: number; headers: Headers };
  redirect: (path: string, status: 303) => Response;
};

/** A form as it is shown: before it was sent, or sent and refused with every word kept. */
export interface OpenForm {
  values: FormFields;
  errors: FieldError[];
  problem: FormRefusal['problem'];
  problemLink: FormRefusal['problemLink'];
  /** The status of the refusal; null for a form not yet sent. */
  status: FormRefusal['status'] | null;
  isRefused: boolean;
  errorOf(name: string): string | undefined;
}

/**
 * Runs a form on its own page. A POST is handed to `submit`; success answers 303 to the next
 * page (returned as a Response), a refusal shows the form again with its status and words.
 * An outage of the cms is such a refusal (503), so that nothing typed is lost. Words kept from
 * an earlier sending (signed out or an outage meanwhile) stand in the form again.
 * @param initial values of the form before it is sent
 */
export async function openForm(
  page: FormPage,
  submit: (fields: FormFields, context: FormContext) => Promise<FormOutcome>,
  initial: Readonly<Record<string, readonly string[]>> = {},
): Promise<OpenForm | Response> {
  const { session, locale, t } = page.locals;
  const path = page.url.pathname + page.url.search;
  if (page.request.method !== 'POST') {
    const kept = await takeKeptForm(session, path);
    return shownForm(formFields({ ...initial, ...kept }), null);
  }
  const fields = await readFormFields(page.request);
  const outcome = await submit(fields, page).catch((fault: unknown) => {
    if (!(fault instanceof CmsUnavailableError)) throw fault;
    return refuseForm(503, t('forms.unavailable'));
  });
  if ('redirect' in outcome) return page.redirect(outcome.redirect, 303);
  if ('download' in outcome) return outcome.download;
  if ('needsSignIn' in outcome) {
    await keepForm(session, path, fields.toRecord());
    await session.update((record) => (record.flash = { key: 'sign-in-again' }));
    return page.redirect(paths.signIn(locale, { next: path }), 303);
  }
  page.response.status = outcome.status;
  if (outcome.retryAfterSeconds !== undefined) {
    page.response.headers.set('retry-after', String(outcome.retryAfterSeconds));
  }
  return shownForm(fields, outcome);
}

function shownForm(values: FormFields, refusal: FormRefusal | null): OpenForm {
  const errors = refusal?.errors ?? [];
  return {
    values,
    errors,
    problem: refusal?.problem,
    problemLink: refusal?.problemLink,
    status: refusal?.status ?? null,
    isRefused: refusal !== null,
    errorOf: (name) => errors.find((error) => error.name === name)?.message,
  };
}
