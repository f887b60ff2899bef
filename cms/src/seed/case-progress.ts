import { findDraft, findOpenApplication } from '../api/casework/services/drafts';
import { rowsOf } from '../document-pipeline/rows';
import type { KnownCase } from './known-case';
import type { SeedStep } from './read-cases';

/** The application a case of the seed has become. */
export interface Seeded {
  documentId: string;
  reference: string;
  regionKey: string;
}

/** The key a case is submitted with, by which it is known again. */
export function submissionKey({ key }: Pick<KnownCase, 'key'>): string {
  return `seed-${key}`;
}

/** The key of the message a case's step writes. */
export function messageKey({ key }: Pick<KnownCase, 'key'>, index: number): string {
  return `seed-${key}-${index}`;
}

/** The application the case was submitted as; null before that. */
export async function findSeeded(known: KnownCase): Promise<Seeded | null> {
  const submission = await rowsOf<{ applicationDocumentId: string }>(
    'api::casework.submission-key',
  ).findOne({ where: { submissionKey: `${known.memberDocumentId}:${submissionKey(known)}` } });
  if (!submission) return null;
  const { applicationDocumentId: documentId } = submission;
  return rowsOf<Seeded>('api::casework.application').findOne({ where: { documentId } });
}

/**
 * How many steps of its history a case has behind it. Each step is whole or not there and none
 * overtakes another, so what an interrupted seed leaves is a beginning. What people have done with
 * the case since counts too, and who has applied without the seed has all behind him: nobody's
 * work is done again.
 */
export async function countSteps(known: KnownCase, history: readonly SeedStep[]): Promise<number> {
  const seeded = await findSeeded(known);
  if (seeded === null) return countUnsubmitted(known, history);
  const left = { moves: await countMoves(seeded), messages: await countMessages(seeded) };
  for (const [index, { does }] of history.entries()) {
    if (does === 'draft') continue;
    const kind = does === 'write' ? 'messages' : 'moves';
    if (left[kind] === 0) return index;
    left[kind] -= 1;
  }
  return history.length;
}

async function countUnsubmitted(known: KnownCase, history: readonly SeedStep[]): Promise<number> {
  if ((await findOpenApplication(known)) !== null) return history.length;
  const isDrafted = history[0]?.does === 'draft' && (await findDraft(known)) !== null;
  return isDrafted ? 1 : 0;
}

/** The system's own moves follow from others and are no steps. */
function countMoves({ documentId }: Seeded): Promise<number> {
  return strapi.db.query('api::casework.timeline-entry').count({
    where: { applicationDocumentId: documentId, actorKind: { $ne: 'system' } },
  });
}

function countMessages({ documentId }: Seeded): Promise<number> {
  return strapi.db.query('api::casework.message').count({
    where: { applicationDocumentId: documentId },
  });
}
