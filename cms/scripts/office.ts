import { createRequire } from 'node:module';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';

import { COMMAND_HELP } from './command-help.ts';
import { codeOfFault, codeOfResult } from './exit-codes.ts';
import { createProgressView, type Progress } from './show-progress.ts';

interface Env {
  CMS_PORT: number;
  OPERATOR_TOKEN: string;
}

interface CompiledCms {
  createStrapi: (options: object) => { load(): Promise<unknown>; destroy(): Promise<void> };
}

interface Commands {
  runOperatorCommand: (name: string, options: unknown, watch: Watch) => Promise<unknown>;
}

interface Watch {
  report: (progress: Progress) => void;
  signal: AbortSignal;
}

/** A line of a running cms's answer. */
interface Line {
  progress?: Progress;
  result?: unknown;
  error?: Fault;
}

interface Fault {
  message: string;
  details?: unknown;
}

interface Restore {
  restoreOffice: (file: string) => Promise<unknown>;
}

const appDir = path.resolve(import.meta.dirname, '..');
const distDir = process.env['OFFICE_DIST'] ?? path.join(appDir, 'dist');
const require = createRequire(import.meta.url);
const load = (module: string): unknown => require(path.join(distDir, module));

const USAGE = 'Usage: node scripts/office.ts <command> [--option value] [--switch]';
const RESTORE_USAGE = 'Name one archive and nothing else: npm run db:restore -- FILE';
/** Files are named as seen from where npm was called. */
const callersDir = process.env['INIT_CWD'] ?? process.cwd();

// Read with the rest of the environment: a cms booted here only runs the one command.
process.env['OFFICE_JOBS'] = 'off';
process.env['CMS_METRICS_PORT'] = 'off';

const [command, ...rest] = process.argv.slice(2);
if (command === undefined || command.startsWith('-')) {
  console.error(USAGE);
  process.exit(2);
}
if (rest.includes('--help')) {
  console.log(COMMAND_HELP[command] ?? USAGE);
  process.exit(0);
}
const showProgress = createProgressView(process.stderr);
try {
  const result =
    command === 'db-restore'
      ? await restore(rest)
      : await runCommand(command, withAbsoluteFile(parseOptions(rest)));
  console.log(JSON.stringify(result, null, 2));
  process.exit(codeOfResult(result));
} catch (error) {
  // On a terminal it takes the place of the unfinished line of progress.
  console.error(`${process.stderr.isTTY ? '\r\u001b[K' : ''}✗ ${reasonOf(error)}`);
  process.exit(codeOfFault(command));
}

/** A refused connection has a code, but no message of its own. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** Asks the running cms; when none listens, boots it without a port and runs the command there. */
async function runCommand(name: string, options: Record<string, unknown>): Promise<unknown> {
  const { env } = load('src/env') as { env: Env };
  const response = await ask(env, name, options);
  if (response === null) return await runAlone(name, options);
  if (response.ok && response.body !== null) return await follow(response.body);
  const { error } = (await response.json()) as { error?: Fault };
  throw new Error(error?.message ?? `The cms answers ${response.status}.`);
}

/** Shows the progress a running cms reports until it tells the result or what went wrong. */
async function follow(body: ReadableStream): Promise<unknown> {
  for await (const line of linesOf(body)) {
    const { progress, error, result } = JSON.parse(line) as Line;
    if (progress !== undefined) showProgress(progress);
    else if (error !== undefined) throw new Error(error.message);
    else return result;
  }
  throw new Error('The cms ended before the command did: see its log.');
}

/** Empty lines, the signs of life, are left out. */
async function* linesOf(body: ReadableStream): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}

async function ask(env: Env, name: string, options: unknown): Promise<Response | null> {
  try {
    return await fetch(`http://127.0.0.1:${env.CMS_PORT}/api/operator/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/x-ndjson',
        'x-operator-token': env.OPERATOR_TOKEN,
      },
      body: JSON.stringify(options),
    });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return null;
    throw error;
  }
}

async function runAlone(name: string, options: unknown): Promise<unknown> {
  const { createStrapi } = require('@strapi/strapi') as CompiledCms;
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  try {
    await strapi.load();
    const { runOperatorCommand } = load('src/lib/operator-commands') as Commands;
    const watch = { report: showProgress, signal: new AbortController().signal };
    return await runOperatorCommand(name, options, watch);
  } finally {
    await strapi.destroy();
  }
}

/** Runs in this process, with no cms at all: there is none to ask in an empty place. */
async function restore(args: string[]): Promise<unknown> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0) throw new Error(RESTORE_USAGE);
  const { restoreOffice } = load('src/backup/restore-office') as Restore;
  return await restoreOffice(path.resolve(callersDir, file));
}

/** The cms, which writes the file, may run in another folder. */
function withAbsoluteFile(options: Record<string, unknown>): Record<string, unknown> {
  const { to } = options;
  const isName = typeof to === 'string' || typeof to === 'number';
  return isName ? { ...options, to: path.resolve(callersDir, String(to)) } : options;
}

/** `--opportunities 20 --only-when-empty` → { opportunities: 20, onlyWhenEmpty: true } */
function parseOptions(args: string[]): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (let index = 0; index < args.length; index += 1) {
    const [, name, inline] = /^--([a-z][a-z-]*)(?:=(.*))?$/.exec(args[index] ?? '') ?? [];
    if (name === undefined) throw new Error(`${args[index] ?? ''} is not an option. ${USAGE}`);
    const next = args[index + 1];
    const isFollowed = inline === undefined && next !== undefined && !next.startsWith('--');
    const value = inline ?? (isFollowed ? next : true);
    if (isFollowed) index += 1;
    const key = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    options[key] = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  }
  return options;
}
