import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import type * as Strapi from '@strapi/strapi';

/** Serves the compiled cms of the first argument on a free port, told to the parent process. */
const require = createRequire(import.meta.url);
const { createStrapi } = require('@strapi/strapi') as typeof Strapi;
const appDir = path.resolve(import.meta.dirname, '../..');
const distDir = process.argv[2] ?? path.join(appDir, 'dist');

const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
await strapi.load();
const { httpServer } = strapi.server;
// A slow machine must not have it close a connection the test is about to use again.
httpServer.keepAliveTimeout = 120_000;
strapi.server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (httpServer.address() as AddressInfo).port });
});
process.once('disconnect', () => void strapi.destroy().finally(() => process.exit()));
