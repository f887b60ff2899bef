import { rm } from 'node:fs/promises';

import type { Context, Next } from 'koa';

/** Where editors put files into the media library; nothing else takes a form with files. */
const MEDIA_LIBRARY = /^\/upload(?:\/|$)/;

/** How formidable, which reads such forms, says that one is beyond its limits. */
interface FormidableError {
  httpCode: number;
}

interface WrittenFile {
  filepath: string;
}

/**
 * Koa middleware before the one that reads bodies, which would write every part of a form to the
 * disk before anybody has asked who sends it: lets through only an editor's form for the media
 * library. What is beyond the limits of such a form is answered 413 or 400.
 */
export default function createMultipartGate() {
  return async (ctx: Context, next: Next): Promise<void> => {
    if (!ctx.request.is('multipart')) {
      await next();
      return;
    }
    if (!MEDIA_LIBRARY.test(ctx.path)) ctx.throw(415, 'Send JSON: no form is taken here.');
    if (!isEditor(ctx)) ctx.throw(401, 'Sign in first.');
    try {
      await next();
    } catch (error) {
      if (!isFormidableError(error)) throw error;
      if (error.httpCode === 413) ctx.throw(413, 'The files are too large.');
      ctx.throw(400, 'The form cannot be read.');
    } finally {
      await removeFiles(ctx);
    }
  };
}

/** Strapi removes the files of a form it was content with, and leaves the others lying. */
async function removeFiles({ request }: Context): Promise<void> {
  const { files = {} } = request as { files?: Record<string, WrittenFile | WrittenFile[]> };
  for (const { filepath } of Object.values(files).flat()) await rm(filepath, { force: true });
}

function isEditor(ctx: Context): boolean {
  const token = /^Bearer (\S+)$/.exec(ctx.get('authorization'))?.[1];
  if (token === undefined) return false;
  return strapi.sessionManager('admin').validateAccessToken(token).isValid;
}

function isFormidableError(error: unknown): error is FormidableError {
  return error instanceof Error && 'httpCode' in error && typeof error.httpCode === 'number';
}
