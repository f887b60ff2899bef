import type { Readable } from 'node:stream';

import { now } from '../../../lib/clock';
import { officeError } from '../../../lib/errors';
import { inTransaction } from '../../../lib/in-transaction';
import { FILE_KINDS, judgeFile, type FileFault, type FileKind } from '../../../lib/judge-file';
import { recogniseFile } from '../../../lib/recognise-file';
import { privateFiles, type ReceivedFile } from '../../../private-files/private-files';
import { tidyFileName } from '../domain/file-name';
import {
  FILE_UID,
  findFiles,
  forgetFiles,
  removeBytes,
  toFileView,
  type FileRow,
  type FileView,
} from './application-files';
import type { ApplicationRow } from './application-row';
import { findDraft, holdDraft, type DraftTarget } from './drafts';
import { loadOpportunity } from './load-opportunity';

export const MOST_FILE_BYTES = 10 * 1024 * 1024;
const MOST_FILES = 5;

const { pdf, jpeg, png, webp, docx, odt } = FILE_KINDS;
const TAKEN_KINDS: readonly FileKind[] = [pdf, jpeg, png, webp, docx, odt];

export interface SentFile {
  content: Readable;
  /** What its owner calls it. */
  name: string;
  /** The media type the browser believes it has; may be empty. */
  declaredType: string;
}

/**
 * Makes a file the answer to one question of a draft, in place of an earlier one. Throws
 * `resource.missing` without a draft or such a question, `request.too-large`, and `file.refused`
 * (422, with `reason`) for what may not be handed in; the draft stays as it was then.
 */
export async function attachFile(
  target: DraftTarget,
  questionKey: string,
  sent: SentFile,
): Promise<FileView> {
  const draft = await findDraftAsking(target, questionKey);
  refuseTooMany(await otherFiles(draft.documentId, questionKey));
  const received = await privateFiles.receive(sent.content, MOST_FILE_BYTES);
  try {
    const kind = await judge(received, sent);
    return await store(draft.documentId, questionKey, { received, kind, name: sent.name });
  } finally {
    await received.discard();
  }
}

/** Takes the answer to a file question of a draft away; having none is fine. */
export async function removeFile(target: DraftTarget, questionKey: string): Promise<void> {
  const draft = await findDraft(target);
  if (!draft) throw noDraft();
  const removed = await inTransaction(async (trx) => {
    if (!(await holdDraft(trx, draft.documentId))) throw noDraft();
    const files = await filesOfQuestion(draft.documentId, questionKey);
    await forgetFiles(files);
    return files;
  });
  await removeBytes(removed);
}

async function findDraftAsking(target: DraftTarget, questionKey: string): Promise<ApplicationRow> {
  const draft = await findDraft(target);
  if (!draft) throw noDraft();
  const opportunity = await loadOpportunity(target.kind, target.opportunityDocumentId);
  const question = opportunity?.form?.questions.find(({ key }) => key === questionKey);
  if (question?.type === 'file') return draft;
  throw officeError('resource.missing', 'The form has no question for such a file.');
}

async function judge(received: ReceivedFile, sent: SentFile): Promise<FileKind> {
  if (received.bytes === 0) throw refused('empty');
  const recognised = await recogniseFile(received.path);
  const judged = judgeFile(TAKEN_KINDS, { recognised, ...sent });
  if (typeof judged === 'string') throw refused(judged);
  return judged;
}

interface JudgedFile {
  received: ReceivedFile;
  kind: FileKind;
  name: string;
}

/** The bytes lie on the disk before the row says so; bytes without a row are pruned. */
async function store(
  applicationDocumentId: string,
  questionKey: string,
  { received, kind, name }: JudgedFile,
): Promise<FileView> {
  const storageName = await received.keep();
  const data = {
    applicationDocumentId,
    questionKey,
    fileKey: `${applicationDocumentId}:${questionKey}`,
    fileName: tidyFileName(name, kind.extensions[0] ?? ''),
    mediaType: kind.mediaType,
    bytes: received.bytes,
    sha256: received.sha256,
    storageName,
    uploadedAt: now(),
  };
  try {
    const replaced = await inTransaction(async (trx) => {
      if (!(await holdDraft(trx, applicationDocumentId))) throw noDraft();
      refuseTooMany(await otherFiles(applicationDocumentId, questionKey));
      const earlier = await filesOfQuestion(applicationDocumentId, questionKey);
      await forgetFiles(earlier);
      await strapi.db.query(FILE_UID).create({ data });
      return earlier;
    });
    await removeBytes(replaced);
  } catch (error) {
    await removeBytes([{ storageName }]);
    throw error;
  }
  const [stored] = await filesOfQuestion(applicationDocumentId, questionKey);
  if (!stored) throw officeError('resource.missing', 'The file was removed at this moment.');
  return toFileView(stored);
}

async function filesOfQuestion(documentId: string, questionKey: string): Promise<FileRow[]> {
  return (await findFiles([documentId])).filter((file) => file.questionKey === questionKey);
}

async function otherFiles(documentId: string, questionKey: string): Promise<FileRow[]> {
  return (await findFiles([documentId])).filter((file) => file.questionKey !== questionKey);
}

function refuseTooMany(others: readonly FileRow[]): void {
  if (others.length < MOST_FILES) return;
  throw officeError('file.refused', `An application may have ${MOST_FILES} files at most.`, {
    reason: 'too-many',
  });
}

const SENTENCES: Record<FileFault | 'empty', string> = {
  empty: 'The file is empty.',
  'type-unknown': 'A file must be a PDF, a JPEG, PNG or WebP picture, or a DOCX or ODT text.',
  'type-differs': 'The file is not what its name says. Save it anew and send it once more.',
};

function refused(reason: FileFault | 'empty'): Error {
  return officeError('file.refused', SENTENCES[reason], { reason });
}

function noDraft(): Error {
  return officeError('resource.missing', 'You have no draft for this.');
}
