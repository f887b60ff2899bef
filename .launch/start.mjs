import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { buildWhatChanged } from './build.mjs';
import { isLeftUnused, loadEnvironment, servingEnvironment } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, modules, node24, root } from './paths.mjs';
import { Interrupted, startProcess, stopAll, stopOnSignals } from './processes.mjs';

const READY_WITHIN_MS = 120_000;
const began = Date.now();

stopOnSignals();
try {
  await start();
} catch (error) {
  if (error instanceof Interrupted) await stopAll();
  else {
    await stopAll();
    console.error(error instanceof LaunchError ? `\n✗ ${error.message}` : error);
    process.exit(1);
  }
}

async function start() {
  const { env, ownsSearch, ownsMail } = loadEnvironment();
  const parts = listParts(env, { ownsSearch, ownsMail });
  for (const part of parts) for (const name of part.ports) await refuseTakenPort(env, name, part);
  await ensureInstalled(say);
  await buildWhatChanged(servingEnvironment(env), say);
  for (const part of parts) await serve(part);
  const accounts = await seedWhenEmpty(env);
  await waitForReady(env);
  report(env, parts, accounts);
  await Promise.race(parts.map(failWhenItEnds));
}

function listParts(env, { ownsSearch, ownsMail }) {
  const serving = servingEnvironment(env);
  const office = (name, cwd, args, ports, alive) => ({
    name,
    ports,
    alive,
    command: () => ({ command: node24(), node: true, args, cwd: join(root, cwd), env: serving }),
  });
  const parts = [];
  if (ownsSearch) parts.push(searchPart(env));
  if (ownsMail) {
    parts.push(
      office(
        'mail',
        'cms',
        ['mail-catcher/main.ts'],
        ['MAIL_PORT', 'MAIL_VIEW_PORT'],
        `http://127.0.0.1:${env.MAIL_VIEW_PORT}/api/messages`,
      ),
    );
  }
  const strapi = join(modules, '@strapi/strapi/bin/strapi.js');
  parts.push(
    office(
      'cms',
      'cms',
      [strapi, 'start'],
      ['CMS_PORT', 'CMS_METRICS_PORT'],
      `http://127.0.0.1:${env.CMS_PORT}/healthz`,
    ),
    office(
      'site',
      'site',
      ['server/main.ts'],
      ['SITE_PORT', 'SITE_METRICS_PORT'],
      `http://127.0.0.1:${env.SITE_PORT}/healthz`,
    ),
  );
  return parts;
}

/** A `meilisearch` program on PATH is preferred to the local server. */
function searchPart(env) {
  const alive = `http://127.0.0.1:${env.SEARCH_PORT}/health`;
  const program = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'meilisearch'))
    .find((file) => existsSync(file));
  const local = () => ({
    command: node24(),
    node: true,
    args: ['src/local-server/main.ts'],
    cwd: join(root, 'search'),
    env,
  });
  const meilisearch = () => ({
    command: program,
    args: [
      ...['--http-addr', `127.0.0.1:${env.SEARCH_PORT}`, '--db-path', join(env.DATA_DIR, 'meili')],
      ...['--dump-dir', join(env.DATA_DIR, 'meili-dumps'), '--no-analytics'],
      ...['--snapshot-dir', join(env.DATA_DIR, 'meili-snapshots')],
    ],
    cwd: env.DATA_DIR,
    env: { ...env, MEILI_MASTER_KEY: env.MEILI_MASTER_KEY },
  });
  return {
    name: 'search',
    ports: ['SEARCH_PORT'],
    alive,
    command: program === undefined ? local : meilisearch,
    afterAlive: () => makeSearchKeys(env),
  };
}

async function makeSearchKeys(env) {
  const lines = [];
  const { code } = await startProcess({
    command: node24(),
    node: true,
    args: ['scripts/search-keys.ts', '--quiet'],
    cwd: join(root, 'search'),
    env,
    onLine: (line) => lines.push(line),
  }).exited;
  if (code !== 0) throw new LaunchError(`The search keys could not be made: ${lines.join(' ')}`);
}

