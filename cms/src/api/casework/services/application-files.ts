import { rowsOf } from '../../../document-pipeline/rows';
import { privateFiles } from '../../../private-files/private-files';

export const FILE_UID = 'api::casework.application-file';

export interface FileRow {
  documentId: string;
  applicationDocumentId: string;
  questionKey: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  storageName: string;
  uploadedAt: string;
}

/** A file as whoever may read it sees it; its documentId is what it is fetched by. */
export interface FileView {
  documentId: string;
  questionKey: string;
  name: string;
  mediaType: string;
  bytes: number;
  uploadedAt: string;
}

/** The files of applications, in the order they came in. */
export function findFiles(applicationDocumentIds: readonly string[]): Promise<FileRow[]> {
  return rowsOf<FileRow>(FILE_UID).findMany({
    where: { applicationDocumentId: { $in: [...applicationDocumentIds] } },
    orderBy: { id: 'asc' },
  });
}

export async function viewFiles(applicationDocumentId: string): Promise<FileView[]> {
  return (await findFiles([applicationDocumentId])).map(toFileView);
}

export function toFileView(row: FileRow): FileView {
  return {
    documentId: row.documentId,
    questionKey: row.questionKey,
    name: row.fileName,
    mediaType: row.mediaType,
    bytes: row.bytes,
    uploadedAt: row.uploadedAt,
  };
}

/** What each file is called, by the key of the question it answers. */
export function namesByQuestion(files: readonly FileRow[]): Record<string, string> {
  return Object.fromEntries(files.map(({ questionKey, fileName }) => [questionKey, fileName]));
}

/** Forgets files in the transaction around the caller, whose bytes go by `removeBytes` after it. */
export async function forgetFiles(files: readonly FileRow[]): Promise<void> {
  if (files.length === 0) return;
  const documentIds = files.map(({ documentId }) => documentId);
  await strapi.db.query(FILE_UID).deleteMany({ where: { documentId: { $in: documentIds } } });
}

/** Removes the bytes of files that have been forgotten; what fails here the hourly job does. */
export async function removeBytes(files: readonly Pick<FileRow, 'storageName'>[]): Promise<void> {
  for (const { storageName } of files) {
    try {
      await privateFiles.remove(storageName);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      strapi.log.warn(JSON.stringify({ event: 'private-file.not-removed', reason }));
    }
  }
}
