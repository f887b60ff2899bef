import { errors } from '@strapi/utils';

import { currentEditorLanguage, sayToEditor } from '../../editor-checks/editor-texts';
import { FILE_KINDS, judgeFile, type FileKind } from '../../lib/judge-file';
import { recogniseFile } from '../../lib/recognise-file';

/** A file of a multipart form as Strapi hands it on. */
interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  mimetype?: string | null;
}

interface UploadService {
  upload(given: { files: UploadedFile | UploadedFile[] }, options?: unknown): Promise<unknown>;
  replace(id: unknown, given: { file: UploadedFile }, options?: unknown): Promise<unknown>;
}

export interface UploadPlugin {
  services: { upload: (context: { strapi: unknown }) => UploadService };
}

const { jpeg, png, webp, avif, pdf } = FILE_KINDS;
const MEDIA_KINDS: readonly FileKind[] = [jpeg, png, webp, avif, pdf];

/**
 * The media library, taking only what is a picture or a PDF by its bytes. Strapi's own check
 * believes the name wherever the bytes show nothing, as those of HTML and SVG do.
 */
export function checkMedia<P extends UploadPlugin>(plugin: P): P {
  const make = plugin.services.upload;
  plugin.services.upload = (context) => {
    const service = make(context);
    return {
      ...service,
      async upload(given, options) {
        for (const file of [given.files].flat()) await refuseUnlessMedia(file);
        return service.upload(given, options);
      },
      async replace(id, given, options) {
        await refuseUnlessMedia(given.file);
        return service.replace(id, given, options);
      },
    };
  };
  return plugin;
}

async function refuseUnlessMedia({ filepath, originalFilename, mimetype }: UploadedFile) {
  const judged = judgeFile(MEDIA_KINDS, {
    recognised: await recogniseFile(filepath),
    name: originalFilename ?? '',
    declaredType: mimetype ?? '',
  });
  if (typeof judged !== 'string') return;
  const key = judged === 'type-unknown' ? 'media-unknown' : 'media-differs';
  throw new errors.ValidationError(sayToEditor(currentEditorLanguage(), key));
}
