import { AUDIT_UID } from './leave-audit-entry';

/** How often something was done to a subject since a moment. */
export function countAuditEntries(
  what: { action: string; subjectUid: string; subjectDocumentId: string },
  since: Date,
): Promise<number> {
  return strapi.db.query(AUDIT_UID).count({ where: { ...what, at: { $gt: since } } });
}
