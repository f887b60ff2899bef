import { isEditorialUid } from '../document-pipeline/described-types';
import type { OutboxRow } from './claim';
import { writeOutbox } from './write-outbox';

/**
 * Notes that pages show what search notes were about. Written once search has it: lists come from
 * the index, and a page made anew before that would show the old list again.
 */
export async function notePages(rows: readonly OutboxRow[]): Promise<void> {
  const subjects = new Map(
    rows.map(({ subjectUid, subjectDocumentId }) => [
      `${subjectUid}:${subjectDocumentId}`,
      { subjectUid, subjectDocumentId },
    ]),
  );
  await writeOutbox(
    [...subjects.values()].map((subject) => ({
      ...subject,
      topic: 'cache' as const,
      happened: isEditorialUid(subject.subjectUid) ? 'entry.changed' : 'names.changed',
    })),
  );
}
