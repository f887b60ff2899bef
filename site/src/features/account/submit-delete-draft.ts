import { discardDraft } from '#features/apply/draft-store.ts';
import type { ApplicationSummary } from '#lib/cms/resources/applications.ts';
import type { FormOutcome } from '#lib/form/form-outcome.ts';
import type { FormContext } from '#lib/form/open-form.ts';
import { paths } from '#paths.ts';

/** Deletes a draft the member has confirmed to delete. */
export async function submitDeleteDraft(
  { locals }: FormContext,
  draft: ApplicationSummary,
): Promise<FormOutcome> {
  await discardDraft(locals, draft.opportunity);
  await locals.session.update((record) => (record.flash = { key: 'draft-deleted' }));
  return { redirect: paths.account(locals.locale) };
}
