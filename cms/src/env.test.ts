import { describe, expect, it } from 'vitest';

import { TEST_ENVIRONMENT } from '../tests/support/test-environment';
import { EnvironmentError, readEnv } from './env';

const fit: Record<string, string> = { ...TEST_ENVIRONMENT };

function faultsOf(source: Record<string, string>): string {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message;
    throw error;
  }
  return '';
}

describe('the environment', () => {
  it('fills defaults from the ports and the data folder', () => {
    const env = readEnv({
      ...fit,
      DATA_DIR: '/data',
      SITE_PUBLIC_URL: '',
      MAIL_PORT: '2525',
      SMTP_URL: '',
    });
    expect(env.DATABASE_FILE).toBe('/data/cms.db');
    expect(env.SITE_PUBLIC_URL).toBe('http://localhost:4321');
    expect(env.SMTP_URL).toBe('smtp://127.0.0.1:2525');
    expect(env.DATABASE_URL).toBeUndefined();
  });

  it('lists every missing and every wrong value in one message', () => {
    const message = faultsOf({ ...fit, JWT_SECRET: ' ', LINK_SECRET: 'short', CMS_PORT: 'http' });
    expect(message).toContain('JWT_SECRET is missing');
    expect(message).toContain('LINK_SECRET must have at least 16 characters');
    expect(message).toContain('CMS_PORT');
  });

  it('refuses template texts, equal secrets and a fixed clock in production', () => {
    const message = faultsOf({
      ...fit,
      NODE_ENV: 'production',
      ADMIN_JWT_SECRET: 'toBeModified-1234567',
      LINK_SECRET: fit['PREVIEW_SECRET'] ?? '',
      OFFICE_CLOCK: '2026-01-01T00:00:00Z',
      API_TOKEN_SALT: '',
    });
    expect(message).toContain('ADMIN_JWT_SECRET still has a template value');
    expect(message).toContain('LINK_SECRET has the same value as PREVIEW_SECRET');
    expect(message).toContain('OFFICE_CLOCK is for tests only');
    expect(message).toContain('API_TOKEN_SALT is missing');
  });

  it('takes the same values outside of production', () => {
    expect(faultsOf({ ...fit, ADMIN_JWT_SECRET: 'toBeModified-1234567' })).toBe('');
  });

  it('refuses a data folder that depends on where the cms is started', () => {
    expect(faultsOf({ ...fit, DATA_DIR: 'data' })).toContain('DATA_DIR must be an absolute path');
  });
});
