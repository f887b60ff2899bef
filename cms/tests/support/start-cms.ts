import { createRequire } from 'node:module';
import path from 'node:path';
import { inspect } from 'node:util';

import type * as Strapi from '@strapi/strapi';

/** What `strapi start` does, with the compiled cms that the first argument names. */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof Strapi;
const appDir = path.resolve(import.meta.dirname, '../..');
const distDir = process.argv[2] ?? path.join(appDir, 'dist');

try {
  await createStrapi({ appDir, distDir, serveAdminPanel: false }).start();
  process.stdout.write('The cms serves.\n');
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}
