import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchError, modules, root } from './paths.mjs';
import { runProcess } from './processes.mjs';

const stamp = join(modules, '.office-installed');

/** Installs what the lockfile says unless that very lockfile is installed already. */
export async function ensureInstalled(say) {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing packages (once; a minute or two) …');
  if (existsSync(stamp)) rmSync(stamp);
  else removeHalfInstalled();
  const { code } = await runProcess({
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    // Not `npm ci`: it refuses a lockfile whose optional binaries for other platforms the registry
    // lacks. This installs the locked versions too and leaves the lockfile alone.
    args: ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (code !== 0)
    throw new LaunchError(`Packages could not be installed (npm install ended with ${code}).`);
  writeFileSync(stamp, wanted);
}

/** npm takes a package folder for whole that an interrupted install left half written. */
function removeHalfInstalled() {
  for (const place of ['', 'search', 'cms', 'site']) {
    rmSync(join(root, place, 'node_modules'), { recursive: true, force: true });
  }
}

function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const place = `${process.platform}-${process.arch}`;
  return createHash('sha256').update(lock).update(place).digest('hex');
}
