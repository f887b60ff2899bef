import { leaveAuditEntry } from '../audit/leave-audit-entry';
import { changedFields } from './changed-fields';
import { isEditorialUid } from './described-types';
import { rowsOf } from './rows';
import type { Write } from './write';

type Row = Record<string, unknown>;
type WriteAudit = (documentId: string, regionKeys: readonly string[]) => Promise<void>;

/**
 * Remembers what a write is about to change and answers the function that leaves the audit row
 * after it: who, what, which field names – never a value, nothing personal.
 */
export async function openAudit(write: Write): Promise<WriteAudit> {
  if (!write.type.audited) return () => Promise.resolve();
  const before = write.action === 'update' ? await readWrittenRow(write) : null;
  const data = write.params.data ?? {};
  return async (documentId, regionKeys) => {
    const fields =
      write.action === 'update'
        ? changedFields(strapi.getModel(write.uid).attributes, before ?? {}, data)
        : Object.keys(data).sort();
    await leaveAuditEntry({
      actor: write.actor,
      action: write.action,
      subjectUid: write.uid,
      subjectDocumentId: documentId,
      language: isEditorialUid(write.uid) ? writtenLanguages(write) : null,
      changedFields: fields,
      regionKeys,
    });
  };
}

/** What somebody took out of the office at once. */
export interface ExportNote {
  subjectUid: string;
  rows: number;
  /** Names of what was taken of each row. */
  columns: readonly string[];
  regionKeys: readonly string[];
}

/** Leaves an audit row of an export: how much of what, never which persons. */
export async function auditExport(note: ExportNote): Promise<void> {
  await leaveAuditEntry({
    action: 'export',
    subjectUid: note.subjectUid,
    subjectDocumentId: `${note.rows} rows`,
    changedFields: note.columns,
    regionKeys: note.regionKeys,
  });
}

/** One private record somebody took out of the office. */
export interface DownloadNote {
  subjectUid: string;
  subjectDocumentId: string;
  regionKeys: readonly string[];
}

/** Leaves an audit row of a download: who, which record, when. */
export async function auditDownload(note: DownloadNote): Promise<void> {
  await leaveAuditEntry({ action: 'download', ...note });
}

async function readWrittenRow(write: Write): Promise<Row | null> {
  const { documentId, locale } = write.params;
  if (documentId === undefined) return null;
  return rowsOf<Row>(write.uid).findOne({
    where: isEditorialUid(write.uid)
      ? { documentId, locale: locale ?? 'az', publishedAt: null }
      : { documentId },
  });
}

function writtenLanguages({ params }: Write): string {
  return [params.locale ?? 'az'].flat().join(',');
}
