import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

const needed = {
  CMS_SITE_TOKEN: 'a'.repeat(32),
  MEILI_SEARCH_KEY: 'search-key',
  SESSION_SECRET: 's'.repeat(32),
};

test('addresses default to the local ports', () => {
  const reading = readEnv({ ...needed, CMS_PORT: '1400' });
  expect(reading).toMatchObject({
    ok: true,
    env: { SITE_PUBLIC_URL: 'http://localhost:4321', CMS_URL: 'http://127.0.0.1:1400' },
  });
});

test('every fault is listed at once and an empty value counts as missing', () => {
  const reading = readEnv({
    ...needed,
    CMS_SITE_TOKEN: ' ',
    SESSION_SECRET: 'short',
    SITE_PORT: 'x',
  });
  expect(reading.ok).toBe(false);
  if (reading.ok) return;
  expect(reading.faults).toHaveLength(3);
  expect(reading.faults).toContain('CMS_SITE_TOKEN is missing');
  expect(reading.faults.join()).toMatch(/SITE_PORT: /);
  expect(reading.faults.join()).toMatch(/SESSION_SECRET: must have at least 16 characters/);
});

test('a slash at the end of a public address is dropped', () => {
  const reading = readEnv({ ...needed, SITE_PUBLIC_URL: 'https://office.example.az/' });
  expect(reading).toMatchObject({
    ok: true,
    env: { SITE_PUBLIC_URL: 'https://office.example.az' },
  });
});

test('a template text is no secret in production', () => {
  const env = { ...needed, SESSION_SECRET: 'change-me-change-me' };
  expect(readEnv({ ...env, NODE_ENV: 'development' }).ok).toBe(true);
  expect(readEnv({ ...env, NODE_ENV: 'production' })).toEqual({
    ok: false,
    faults: ['SESSION_SECRET still has a template value'],
  });
});
