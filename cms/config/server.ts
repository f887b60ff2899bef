import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { env } from '../src/env';

export default () => {
  const publicFolder = path.join(env.DATA_DIR, 'public');
  mkdirSync(path.join(publicFolder, 'uploads'), { recursive: true });
  return {
    host: env.CMS_HOST,
    port: env.CMS_PORT,
    url: env.CMS_PUBLIC_URL,
    app: { keys: env.APP_KEYS },
    // An https address means that a proxy in front ends TLS; only its last hop is believed.
    proxy: { koa: env.CMS_PUBLIC_URL.startsWith('https:'), maxIpsCount: 1 },
    dirs: { public: publicFolder },
    cron: { enabled: false },
    transfer: { remote: { enabled: false } },
    logger: {
      updates: { enabled: false },
      startup: { enabled: false },
      config: {
        level: env.LOG_LEVEL === 'silent' ? 'error' : env.LOG_LEVEL,
        silent: env.LOG_LEVEL === 'silent',
      },
    },
  };
};
