import { createHmac } from 'node:crypto';

import { rowsOf } from '../document-pipeline/rows';
import { env } from '../env';
import { officeError } from './errors';

const UID = 'api::casework.submission-key';

/** One submitted form: the key the site gave it and what it said. */
export interface Submission {
  key: string;
  bodyHash: string;
}

interface StoredKey {
  bodyHash: string;
  applicationDocumentId: string | null;
}

/**
 * Names a submission by whose it is (`owner`) and its one-time key. `body` must be plain JSON; the
 * order of its keys is ignored. What is kept of it is a keyed hash: a body may hold a password.
 */
export function describeSubmission(owner: string, key: string, body: unknown): Submission {
  return {
    key: `${owner}:${key}`,
    bodyHash: createHmac('sha256', env.LINK_SECRET).update(canonicalJson(body)).digest('hex'),
  };
}

/**
 * What this very submission did before, or null when it is new. Throws `submission-key.reused`
 * (409) when its key was used with another body.
 */
export async function findUse(
  submission: Submission,
): Promise<{ applicationDocumentId: string | null } | null> {
  const stored = await rowsOf<StoredKey>(UID).findOne({ where: { submissionKey: submission.key } });
  if (!stored) return null;
  if (stored.bodyHash !== submission.bodyHash) {
    throw officeError(
      'submission-key.reused',
      'This form was already submitted with other answers. Open it anew to submit again.',
    );
  }
  return { applicationDocumentId: stored.applicationDocumentId };
}

/**
 * Marks a submission as used, with the application it made where it made one; a second one
 * violates the unique key. Call it in the transaction of what the submission does.
 */
export async function useSubmission(
  submission: Submission,
  applicationDocumentId: string | null = null,
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
