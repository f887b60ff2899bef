import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadEnvironment, servingEnvironment } from './environment.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-environment-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the environment of a start', () => {
  it('makes missing secrets once and keeps them to itself', () => {
    const first = loadEnvironment({ DATA_DIR: folder }).env;
    const second = loadEnvironment({ DATA_DIR: folder }).env;
    expect(first.JWT_SECRET.length).toBeGreaterThan(30);
    expect(second).toEqual(first);
    expect(statSync(join(folder, 'secrets.env')).mode & 0o777).toBe(0o600);
    expect(new Set([first.JWT_SECRET, first.ADMIN_JWT_SECRET, first.LINK_SECRET]).size).toBe(3);
  });

  it('prefers what the caller set to what it kept', () => {
    loadEnvironment({ DATA_DIR: folder });
    const { env } = loadEnvironment({ DATA_DIR: folder, JWT_SECRET: 'given' });
    expect(env.JWT_SECRET).toBe('given');
  });

  it('names every missing secret at once in production and writes nothing', () => {
    const load = () => loadEnvironment({ DATA_DIR: folder, NODE_ENV: 'production' });
    expect(load).toThrow(/APP_KEYS.*JWT_SECRET.*SESSION_SECRET.*MEILI_MASTER_KEY/);
    expect(() => readFileSync(join(folder, 'secrets.env'))).toThrow(/ENOENT/);
  });

  it('takes an empty value for a missing one', () => {
    const { env } = loadEnvironment({ DATA_DIR: folder, JWT_SECRET: '', MEILI_HOST: '' });
    expect(env.JWT_SECRET.length).toBeGreaterThan(30);
    expect(env.MEILI_HOST).toBe('http://127.0.0.1:7700');
  });

  it('asks for both keys where the search server is elsewhere', () => {
    const load = () => loadEnvironment({ DATA_DIR: folder, MEILI_HOST: 'http://127.0.0.1:7' });
    expect(load).toThrow(/MEILI_SEARCH_KEY, MEILI_WRITE_KEY.*search:keys/);
  });

  it('refuses a port that is none', () => {
    const load = () => loadEnvironment({ DATA_DIR: folder, SITE_PORT: 'door' });
    expect(load).toThrow(/SITE_PORT=door is not a port/);
  });

  it('lets only the metrics go without a port', () => {
    const load = (name) => loadEnvironment({ DATA_DIR: folder, [name]: 'off' });
    expect(load('CMS_METRICS_PORT').env.CMS_METRICS_PORT).toBe('off');
    expect(() => load('SITE_PORT')).toThrow(/SITE_PORT=off is not a port/);
  });

  it('keeps the master key from serving processes', () => {
    const { env } = loadEnvironment({ DATA_DIR: folder });
    expect(env.MEILI_MASTER_KEY).toBeDefined();
    expect(servingEnvironment(env)).not.toHaveProperty('MEILI_MASTER_KEY');
    expect(servingEnvironment(env).MEILI_WRITE_KEY).toMatch(/^[0-9a-f]{64}$/);
  });
});
