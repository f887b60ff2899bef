import { z } from 'zod';

const FORMAT = 'student-service-office-backup';

/** Raised whenever an archive can no longer be read by the code before. */
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.json';
export const SCHEMA_PART = 'schema.json';
export const ROWS_FOLDER = 'rows';
export const FILES_FOLDER = 'files';

const partSchema = z.strictObject({
  name: z.string(),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One file inside of the archive. */
export type PartRecord = z.infer<typeof partSchema>;

/** What every format has in common, so that another one can be named. */
export const manifestHeadSchema = z.looseObject({
  format: z.literal(FORMAT),
  formatVersion: z.number().int(),
  appVersion: z.string(),
});

/** The last part of an archive: what it holds, and how to tell that all of it is there. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT).default(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION).default(FORMAT_VERSION),
  /** Version in package.json of the office that wrote it. */
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'postgres']),
  /** Strapi's hash of the tables' description. */
  schemaFingerprint: z.string(),
  tables: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.number().int().min(0),
      /** The id the next row would have got. */
      nextId: z.number().int().min(1),
    }),
  ),
  /** Every part but this one, in the archive's order. */
  parts: z.array(partSchema),
});

export type Manifest = z.output<typeof manifestSchema>;

/** `rows/clubs/00001.jsonl`: a row a line, an object by column name. */
export function rowsPart(table: string, number: number): string {
  return `${ROWS_FOLDER}/${table}/${String(number).padStart(5, '0')}.jsonl`;
}

/** The table a part holds rows of, or null for any other part. */
export function tableOfPart(name: string): string | null {
  return /^rows\/([a-z0-9_]+)\/\d+\.jsonl$/.exec(name)?.[1] ?? null;
}

/** Where in the data folder the file of a part belongs, or null for any other part. */
export function fileOfPart(name: string): string | null {
  return name.startsWith(`${FILES_FOLDER}/`) ? name.slice(FILES_FOLDER.length + 1) : null;
}
