import { type Actor, currentActor } from '../document-pipeline/current-actor';
import { now } from '../lib/clock';
import { currentRequestId } from '../lib/request-id';
import { regionScope } from './region-scope';

export const AUDIT_UID = 'api::platform.audit-entry';

/** What somebody did: names and opaque ids only, never a value, nothing personal. */
export interface AuditNote {
  /** Who did it, where it is not whoever the request being served comes from. */
  actor?: Pick<Actor, 'kind' | 'id'>;
  action: string;
  subjectUid: string;
  subjectDocumentId: string;
  /** Languages of an editorial entry, joined by commas. */
  language?: string | null;
  changedFields?: readonly string[];
  /** Keys of the regions it was about at that moment. */
  regionKeys?: readonly string[];
}

/** Leaves one entry of the audit trail, in the transaction around the caller. */
export async function leaveAuditEntry(note: AuditNote): Promise<void> {
  const { kind, id } = note.actor ?? currentActor();
  const regionKeys = [...(note.regionKeys ?? [])].sort();
  await strapi.db.query(AUDIT_UID).create({
    data: {
      at: now(),
      actorKind: kind,
      actorId: id,
      action: note.action,
      subjectUid: note.subjectUid,
      subjectDocumentId: note.subjectDocumentId,
      language: note.language ?? null,
      changedFields: note.changedFields ?? [],
      regionKeys,
      regionScope: regionScope(regionKeys),
      requestId: currentRequestId(),
    },
  });
}
