import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';

/** One line of the log or the snapshot. */
export type JournalEntry = Record<string, unknown>;

/**
 * Entries on disk that survive a kill at any moment: a snapshot and the log since then, numbered by
 * generation. Entries are written in the order given; `append` resolves when the system has them.
 */
export class Journal {
  readonly #directory: string;
  #generation: number;
  #log: FileHandle;
  #writing: Promise<void> = Promise.resolve();
  logBytes: number;

  private constructor(directory: string, generation: number, log: FileHandle, logBytes: number) {
    this.#directory = directory;
    this.#generation = generation;
    this.#log = log;
    this.logBytes = logBytes;
  }

  /** Opens a directory that exists, giving `visit` every entry kept there, oldest first. */
  static async open(
    directory: string,
    visit: (entry: JournalEntry) => void | Promise<void>,
  ): Promise<Journal> {
    const generation = await readSnapshot(directory, visit);
    let last = generation;
    // A snapshot that was not finished leaves two logs: both are read, in order.
    for (let next = generation; ; next++) {
      const bytes = await readLog(logPath(directory, next), visit);
      if (bytes === undefined) break;
      last = next;
    }
    const log = await open(logPath(directory, last), 'a');
    const { size } = await log.stat();
    return new Journal(directory, last, log, size);
  }

  append(entry: JournalEntry, durable = false): Promise<void> {
    const line = `${JSON.stringify(entry)}\n`;
    this.logBytes += Buffer.byteLength(line);
    this.#writing = this.#writing.then(async () => {
      await this.#log.appendFile(line);
      if (durable) await this.#log.datasync();
    });
    return this.#writing;
  }

  /**
   * Writes a snapshot and starts a new log. `entries` must describe the state of this moment; what
   * is appended while it is written goes to the new log.
   */
  async snapshot(entries: Iterable<JournalEntry>): Promise<void> {
    const next = this.#generation + 1;
    const oldLog = this.#log;
    const before = this.#writing;
    const newLog = open(logPath(this.#directory, next), 'a');
    this.#generation = next;
    this.logBytes = 0;
    this.#writing = before.then(async () => {
      this.#log = await newLog;
    });
    await this.#writing;
    await oldLog.close();
    const path = join(this.#directory, 'snapshot.ndjson');
    const file = await open(`${path}.part`, 'w');
    await writeLines(file, [{ kind: 'generation', generation: next }]);
    await writeLines(file, entries);
    await writeLines(file, [{ kind: 'end' }]);
    await file.sync();
    await file.close();
    await rename(`${path}.part`, path);
    for (let old = next - 1; old >= 0 && (await exists(logPath(this.#directory, old))); old--) {
      await rm(logPath(this.#directory, old));
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#log.close();
  }
}

function logPath(directory: string, generation: number): string {
  return join(directory, `log-${generation}.ndjson`);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function writeLines(file: FileHandle, entries: Iterable<JournalEntry>): Promise<void> {
  let chunk = '';
  for (const entry of entries) {
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length < 256 * 1024) continue;
    await file.appendFile(chunk);
    chunk = '';
  }
  await file.appendFile(chunk);
}

async function readSnapshot(
  directory: string,
  visit: (entry: JournalEntry) => void | Promise<void>,
): Promise<number> {
  const path = join(directory, 'snapshot.ndjson');
  if (!(await exists(path))) return 0;
  let generation: number | undefined;
  let ended = false;
  for await (const { entry } of linesOf(path)) {
    if (entry['kind'] === 'generation') generation = Number(entry['generation']);
    else if (entry['kind'] === 'end') ended = true;
    else await visit(entry);
  }
  if (generation === undefined || !ended) throw new Error(`${path} is damaged: it has no end`);
  return generation;
}

/** Reads a log; a torn last line (the process was killed while writing) is cut off. */
async function readLog(
  path: string,
  visit: (entry: JournalEntry) => void | Promise<void>,
): Promise<number | undefined> {
  if (!(await exists(path))) return undefined;
  let good = 0;
  for await (const { entry, bytes } of linesOf(path)) {
    good += bytes;
    await visit(entry);
  }
  const file = await open(path, 'r+');
  await file.truncate(good);
  await file.close();
  return good;
}

const NEWLINE = 10;

/** The complete lines of a file; what stands after the last line end is left out. */
async function* linesOf(path: string): AsyncGenerator<{ entry: JournalEntry; bytes: number }> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      const line = Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      start = end + 1;
      yield { entry: parseEntry(line.toString('utf8'), path), bytes: line.length + 1 };
    }
    if (start < chunk.length) rest.push(chunk.subarray(start));
  }
}

function parseEntry(line: string, path: string): JournalEntry {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as JournalEntry;
  } catch (error) {
    throw new Error(`${path} is damaged: a line is not JSON`, { cause: error });
  }
  throw new Error(`${path} is damaged: a line is not an object`);
}
