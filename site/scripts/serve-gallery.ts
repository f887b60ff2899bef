import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startFakeCms, FAKE_SITE_TOKEN } from '../tests/support/fake-cms/server.ts';

/**
 * Serves the gallery of components, `/gallery` in each language, beside an invented cms; what is
 * changed in the source shows at once. `npm run gallery -w site [-- PORT]`.
 */
const port = process.argv[2] ?? '4321';
const siteDir = resolve(import.meta.dirname, '..');
const cms = await startFakeCms();
const dataDir = await mkdtemp(join(tmpdir(), 'gallery-'));
const astro = resolve(siteDir, '../node_modules/astro/bin/astro.mjs');
const serving = spawn(process.execPath, [astro, 'dev', '--port', port], {
  cwd: siteDir,
  env: {
    ...process.env,
    CMS_URL: cms.url,
    CMS_SITE_TOKEN: FAKE_SITE_TOKEN,
    MEILI_HOST: 'http://127.0.0.1:9',
    MEILI_SEARCH_KEY: 'unused',
    SESSION_SECRET: 'secret-of-the-gallery',
    NODE_ENV: 'development',
    SITE_PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    ASTRO_TELEMETRY_DISABLED: '1',
  },
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => serving.kill(signal));
}
await once(serving, 'exit');
await cms.stop();
await rm(dataDir, { recursive: true, force: true });
