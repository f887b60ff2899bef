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

it('names the options a command does not take, as they were typed', async () => {
  const answer = await office(['drain', '--loud', '--how-often', '3'], {
    CMS_PORT: new URL(cms.url).port,
  });
  expect(answer).toEqual({
    code: 1,
    out: '',
    error: '✗ --loud: there is no such option; --how-often: there is no such option.\n',
  });
});

it('says what went wrong in one line, also where nobody foresaw it', async () => {
  const answer = await office(['search-rebuild'], { CMS_PORT: new URL(cms.url).port });
  expect(answer).toEqual({
    code: 1,
    out: '',
    error: '✗ The search server cannot be reached\n',
  });
});

it('explains a command without touching anything', async () => {
  const answer = await office(['seed', '--help'], { CMS_PORT: '1', OFFICE_DIST: '/nowhere' });
  expect(answer).toMatchObject({ code: 0, error: '' });
  expect(answer.out).toContain('--profile demo|e2e');
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
