import { z } from 'zod';
import type { Translate } from '#i18n/translate.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
import { APPLICANT_ACTIONS, APPLICATION_STATES } from '#lib/cms/resources/applications.ts';
import { refuseForm, type FormOutcome } from '#lib/form/form-outcome.ts';

const conflictSchema = z.object({
  state: z.enum(APPLICATION_STATES),
  legal: z.array(z.string()),
});

/** Says why the cms refused a move of a case: where the case is now and what may be done there. */
export function explainMove(refusal: CmsRefusal, t: Translate): FormOutcome {
  if (refusal.status === 401) return { needsSignIn: true };
  if (refusal.status === 410) return refuseForm(410, t('apply.tooLate'));
  const conflict = conflictSchema.safeParse(refusal.details);
  if (!conflict.success) return refuseForm(409, t('account.illegalMove'));
  const { state, legal } = conflict.data;
  const actions = APPLICANT_ACTIONS.filter((action) => legal.includes(action)).map((action) =>
    t('account.quoted', { words: t(`account.action-${action}`) }),
  );
  const now = t('account.movedMeanwhile', { state: t(`account.state-${state}`) });
  const next =
    actions.length === 0
      ? t('account.noMovesLeft')
      : t('account.movesLeft', { actions: actions.join(', ') });
  return refuseForm(409, `${now} ${next}`);
}
