import { env } from '../src/env';

const MEBIBYTE = 1024 * 1024;
const adminOrigin = new URL(env.CMS_PUBLIC_URL).origin;

export default [
  { resolve: './src/metrics/count-requests' },
  { resolve: './src/lib/request-id' },
  { resolve: './src/lib/request-log' },
  { resolve: './src/lib/error-answers' },
  'strapi::errors',
  { resolve: './src/lib/fault-answers' },
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'"],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  { name: 'strapi::cors', config: { origin: [adminOrigin], credentials: true, maxAge: 600 } },
  { name: 'strapi::query', config: { arrayLimit: 50, depth: 6 } },
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '1mb',
      formLimit: '64kb',
      textLimit: '64kb',
      formidable: { maxFileSize: 10 * MEBIBYTE, maxTotalFileSize: 20 * MEBIBYTE },
    },
  },
  'strapi::favicon',
  'strapi::public',
  { resolve: './src/audit/audit-admin-changes' },
];
