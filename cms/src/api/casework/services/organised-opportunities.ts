import { OPPORTUNITY_KINDS } from '@office/search';

import { rowsOf } from '../../../document-pipeline/rows';
import { writeOutbox } from '../../../outbox/write-outbox';
import { OPPORTUNITY_UIDS } from './load-opportunity';

/** Has everything a member organises indexed anew; call it in the transaction that removes him. */
export async function indexOrganisedAnew(memberDocumentId: string): Promise<void> {
  for (const kind of OPPORTUNITY_KINDS) {
    const subjectUid = OPPORTUNITY_UIDS[kind];
    const rows = await rowsOf<{ documentId: string }>(subjectUid).findMany({
      where: { organisers: { documentId: memberDocumentId } },
      select: ['documentId'],
    });
    const ids = [...new Set(rows.map(({ documentId }) => documentId))];
    await writeOutbox(
      ids.map((subjectDocumentId) => ({
        ...{ topic: 'search', happened: 'entry.changed' },
        subjectUid,
        subjectDocumentId,
      })),
    );
  }
}
