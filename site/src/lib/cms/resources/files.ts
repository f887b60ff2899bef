import { openAsBlob } from 'node:fs';
import { z } from 'zod';
import type { ReceivedFile } from '#lib/form/received-file.ts';
import { cmsPath, type CmsClient, type CmsResult } from '../client.ts';
import type { DraftSubject } from './drafts.ts';
import { instantSchema, nothingSchema } from './shared.ts';

/** A file handed in with an application. */
export const fileSchema = z.object({
  documentId: z.string(),
  questionKey: z.string(),
  name: z.string(),
  bytes: z.number(),
});
export type FileView = z.infer<typeof fileSchema>;

const attachedSchema = fileSchema.extend({ uploadedAt: instantSchema });

/**
 * Makes a file the answer to a question of the member's draft. 422 `file.refused` says in
 * `details.reason` why it was not taken.
 */
export async function attachFile(
  cms: CmsClient,
  subject: DraftSubject,
  answer: { questionKey: string; file: ReceivedFile },
): Promise<CmsResult<FileView>> {
  const { questionKey, file } = answer;
  return cms.call({
    method: 'PUT',
    path: pathOf(subject, questionKey),
    content: {
      bytes: await openAsBlob(file.path),
      headers: {
        'x-file-name': encodeURIComponent(file.name),
        'x-file-type': encodeURIComponent(file.type),
      },
    },
    schema: attachedSchema,
    as: 'member',
  });
}

export function removeFile(
  cms: CmsClient,
  subject: DraftSubject,
  questionKey: string,
): Promise<CmsResult<null>> {
  return cms.call({
    method: 'DELETE',
    path: pathOf(subject, questionKey),
    schema: nothingSchema,
    as: 'member',
  });
}

/** The bytes of a file of the member's own, or of an application to what he organises. */
export function downloadFile(cms: CmsClient, documentId: string): Promise<CmsResult<Response>> {
  return cms.download({ method: 'GET', path: cmsPath('me', 'files', documentId), as: 'member' });
}

function pathOf({ kind, documentId }: DraftSubject, questionKey: string): string {
  return cmsPath('me', 'drafts', kind, documentId, 'files', questionKey);
}
