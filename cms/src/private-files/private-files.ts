import path from 'node:path';
import type { Readable } from 'node:stream';

import { env } from '../env';
import { openFolder } from './private-folder';

/** Bytes that have arrived and belong to nobody yet: keep them or discard them. */
export interface ReceivedFile {
  /** A file on this machine with all of the bytes, for looking into. */
  path: string;
  bytes: number;
  /** In hex. */
  sha256: string;
  /** Keeps the bytes for good, durably, and answers the name they can be opened by. */
  keep(): Promise<string>;
  discard(): Promise<void>;
}

/**
 * Where files lie that are nobody's but their owner's: no address leads there. Names are made
 * here and say nothing; what a file is called, and whose it is, is a row in the database.
 */
export interface PrivateFiles {
  /**
   * Takes in a stream as it comes. Throws `request.too-large` (413) as soon as it is longer than
   * `mostBytes`; nothing is left of a stream that was refused or broke off.
   */
  receive(content: Readable, mostBytes: number): Promise<ReceivedFile>;
  /** The bytes of a kept file; null when there is no such file. */
  open(name: string): Promise<Readable | null>;
  /** Removes a kept file; having none is fine. */
  remove(name: string): Promise<void>;
  /** Kept files, and those that were never kept, last written before `instant`. */
  findOlderThan(instant: Date): AsyncIterable<string>;
}

/** The files of applications, below the data folder, which a backup takes along. */
export const privateFiles: PrivateFiles = openFolder(
  path.join(env.DATA_DIR, 'private', 'application-files'),
);
