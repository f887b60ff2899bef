import { env } from '../src/env';
import { uploadHeaders } from '../src/lib/upload-headers';

const DAY = 24 * 60 * 60;

export default () => ({
  i18n: { enabled: true },
  'users-permissions': {
    config: {
      jwtSecret: env.JWT_SECRET,
      jwtManagement: 'refresh',
      sessions: {
        accessTokenLifespan: 10 * 60,
        idleRefreshTokenLifespan: 7 * DAY,
        maxRefreshTokenLifespan: 30 * DAY,
        idleSessionLifespan: 2 * 60 * 60,
        maxSessionLifespan: DAY,
        httpOnly: false,
      },
      register: { allowedFields: [] },
    },
  },
  upload: {
    config: {
      sizeLimit: 10 * 1024 * 1024,
      providerOptions: { localServer: { setHeaders: uploadHeaders } },
      security: {
        allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'application/pdf'],
        deniedTypes: ['image/svg+xml', 'text/html', 'application/xml', 'text/xml'],
      },
    },
  },
});
