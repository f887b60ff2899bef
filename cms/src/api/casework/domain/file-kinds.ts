export interface FileKind {
  /** As it is stored and served. */
  mediaType: string;
  /** In lower case; the first one is given to a name that has none. */
  extensions: readonly string[];
  /** What browsers also call it. */
  aliases: readonly string[];
}

/** What an applicant may hand in: nothing a browser would run. */
const FILE_KINDS: readonly FileKind[] = [
  { mediaType: 'application/pdf', extensions: ['pdf'], aliases: ['application/x-pdf'] },
  { mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'], aliases: ['image/jpg', 'image/pjpeg'] },
  { mediaType: 'image/png', extensions: ['png'], aliases: ['image/x-png'] },
  { mediaType: 'image/webp', extensions: ['webp'], aliases: [] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
    aliases: ['application/zip', 'application/x-zip-compressed'],
  },
  {
    mediaType: 'application/vnd.oasis.opendocument.text',
    extensions: ['odt'],
    aliases: ['application/zip', 'application/x-zip-compressed'],
  },
];

/** Said by browsers that do not know a type. */
const UNDECLARED = ['', 'application/octet-stream'];

export type FileFault = 'empty' | 'type-unknown' | 'type-differs';

/**
 * The kind of a file whose bytes are of the media type `recognised`, when its name and what was
 * declared agree with it; else what is wrong. `recognised` is null for bytes nobody knows.
 */
export function judgeFile(
  recognised: string | null,
  { name, declaredType }: { name: string; declaredType: string },
): FileKind | Exclude<FileFault, 'empty'> {
  const kind = FILE_KINDS.find(({ mediaType }) => mediaType === recognised);
  if (kind === undefined) return 'type-unknown';
  const declared = declaredType.split(';')[0]?.trim().toLowerCase() ?? '';
  const isDeclared = [kind.mediaType, ...kind.aliases, ...UNDECLARED].includes(declared);
  const extension = /\.([^.\s]+)\s*$/.exec(name)?.[1]?.toLowerCase();
  const isNamed = extension === undefined || kind.extensions.includes(extension);
  return isDeclared && isNamed ? kind : 'type-differs';
}
