import { Readable } from 'node:stream';

import { ZipFile } from 'yazl';

import { auditDownload } from '../../../document-pipeline/audit';
import { rowsOf } from '../../../document-pipeline/rows';
import { officeError } from '../../../lib/errors';
import { MAIL_UID } from '../../../mail/ledger';
import { privateFiles } from '../../../private-files/private-files';
import { countAttempt } from '../../../rate-limits/attempt-counters';
import { tooMany } from '../../../rate-limits/limit-request';
import { findFiles, type FileRow } from '../../casework/services/application-files';
import type { ApplicationRow } from '../../casework/services/application-row';
import { findApplicationsOf, toDetail } from '../../casework/services/application-views';
import { subscriptionsForExport } from '../../digest/services/subscriptions-for-export';
import { EXPORT_README } from '../domain/export-readme';
import type { Profile } from '../domain/profile';
import { findDeletion } from './deletion';
import { readProfile } from './read-profile';
import { findSaved } from './saved-entries';

const MEMBER_UID = 'api::member.member';
const LIMIT = { times: 3, windowMs: 24 * 60 * 60_000 };
const noBytes = (): Readable => Readable.from([]);

/**
 * Everything the office keeps of a member as one ZIP archive, made as it is read: profile, every
 * application with its answers, timeline, messages and files, saved entries, subscriptions, mails. Throws
 * `request.too-many` (429) after three within a day.
 */
export async function exportOwnData(memberDocumentId: string): Promise<Readable> {
  const profile = await readProfile(memberDocumentId);
  if (profile === null) throw officeError('access.not-signed-in', 'This account has no profile.');
  const permit = await countAttempt(`own-data:${memberDocumentId}`, LIMIT);
  if (!permit.allowed) throw tooMany(permit.waitMs);
  await auditDownload({
    subjectUid: MEMBER_UID,
    subjectDocumentId: memberDocumentId,
    regionKeys: [],
  });
  const archive = new ZipFile();
  const stream = archive.outputStream as Readable;
  archive.on('error', (error: Error) => stream.destroy(error));
  addText(archive, 'README.txt', EXPORT_README[profile.language]);
  addJson(archive, 'profile.json', {
    ...profile,
    deletionDueAt: (await findDeletion(memberDocumentId))?.dueAt ?? null,
  });
  for (const row of await findApplicationsOf(memberDocumentId)) await addCase(archive, row);
  addJson(archive, 'saved.json', await savedBy(memberDocumentId));
  addJson(archive, 'subscriptions.json', await subscriptionsForExport(profile));
  addJson(archive, 'mails.json', await mailsTo(profile));
  archive.end();
  return stream;
}

async function addCase(archive: ZipFile, row: ApplicationRow): Promise<void> {
  const folder = `applications/${row.reference ?? `draft-${row.documentId}`}`;
  const { actions: _actions, ...detail } = await toDetail(row);
  addJson(archive, `${folder}/application.json`, detail);
  for (const file of await findFiles([row.documentId])) addFile(archive, folder, file);
}

function addFile(archive: ZipFile, folder: string, file: FileRow): void {
  const name = `${folder}/files/${file.questionKey}-${file.fileName}`;
  archive.addReadStreamLazy(name, { compress: false }, (take) => {
    openBytes(file).then(
      (content) => {
        take(null, content);
      },
      (error: unknown) => {
        take(error, noBytes());
      },
    );
  });
}

/** A file that was lost must not keep its owner from all the others. */
async function openBytes({ storageName, documentId }: FileRow): Promise<Readable> {
  const content = await privateFiles.open(storageName);
  if (content !== null) return content;
  strapi.log.error(JSON.stringify({ event: 'private-file.missing', documentId }));
  return noBytes();
}

async function savedBy(memberDocumentId: string): Promise<unknown[]> {
  return (await findSaved(memberDocumentId)).map(({ entryKind, entryDocumentId, ...saved }) => ({
    kind: entryKind,
    documentId: entryDocumentId,
    title: saved.titles,
    savedAt: saved.savedAt,
  }));
}

async function mailsTo({ email }: Profile): Promise<unknown[]> {
  const mails = await rowsOf<Record<string, unknown>>(MAIL_UID).findMany({
    where: { recipient: email },
    select: ['subject', 'template', 'state', 'sentAt', 'text'],
    orderBy: { id: 'asc' },
  });
  return mails.map(({ id: _id, ...mail }) => mail);
}

function addJson(archive: ZipFile, name: string, value: unknown): void {
  addText(archive, name, `${JSON.stringify(value, null, 2)}\n`);
}

function addText(archive: ZipFile, name: string, text: string): void {
  archive.addBuffer(Buffer.from(text), name);
}
