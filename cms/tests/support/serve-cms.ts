import { createRequire, flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type * as Strapi from '@strapi/strapi';

/** Serves the compiled cms of OFFICE_DIST on CMS_PORT until it is killed, and tells its parent. */
const appDir = path.resolve(import.meta.dirname, '../..');
const distDir = process.env['OFFICE_DIST'] ?? path.join(appDir, 'dist');
const require = createRequire(import.meta.url);

// The ESM build of Strapi does not load under Node (it imports directories of lodash).
const { createStrapi } = require('@strapi/strapi') as typeof Strapi;
const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
// Kept now, because a killed process keeps nothing.
flushCompileCache();
strapi.server.listen(Number(process.env['CMS_PORT']), '127.0.0.1', () => {
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  process.send?.({ port });
});