async function serve(part) {
  say(`Starting ${part.name} …`);
  const lines = [];
  part.process = startProcess({
    ...part.command(),
    onLine: (line) => {
      lines.push(line);
      if (lines.length > 60) lines.shift();
      if (process.env.OFFICE_VERBOSE === '1') console.log(`[${part.name}] ${line}`);
    },
  });
  part.lines = lines;
  const deadline = Date.now() + READY_WITHIN_MS;
  let ended;
  void part.process.exited.then((result) => (ended = result));
  while (!(await answers(part.alive))) {
    if (ended !== undefined) throw endedError(part, ended);
    if (Date.now() > deadline)
      throw new LaunchError(`${part.name} does not answer at ${part.alive}.`);
    await pause(100);
  }
  await part.afterAlive?.();
}

async function failWhenItEnds(part) {
  throw endedError(part, await part.process.exited);
}

function endedError(part, { code, signal }) {
  const last = part.lines.slice(-20).map((line) => `  ${line}`);
  return new LaunchError(
    `${part.name} ended (${signal ?? `code ${code}`}); everything else is stopped.\n${last.join('\n')}`,
  );
}

async function seedWhenEmpty(env) {
  if (env.NODE_ENV === 'production') return undefined;
  say('Looking after the demo content …');
  const answer = await fetch(`http://127.0.0.1:${env.CMS_PORT}/api/operator/seed`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-operator-token': env.OPERATOR_TOKEN },
    body: JSON.stringify({ profile: env.SEED_PROFILE ?? 'demo', onlyWhenEmpty: true }),
  });
  if (!answer.ok) throw new LaunchError(`Seeding failed: ${await answer.text()}`);
  return (await answer.json()).accounts;
}

async function waitForReady(env) {
  const deadline = Date.now() + READY_WITHIN_MS;
  const places = [env.CMS_PORT, env.SITE_PORT].map((port) => `http://127.0.0.1:${port}/readyz`);
  for (const place of places) {
    while (!(await answers(place))) {
      if (Date.now() > deadline)
        throw new LaunchError(`Not ready after two minutes: see ${place}.`);
      await pause(150);
    }
  }
}

function report(env, parts, accounts) {
  const has = (name) => parts.some((part) => part.name === name);
  const rows = [
    ['Site', env.SITE_PUBLIC_URL ?? `http://localhost:${env.SITE_PORT}`],
    ['Editors', `${env.CMS_PUBLIC_URL ?? `http://localhost:${env.CMS_PORT}`}/admin`],
    ['Search', env.MEILI_HOST],
    ['Mail', has('mail') ? `http://localhost:${env.MAIL_VIEW_PORT}` : 'your relay (SMTP_URL)'],
  ];
  console.log(`\n✓ The office is open after ${Math.round((Date.now() - began) / 1000)} s.\n`);
  for (const [name, value] of rows) console.log(`  ${name.padEnd(8)} ${value}`);
  if (accounts?.length > 0) console.log('\n  Demo accounts (never in production):');
  for (const account of accounts ?? []) {
    console.log(`  ${account.role.padEnd(28)} ${account.email.padEnd(34)} ${account.password}`);
  }
  console.log('\n  Ctrl-C stops everything.\n');
}

async function refuseTakenPort(env, name, part) {
  if (isLeftUnused(env, name)) return;
  const port = Number(env[name]);
  const refusal = await new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(resolve));
  });
  if (refusal === undefined) return;
  throw new LaunchError(
    refusal === 'EACCES'
      ? `Port ${port} (${part.name}) needs rights you do not have: choose another with ${name}.`
      : `Port ${port} (${part.name}) is taken: stop what uses it, or choose another with ${name}.`,
  );
}

async function answers(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function say(text) {
  console.log(`· ${text}`);
}
