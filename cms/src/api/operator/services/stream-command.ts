import { PassThrough, type Readable } from 'node:stream';

import { OfficeError } from '../../../lib/errors';
import { type CommandWatch, runOperatorCommand } from '../../../lib/operator-commands';

/** What a caller accepts who wants to follow a command. */
export const COMMAND_STREAM_TYPE = 'application/x-ndjson';

/** Callers give a connection up that says nothing for minutes. */
const SIGN_OF_LIFE_MS = 15_000;

/**
 * Runs a command and answers, as lines of JSON, what happens: `{ progress }` as often as the
 * command reports, empty lines as signs of life, and last `{ result }` or
 * `{ error: { message, details } }`. When the reader closes the stream, the command is aborted.
 */
export function streamCommand(name: string, options: unknown): Readable {
  const lines = new PassThrough();
  const write = (text: string) => {
    if (lines.writable) lines.write(`${text}\n`);
  };
  const gone = new AbortController();
  lines.once('close', () => gone.abort());
  const life = setInterval(() => write(''), SIGN_OF_LIFE_MS);
  const watch: CommandWatch = {
    report: (progress) => write(JSON.stringify({ progress })),
    signal: gone.signal,
  };
  void runOperatorCommand(name, options, watch)
    .then(
      (result) => ({ result: result ?? {} }),
      (error: unknown) => ({ error: describeFault(error, gone.signal.aborted) }),
    )
    .then((last) => {
      clearInterval(life);
      write(JSON.stringify(last));
      lines.end();
    });
  return lines;
}

/** Operators may see what broke; what was neither refused nor aborted is in the log as well. */
function describeFault(error: unknown, isAborted: boolean): { message: string; details?: unknown } {
  if (error instanceof OfficeError) return { message: error.message, details: error.details };
  if (!isAborted) strapi.log.error(error);
  return { message: error instanceof Error ? error.message : String(error) };
}
