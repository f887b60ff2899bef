import { spawn } from 'node:child_process';
import path from 'node:path';

import { inject } from 'vitest';

import { TEST_ENVIRONMENT } from './test-environment.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/office.ts');

/** Runs `node scripts/office.ts` with these arguments, as the commands of npm do. */
export function runOffice(args: string[], env: Record<string, string>) {
  return new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: { ...process.env, ...TEST_ENVIRONMENT, OFFICE_DIST: inject('distDir'), ...env },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
    child.once('close', (code) => {
      resolve({ code, out, error });
    });
  });
}
