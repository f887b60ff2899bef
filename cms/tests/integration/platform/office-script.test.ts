import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { TEST_ENVIRONMENT } from '../../support/test-environment.ts';

const script = path.resolve(import.meta.dirname, '../../../scripts/office.ts');

let cms: BootedCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

function office(args: string[], env: Record<string, string>) {
  return new Promise<{ code: number | null; out: string; error: string }>((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      env: {
        ...process.env,
        ...TEST_ENVIRONMENT,
        DATA_DIR: cms.dataDir,
        OFFICE_DIST: inject('distDir'),
        ...env,
      },
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

it('asks the running cms', async () => {
  const answer = await office(['drain'], { CMS_PORT: new URL(cms.url).port });
  expect(answer).toMatchObject({ code: 0, error: '' });
  expect(JSON.parse(answer.out)).toMatchObject({ failed: 0 });
});

it('ends with a message and code 1 for an unknown command', async () => {
  const answer = await office(['dance'], { CMS_PORT: new URL(cms.url).port });
  expect(answer.code).toBe(1);
  expect(answer.error).toContain('There is no command "dance".');
});

it('refuses to open the database of a cms that works on it but does not answer', async () => {
  const answer = await office(['drain'], { CMS_PORT: await closedPort() });
  expect(answer.code).toBe(1);
  expect(answer.error).toContain('Another process works on');
}, 60_000);

/** A port at which nothing listens. */
function closedPort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(String(port));
      });
    });
  });
}
