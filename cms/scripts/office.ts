import { request } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';

interface Env {
  CMS_PORT: number;
  OPERATOR_TOKEN: string;
}

interface CompiledCms {
  createStrapi: (options: object) => { load(): Promise<unknown>; destroy(): Promise<void> };
}

interface Commands {
  runOperatorCommand: (name: string, options: unknown) => Promise<unknown>;
}

interface Restore {
  restoreOffice: (file: string) => Promise<unknown>;
}

interface Answer {
  status: number;
  body: string;
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

const [command, ...rest] = process.argv.slice(2);
if (command === undefined || command.startsWith('-')) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const result =
    command === 'db-restore'
      ? await restore(rest)
      : await runCommand(command, withAbsoluteFile(parseOptions(rest)));
  console.log(JSON.stringify(result, null, 2));
  process.exit(0);
} catch (error) {
  console.error(`✗ ${reasonOf(error)}`);
  process.exit(1);
}

/** A refused connection has a code, but no message of its own. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('code' in error ? String(error.code) : error.name);
}

/** Asks the running cms; when none listens, boots it without a port and runs the command there. */
async function runCommand(name: string, options: Record<string, unknown>): Promise<unknown> {
  const { env } = load('src/env') as { env: Env };
  const answer = await ask(env, name, options);
  if (answer === null) return await runAlone(name, options);
  const body = JSON.parse(answer.body) as { error?: { message: string; details?: unknown } };
  if (answer.status < 300) return body;
  const { message, details } = body.error ?? { message: `The cms answers ${answer.status}.` };
  throw new Error(`${message} ${JSON.stringify(details ?? {})}`);
}

/** Not by fetch(), which waits five minutes at most: a command takes as long as it takes. */
function ask(env: Env, name: string, options: unknown): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const asked = request(`http://127.0.0.1:${env.CMS_PORT}/api/operator/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-operator-token': env.OPERATOR_TOKEN },
    });
    asked.once('response', (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body });
      }, reject);
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED') resolve(null);
      else reject(error);
    });
    asked.end(JSON.stringify(options));
  });
}

async function runAlone(name: string, options: unknown): Promise<unknown> {
  const { createStrapi } = require('@strapi/strapi') as CompiledCms;
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  try {
    await strapi.load();
    const { runOperatorCommand } = load('src/lib/operator-commands') as Commands;
    return await runOperatorCommand(name, options);
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
