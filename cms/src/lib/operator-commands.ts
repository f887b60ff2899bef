import type { z } from 'zod';

import { officeError } from './errors';
import { faultsByField } from './parse-input';

/** How far a command has come with one part of its work, such as 300 of 1,000 `members`. */
export interface CommandProgress {
  what: string;
  done: number;
  total: number;
}

/** Whoever waits for a command. */
export interface CommandWatch {
  report(progress: CommandProgress): void;
  /** Aborted when nobody waits any more; a long command then ends at the next safe point. */
  signal: AbortSignal;
}

export interface OperatorCommand<S extends z.ZodType> {
  /** Strict object schema of the options. */
  options: S;
  /** Does the work and answers a JSON-able result. */
  run(options: z.output<S>, watch: CommandWatch): Promise<unknown>;
}

const commands = new Map<string, (options: unknown, watch: CommandWatch) => Promise<unknown>>();
const running = new Set<string>();

/** Waits to the end, whatever happens meanwhile. */
const PATIENT: CommandWatch = { report: () => undefined, signal: new AbortController().signal };

/**
 * Adds a command that operators may start by `npm run`, through the running cms. Call it in
 * register(); a name is taken once.
 */
export function registerOperatorCommand<S extends z.ZodType>(
  name: string,
  command: OperatorCommand<S>,
): void {
  if (commands.has(name)) throw new Error(`The operator command "${name}" exists already.`);
  commands.set(name, (options, watch) =>
    command.run(parseOptions(command.options, options), watch),
  );
}

/**
 * Runs a command with unparsed options and answers its result. Throws `resource.missing` for an
 * unknown name, `input.invalid` for wrong options, each named as on the command line, and
 * `operator.busy` while the same command still runs in this process.
 */
export async function runOperatorCommand(
  name: string,
  options: unknown,
  watch: CommandWatch = PATIENT,
): Promise<unknown> {
  const run = commands.get(name);
  if (!run) {
    const known = [...commands.keys()].sort();
    throw officeError('resource.missing', `There is no command "${name}".`, { known });
  }
  if (running.has(name)) throw officeError('operator.busy', `"${name}" is still running.`);
  running.add(name);
  try {
    return await run(options, watch);
  } finally {
    running.delete(name);
  }
}

function parseOptions<S extends z.ZodType>(schema: S, options: unknown): z.output<S> {
  const parsed = schema.safeParse(options ?? {}, { reportInput: true });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => `${optionName(key)}: there is no such option`)
      : [`${optionName(issue.path.join('.'))}: ${issue.message}`],
  );
  throw officeError('input.invalid', `${faults.join('; ')}.`, {
    fields: faultsByField(parsed.error),
  });
}

/** As it is typed: `onlyWhenEmpty` is `--only-when-empty`. */
function optionName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
