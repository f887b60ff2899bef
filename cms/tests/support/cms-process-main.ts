import { createRequire, flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { inspect } from 'node:util';

import type * as Strapi from '@strapi/strapi';

/**
 * Does what `strapi start` does with the compiled cms of OFFICE_DIST, and tells its parent the
 * port. It ends with the parent, however that ends.
 */
const appDir = path.resolve(import.meta.dirname, '../..');
const distDir = process.env['OFFICE_DIST'] ?? path.join(appDir, 'dist');
const require = createRequire(import.meta.url);

// The ESM build of Strapi does not load under Node (it imports directories of lodash).
const { createStrapi } = require('@strapi/strapi') as typeof Strapi;

try {
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  await strapi.start();
  const { httpServer } = strapi.server;
  // A slow machine must not have it close a connection the test is about to use again.
  httpServer.keepAliveTimeout = 120_000;
  // Kept now, because a killed process keeps nothing.
  flushCompileCache();
  process.once('disconnect', () => process.exit());
  process.send?.({ port: (httpServer.address() as AddressInfo).port });
} catch (error) {
  process.stderr.write(`${inspect(error)}\n`);
  process.exit(1);
}
