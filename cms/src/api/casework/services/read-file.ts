import type { Readable } from 'node:stream';

import type { Context } from 'koa';

import { auditDownload } from '../../../document-pipeline/audit';
import { rowsOf } from '../../../document-pipeline/rows';
import { OfficeError, officeError } from '../../../lib/errors';
import { privateFiles } from '../../../private-files/private-files';
import { FILE_UID, type FileRow } from './application-files';
import { applicationRows, type ApplicationRow } from './application-row';
import { findOrganisedApplication } from './organised-applications';
import { findCase } from './own-cases';

/** A file somebody was found to be allowed to read, with the case it belongs to. */
interface ReadableFile {
  file: FileRow;
  application: ApplicationRow;
}

/**
 * A file of the member's own, or of an application to what the member organises. Anybody else's
 * is as missing as one that never was.
 */
export async function findMembersFile(
  memberDocumentId: string,
  fileDocumentId: string,
): Promise<ReadableFile> {
  const found = await findFile(fileDocumentId);
  if (found.application.memberDocumentId === memberDocumentId) return found;
  if (found.application.state === 'draft') throw noFile();
  try {
    await findOrganisedApplication(memberDocumentId, found.application.reference ?? '');
  } catch (error) {
    throw error instanceof OfficeError ? noFile() : error;
  }
  return found;
}

/** A file of a case in a region the signed-in admin answers for. Throws like `findCase`. */
export async function findDeskFile(fileDocumentId: string): Promise<ReadableFile> {
  const found = await findFile(fileDocumentId);
  await findCase(found.application.documentId);
  return found;
}

/**
 * Answers with the bytes as they are read, to be saved and never shown or kept by a browser. The
 * audit row is there before the first of them goes out.
 */
export async function sendFile(ctx: Context, { file, application }: ReadableFile): Promise<void> {
  const content = await openBytes(file);
  try {
    await auditDownload({
      subjectUid: FILE_UID,
      subjectDocumentId: file.documentId,
      regionKeys: application.regionKey === null ? [] : [application.regionKey],
    });
  } catch (error) {
    content.destroy();
    throw error;
  }
  ctx.attachment(file.fileName);
  ctx.type = file.mediaType;
  ctx.length = file.bytes;
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = content;
}

async function openBytes({ storageName, documentId }: FileRow): Promise<Readable> {
  const content = await privateFiles.open(storageName);
  if (content !== null) return content;
  strapi.log.error(JSON.stringify({ event: 'private-file.missing', documentId }));
  throw noFile();
}

async function findFile(documentId: string): Promise<ReadableFile> {
  const file = await rowsOf<FileRow>(FILE_UID).findOne({ where: { documentId } });
  if (!file) throw noFile();
  const application = await applicationRows().findOne({
    where: { documentId: file.applicationDocumentId },
  });
  if (!application) throw noFile();
  return { file, application };
}

function noFile(): Error {
  return officeError('resource.missing', 'There is no such file.');
}
