import type { Context } from 'koa';
import { z } from 'zod';

import { currentMember } from '../../../lib/current-member';
import { officeError } from '../../../lib/errors';
import { attachFile, MOST_FILE_BYTES, removeFile } from '../services/attach-file';
import { draftTargetOf } from '../services/draft-target-of';
import { findMembersFile, sendFile } from '../services/read-file';

const questionSchema = z.object({ questionKey: z.string().min(1).max(60) });
const fileSchema = z.object({ fileId: z.string().min(1).max(64) });

const MOST_NAME_CHARACTERS = 1000;

export default {
  /** The body is the file itself, taken in as it arrives; what it is called is in headers. */
  async attach(ctx: Context): Promise<void> {
    const target = await draftTargetOf(ctx);
    const { questionKey } = parametersOf(ctx, questionSchema);
    if (!ctx.request.is('application/octet-stream')) {
      throw officeError('input.invalid', 'Send the bytes as application/octet-stream.');
    }
    if (Number(ctx.request.length ?? 0) > MOST_FILE_BYTES) {
      throw officeError('request.too-large', `A file may have ${MOST_FILE_BYTES} bytes at most.`);
    }
    const file = await attachFile(target, questionKey, {
      content: ctx.req,
      name: headerOf(ctx, 'x-file-name'),
      declaredType: headerOf(ctx, 'x-file-type'),
    });
    ctx.status = 201;
    ctx.body = file;
  },

  async remove(ctx: Context): Promise<void> {
    const target = await draftTargetOf(ctx);
    await removeFile(target, parametersOf(ctx, questionSchema).questionKey);
    ctx.status = 204;
  },

  async download(ctx: Context): Promise<void> {
    const { documentId } = await currentMember(ctx);
    const { fileId } = parametersOf(ctx, fileSchema);
    await sendFile(ctx, await findMembersFile(documentId, fileId));
  },
};

function parametersOf<S extends z.ZodType>(ctx: Context, schema: S): z.output<S> {
  const parsed = schema.safeParse((ctx as { params?: unknown }).params);
  if (parsed.success) return parsed.data;
  throw officeError('resource.missing', 'There is no such file.');
}

/** A header is ASCII, so its text comes percent-encoded. */
function headerOf(ctx: Context, name: string): string {
  try {
    return decodeURIComponent(ctx.get(name)).slice(0, MOST_NAME_CHARACTERS);
  } catch {
    return '';
  }
}
