import { findUse, type Submission } from '../../../lib/submission-keys';
import { applicationRows, type ApplicationRow } from './application-row';

/**
 * The application this very submission made before, or null. Throws `submission-key.reused`
 * when its key was used with another body.
 */
export async function findSubmitted(submission: Submission): Promise<ApplicationRow | null> {
  const used = await findUse(submission);
  if (!used?.applicationDocumentId) return null;
  return applicationRows().findOne({ where: { documentId: used.applicationDocumentId } });
}
