import { previewLink } from '../src/api/catalogue/services/preview-link';
import { env } from '../src/env';

export default () => ({
  url: '/admin',
  autoOpen: false,
  auth: {
    secret: env.ADMIN_JWT_SECRET,
    cookie: { secure: env.CMS_PUBLIC_URL.startsWith('https:') },
    sessions: {
      accessTokenLifespan: 30 * 60,
      maxRefreshTokenLifespan: 30 * 24 * 60 * 60,
      idleRefreshTokenLifespan: 7 * 24 * 60 * 60,
      maxSessionLifespan: 24 * 60 * 60,
      idleSessionLifespan: 2 * 60 * 60,
    },
  },
  apiToken: { salt: env.API_TOKEN_SALT },
  transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: env.ENCRYPTION_KEY },
  preview: {
    enabled: true,
    config: { allowedOrigins: [new URL(env.SITE_PUBLIC_URL).origin], handler: previewLink },
  },
  flags: { nps: false, promoteEE: false },
});
