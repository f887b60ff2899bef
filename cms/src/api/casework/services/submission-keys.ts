import { createHash } from 'node:crypto';

import { rowsOf } from '../../../document-pipeline/rows';
import { officeError } from '../../../lib/errors';
import { applicationRows, type ApplicationRow } from './application-row';

const UID = 'api::casework.submission-key';

/** One submitted form: the key the site gave it and what it said. */
export interface Submission {
  key: string;
  bodyHash: string;
}

interface StoredKey {
  bodyHash: string;
  applicationDocumentId: string;
}

/** Names a submission of a member. `body` must be plain JSON; the order of its keys is ignored. */
export function describeSubmission(
  memberDocumentId: string,
  submissionKey: string,
  body: unknown,
): Submission {
  return {
    key: `${memberDocumentId}:${submissionKey}`,
    bodyHash: createHash('sha256').update(canonicalJson(body)).digest('hex'),
  };
}

/**
 * The application this very submission made before, or null. Throws `submission-key.reused`
 * when its key was used with another body.
 */
export async function findSubmitted(submission: Submission): Promise<ApplicationRow | null> {
  const stored = await rowsOf<StoredKey>(UID).findOne({ where: { submissionKey: submission.key } });
  if (!stored) return null;
  if (stored.bodyHash !== submission.bodyHash) {
    throw officeError(
      'submission-key.reused',
      'This form was already submitted with other answers. Open it anew to submit again.',
    );
  }
  return applicationRows().findOne({ where: { documentId: stored.applicationDocumentId } });
}

/** Marks a submission as used; a second one violates the unique key. */
export async function useSubmission(
  submission: Submission,
  applicationDocumentId: string,
): Promise<void> {
  await strapi.db.query(UID).create({
    data: {
      submissionKey: submission.key,
      bodyHash: submission.bodyHash,
      applicationDocumentId,
    },
  });
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
