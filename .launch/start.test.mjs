import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

let dataDir;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'office-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('npm start', () => {
  it.each([
    ['SITE_PORT', 'site'],
    ['CMS_METRICS_PORT', 'cms'],
  ])('says in one line that %s is taken and how to choose another', async (name, part) => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = String(server.address().port);
    const { code, printed } = await start({ [name]: port });
    server.close();
    expect(code).toBe(1);
    expect(printed.trim()).toBe(
      `✗ Port ${port} (${part}) is taken: stop what uses it, or choose another with ${name}.`,
    );
  });

  it('refuses to start in production without its secrets, naming all of them', async () => {
    const { code, printed } = await start({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(printed).toMatch(/Missing: .*APP_KEYS.*JWT_SECRET.*CMS_SITE_TOKEN.*SESSION_SECRET/);
  });
});

/** Only starts that end by themselves: `node start.mjs` with nothing but the given settings. */
async function start(settings) {
  const { PATH, HOME } = process.env;
  const ports = { SITE_METRICS_PORT: 'off', CMS_METRICS_PORT: 'off' };
  for (const name of ['CMS_PORT', 'SEARCH_PORT', 'MAIL_PORT', 'MAIL_VIEW_PORT']) {
    ports[name] = await freePort();
  }
  return await new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, '.launch/start.mjs')], {
      env: { PATH, HOME, DATA_DIR: dataDir, ...ports, ...settings },
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (printed += chunk));
    }
    child.once('exit', (code) => resolve({ code, printed }));
  });
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
