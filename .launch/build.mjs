import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError, modules, node24, root } from './paths.mjs';
import { runProcess } from './processes.mjs';

const SHARED = ['package-lock.json', 'search/package.json', 'search/src'];

/** What each build reads, what it leaves, and how it is made. Rooms that are not built are absent. */
const BUILDS = {
  cms: {
    inputs: [...SHARED, 'cms/package.json', 'cms/tsconfig.json', 'cms/config', 'cms/src'],
    stamp: 'cms/dist/.office-built',
    program: '@strapi/strapi/bin/strapi.js',
    args: ['build'],
  },
  site: {
    inputs: [
      ...SHARED,
      'site/package.json',
      'site/astro.config.ts',
      'site/tsconfig.json',
      'site/public',
      'site/server/entry.ts',
      'site/src',
    ],
    stamp: 'site/dist/.office-built',
    program: 'astro/bin/astro.mjs',
    args: ['build'],
  },
};

/** Builds the workspaces (of those named, if any is) that changed since their last finished build. */
export async function buildWhatChanged(env, say, names = []) {
  const unknown = names.filter((name) => !Object.hasOwn(BUILDS, name));
  if (unknown.length > 0) {
    throw new LaunchError(
      `Unknown: ${unknown.join(', ')} – ${Object.keys(BUILDS).join(', ')} can be built.`,
    );
  }
  for (const [workspace, { inputs, stamp }] of Object.entries(BUILDS)) {
    if (names.length > 0 && !names.includes(workspace)) continue;
    const file = join(root, stamp);
    if (existsSync(file) && readFileSync(file, 'utf8') === fingerprint(inputs)) continue;
    await build(workspace, env, say);
  }
}

/** Builds a workspace that has never been built; an older build is good enough, and may be in use. */
export async function buildOnce(workspace, env, say) {
  if (!existsSync(join(root, BUILDS[workspace].stamp))) await build(workspace, env, say);
}

async function build(workspace, env, say) {
  const { inputs, stamp, program, args } = BUILDS[workspace];
  const wanted = fingerprint(inputs);
  const file = join(root, stamp);
  say(`Building ${workspace} …`);
  rmSync(file, { force: true });
  const lines = [];
  const { code } = await runProcess({
    command: node24(),
    node: true,
    args: [join(modules, program), ...args],
    cwd: join(root, workspace),
    env: { ...env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    onLine: (line) => lines.push(line),
  });
  if (code !== 0) {
    throw new LaunchError(`Building ${workspace} failed:\n${lines.slice(-40).join('\n')}`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, wanted);
}

function fingerprint(inputs) {
  const hash = createHash('sha256').update(root);
  for (const input of inputs) addToHash(hash, input);
  return hash.digest('hex');
}

function addToHash(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  let entries;
  try {
    entries = readdirSync(full, { withFileTypes: true });
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error;
    hash.update(path).update(readFileSync(full));
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!entry.name.endsWith('.test.ts')) addToHash(hash, join(path, entry.name));
  }
}
