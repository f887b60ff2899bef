import type { z } from 'zod';

import { officeError } from './errors';
import { parseInput } from './parse-input';

export interface OperatorCommand<S extends z.ZodType> {
  /** Strict object schema of the options. */
  options: S;
  /** Does the work and answers a JSON-able result. */
  run(options: z.output<S>): Promise<unknown>;
}

const commands = new Map<string, (options: unknown) => Promise<unknown>>();
const running = new Set<string>();

/**
 * Adds a command that operators may start by `npm run`, through the running cms. Call it in
 * register(); a name is taken once.
 */
export function registerOperatorCommand<S extends z.ZodType>(
  name: string,
  command: OperatorCommand<S>,
): void {
  if (commands.has(name)) throw new Error(`The operator command "${name}" exists already.`);
  commands.set(name, (options) => command.run(parseInput(command.options, options)));
}

/**
 * Runs a command with unparsed options and answers its result. Throws `resource.missing` for an
 * unknown name, `input.invalid` for wrong options and `operator.busy` while the same command
 * still runs in this process.
 */
export async function runOperatorCommand(name: string, options: unknown): Promise<unknown> {
  const run = commands.get(name);
  if (!run) {
    const known = [...commands.keys()].sort();
    throw officeError('resource.missing', `There is no command "${name}".`, { known });
  }
  if (running.has(name)) throw officeError('operator.busy', `"${name}" is still running.`);
  running.add(name);
  try {
    return await run(options);
  } finally {
    running.delete(name);
  }
}
