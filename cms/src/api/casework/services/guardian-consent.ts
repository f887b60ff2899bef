import { inTransaction } from '../../../lib/in-transaction';
import { writeOutbox } from '../../../outbox/write-outbox';
import { consumeOneTimeToken, createOneTimeToken } from '../../member/services/one-time-tokens';
import { now } from '../../../lib/clock';
import type { Applicant } from './applicant';
import type { ApplicationRow } from './application-row';
import { moveApplication } from './move-application';

/**
 * Prepares the link a guardian decides by and the mail that carries it, in the transaction of
 * the submission. The link lives exactly as long as the application waits.
 */
export async function askGuardian(row: ApplicationRow, applicant: Applicant): Promise<void> {
  if (applicant.guardianEmail === null || row.consentDueAt === null) return;
  const life = new Date(row.consentDueAt).getTime() - now().getTime();
  const token = await createOneTimeToken('guardian-consent', row.documentId, life);
  await writeOutbox([
    {
      topic: 'mail',
      subjectUid: 'api::member.one-time-token',
      subjectDocumentId: token,
      happened: 'application.consent-asked',
    },
  ]);
}

/**
 * A guardian's decision by the link of the mail; the link works once. Throws `token.unknown`,
 * `token.expired` and, when the application no longer waits, `application.illegal-move`.
 */
export async function decideConsent(token: string, isGiven: boolean): Promise<ApplicationRow> {
  return inTransaction(async () => {
    const { subjectDocumentId } = await consumeOneTimeToken(token, 'guardian-consent');
    return moveApplication({
      applicationDocumentId: subjectDocumentId,
      command: {
        action: isGiven ? 'give-consent' : 'refuse-consent',
        actor: { kind: 'guardian', id: null },
      },
    });
  });
}
