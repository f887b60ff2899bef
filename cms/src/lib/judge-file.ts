export interface FileKind {
  /** As it is stored and served. */
  mediaType: string;
  /** In lower case; the first one is given to a name that has none. */
  extensions: readonly string[];
  /** What browsers also call it. */
  aliases: readonly string[];
}

const ZIP = ['application/zip', 'application/x-zip-compressed'];

/** Kinds a browser shows or saves and never runs. */
export const FILE_KINDS = {
  pdf: { mediaType: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'] },
  jpeg: {
    mediaType: 'image/jpeg',
    extensions: ['jpg', 'jpeg'],
    aliases: ['image/jpg', 'image/pjpeg'],
  },
  png: { mediaType: 'image/png', extensions: ['png'], aliases: ['image/x-png'] },
  webp: { mediaType: 'image/webp', extensions: ['webp'], aliases: [] },
  avif: { mediaType: 'image/avif', extensions: ['avif'], aliases: [] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    aliases: ZIP,
  },
  odt: {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    aliases: ZIP,
  },
} as const satisfies Record<string, FileKind>;

export type FileFault = 'type-unknown' | 'type-differs';

/** Said by browsers that do not know a type. */
const UNDECLARED = ['', 'application/octet-stream'];

/** What is known of a file before it is kept. */
interface Evidence {
  /** The media type its bytes show; null when they show none. */
  recognised: string | null;
  name: string;
  declaredType: string;
}

/**
 * Which of `kinds` a file is by its bytes, when its name and what was declared agree with them;
 * else what is wrong.
 */
export function judgeFile(
  kinds: readonly FileKind[],
  { recognised, name, declaredType }: Evidence,
): FileKind | FileFault {
  const kind = kinds.find(({ mediaType }) => mediaType === recognised);
  if (kind === undefined) return 'type-unknown';
  const declared = declaredType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isDeclared = [kind.mediaType, ...kind.aliases, ...UNDECLARED].includes(declared);
  const extension = /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase();
  const isNamed = extension === undefined || kind.extensions.includes(extension);
  return isDeclared && isNamed ? kind : 'type-differs';
}
