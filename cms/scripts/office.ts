import { createRequire } from 'node:module';
import path from 'node:path';

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

const appDir = path.resolve(import.meta.dirname, '..');
const distDir = process.env['OFFICE_DIST'] ?? path.join(appDir, 'dist');
const require = createRequire(import.meta.url);
const load = (module: string): unknown => require(path.join(distDir, module));

const USAGE = 'Usage: node scripts/office.ts <command> [--option value] [--switch]';

// Read with the rest of the environment: a cms booted here only runs the one command.
process.env['OFFICE_JOBS'] = 'off';

const [command, ...rest] = process.argv.slice(2);
if (command === undefined || command.startsWith('-')) {
  console.error(USAGE);
  process.exit(2);
}
try {
  const result = await runCommand(command, parseOptions(rest));
  console.log(JSON.stringify(result, null, 2));
  process.exit(0);
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** Asks the running cms; when none listens, boots it without a port and runs the command there. */
async function runCommand(name: string, options: Record<string, unknown>): Promise<unknown> {
  const { env } = load('src/env') as { env: Env };
  const response = await ask(env, name, options);
  if (response === null) return await runAlone(name, options);
  const body = (await response.json()) as { error?: { message: string; details?: unknown } };
  if (response.ok) return body;
  const { message, details } = body.error ?? { message: `The cms answers ${response.status}.` };
  throw new Error(`${message} ${JSON.stringify(details ?? {})}`);
}

async function ask(env: Env, name: string, options: unknown): Promise<Response | null> {
  try {
    return await fetch(`http://127.0.0.1:${env.CMS_PORT}/api/operator/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-operator-token': env.OPERATOR_TOKEN },
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
    return await runOperatorCommand(name, options);
  } finally {
    await strapi.destroy();
  }
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
