import { sayDate } from '../../../mail/say';
import { applyAction } from '../domain/apply-action';
import type { DeskStep } from '../domain/desk-steps';
import { informationTerm } from '../domain/terms';
import { applicationLink } from '../emails/case-links';
import { caseMailOf } from '../emails/case-mail-kinds';
import { composeCaseMail } from '../emails/compose-case-mail';
import type { Applicant } from './applicant';
import { toCase, type ApplicationRow } from './application-row';

/** Stands in a preview for the reason the editor is still writing. */
export const REASON_PLACE = '{reason}';

/**
 * The mail the applicant would get of an editor's action, with `{reason}` where the reason goes.
 * Null when the action sends none.
 */
export function previewMove(
  row: ApplicationRow,
  applicant: Applicant,
  { action, throughReview }: DeskStep,
  at: Date,
): { subject: string; text: string } | null {
  const facts = { underAge: false, placesAvailable: true, nextReserveOrder: 1, deadline: null };
  const command = { action, actor: { kind: 'editor', id: null }, reason: REASON_PLACE } as const;
  const application = toCase(row);
  const from = throughReview ? { ...application, state: 'in-review' as const } : application;
  const moved = applyAction(from, command, facts, at);
  if (!moved.ok) return null;
  const mail = caseMailOf({
    action,
    toState: moved.state,
    admission: row.admission,
    secondLookUsed: row.secondLookUsed ?? false,
  });
  if (mail === null) return null;
  const { subject, text } = composeCaseMail({
    mail,
    language: row.language,
    name: row.applicantName ?? applicant.name,
    reference: row.reference ?? '',
    title: row.opportunityTitle?.[row.language] ?? '',
    reason: REASON_PLACE,
    by: sayDate(informationTerm(at), row.language),
    position: null,
    url: applicationLink(row.language, row.reference ?? ''),
  });
  return { subject, text };
}
