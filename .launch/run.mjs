import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce, buildWhatChanged } from './build.mjs';
import {
  buildingEnvironment,
  givenEnvironment,
  loadEnvironment,
  servingEnvironment,
} from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, node24, root } from './paths.mjs';
import { Interrupted, runProcess, stopAll, stopOnSignals } from './processes.mjs';

/** Command → workspace, script run under Node 24 and its leading arguments. */
const COMMANDS = {
  seed: ['cms', 'scripts/office.ts', 'seed'],
  'search:rebuild': ['cms', 'scripts/office.ts', 'search-rebuild'],
  'search:check': ['cms', 'scripts/office.ts', 'search-check'],
  'search:keys': ['search', 'scripts/search-keys.ts'],
  'search:evaluate': ['search', 'scripts/search-evaluate.ts'],
  'outbox:retry': ['cms', 'scripts/office.ts', 'outbox-retry'],
  'digest:plan': ['cms', 'scripts/office.ts', 'digest-plan'],
  'digest:send': ['cms', 'scripts/office.ts', 'digest-send'],
  'db:backup': ['cms', 'scripts/office.ts', 'db-backup'],
  'db:restore': ['cms', 'scripts/office.ts', 'db-restore'],
};

stopOnSignals();
try {
  process.exitCode = await run(process.argv[2], process.argv.slice(3));
} catch (error) {
  await stopAll();
  if (error instanceof Interrupted) process.exit(130);
  console.error(error instanceof LaunchError ? `✗ ${error.message}` : error);
  process.exit(1);
}

async function run(name, args) {
  await ensureInstalled(say);
  if (name === 'install') return 0;
  if (name === 'build') return build(args);
  const command = COMMANDS[name];
  if (command === undefined) {
    throw new LaunchError(`Unknown command ${name}: use ${Object.keys(COMMANDS).join(', ')}.`);
  }
  const [workspace, script, ...leading] = command;
  const needed = environmentFor(name, workspace);
  // On a new machine a restore comes before the first start.
  if (workspace === 'cms') await buildOnce('cms', needed, say);
  const { code } = await runProcess({
    command: node24(),
    node: true,
    args: [script, ...leading, ...args],
    cwd: join(root, workspace),
    env: needed,
  });
  return code ?? 1;
}

/** Builds take settings that are good for nothing else: whoever builds holds no secrets. */
async function build(workspaces) {
  const folder = mkdtempSync(join(tmpdir(), 'office-build-'));
  try {
    await buildWhatChanged(buildingEnvironment(folder), say, workspaces);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

/**
 * A server elsewhere is asked for keys before there are any; an evaluation without one starts its
 * own.
 */
function environmentFor(name, workspace) {
  if (workspace === 'cms') return servingEnvironment(loadEnvironment().env);
  const given = givenEnvironment();
  if (name === 'search:evaluate' || given.MEILI_HOST !== undefined) return given;
  return loadEnvironment().env;
}

function say(text) {
  console.error(`· ${text}`);
}
