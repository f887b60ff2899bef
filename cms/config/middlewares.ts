import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { env } from '../src/env';

const MEBIBYTE = 1024 * 1024;
const adminOrigin = new URL(env.CMS_PUBLIC_URL).origin;
const isHttps = env.CMS_PUBLIC_URL.startsWith('https:');

/** Where forms for the media library wait until they are judged. */
function incomingFolder(): string {
  const folder = path.join(env.DATA_DIR, 'incoming-media');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

export default [
  { resolve: './src/metrics/count-requests' },
  { resolve: './src/lib/request-id' },
  { resolve: './src/lib/request-log' },
  { resolve: './src/lib/error-answers' },
  'strapi::errors',
  { resolve: './src/lib/database-outage' },
  {
    name: 'strapi::security',
    config: {
      hsts: isHttps ? { maxAge: 31_536_000, includeSubDomains: true } : false,
      frameguard: { action: 'deny' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'base-uri': ["'none'"],
          'form-action': ["'self'"],
          'frame-ancestors': ["'none'"],
          'object-src': ["'none'"],
          'script-src': ["'self'"],
          'script-src-attr': ["'none'"],
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { resolve: './src/lib/panel-headers' },
  { name: 'strapi::cors', config: { origin: [adminOrigin], credentials: true, maxAge: 600 } },
  { resolve: './src/lib/multipart-gate' },
  { name: 'strapi::query', config: { arrayLimit: 50, depth: 6 } },
  { resolve: './src/lib/readable-body' },
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '64kb',
      textLimit: '64kb',
      formidable: {
        uploadDir: incomingFolder(),
        maxFileSize: 10 * MEBIBYTE,
        maxTotalFileSize: 20 * MEBIBYTE,
        maxFields: 50,
        maxFieldsSize: 64 * 1024,
      },
    },
  },
  { resolve: './src/lib/storable-text' },
  'strapi::favicon',
  'strapi::public',
  { resolve: './src/audit/audit-admin-changes' },
];
