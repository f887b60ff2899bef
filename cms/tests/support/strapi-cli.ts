import { spawn } from 'node:child_process';
import { cpSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { inject } from 'vitest';

import { TEST_ENVIRONMENT } from './test-environment.ts';

/** Longer than any command takes on a busy machine. */
const DEADLINE_MS = 90_000;

const appDir = path.resolve(import.meta.dirname, '../..');
const strapiFolder = path.dirname(
  createRequire(import.meta.url).resolve('@strapi/strapi/package.json'),
);

/** Runs a command of Strapi's own, as an operator does, on the compiled cms of this run. */
export function runStrapi(args: string[], env: Record<string, string>) {
  // Strapi takes the folder it runs in for the cms, and one without TypeScript as it is.
  const cwd = inject('distDir');
  cpSync(path.join(appDir, 'package.json'), path.join(cwd, 'package.json'));
  return new Promise<{ code: number | null; printed: string }>((resolve) => {
    const child = spawn(process.execPath, [path.join(strapiFolder, 'bin/strapi.js'), ...args], {
      cwd,
      env: { ...process.env, ...TEST_ENVIRONMENT, ...env },
      timeout: DEADLINE_MS,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    const hear = (chunk: Buffer) => (printed += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', (code) => {
      resolve({ code, printed });
    });
  });
}
