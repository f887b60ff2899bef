import { createServer, type AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { runOffice } from '../../support/run-office.ts';

let cms: BootedCms;
beforeAll(async () => {
  cms = await bootCms();
});
afterAll(() => cms.stop());

function office(args: string[], env: Record<string, string>) {
  return runOffice(args, { DATA_DIR: cms.dataDir, ...env });
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
