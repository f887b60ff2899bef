import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { modules, root } from './paths.mjs';

const source = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = parse(source, { merge: true });
const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('follows the Compose specification', () => {
    const schema = JSON.parse(
      readFileSync(join(modules, 'dclint/schemas/compose.schema.json'), 'utf8'),
    );
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false });
    addFormats(ajv);
    const validate = ajv.compile(schema);
    expect(validate(compose), JSON.stringify(validate.errors, null, 2)).toBe(true);
  });

  it('asks only for variables that .env.example names', () => {
    const example = parseEnv(readFileSync(join(root, '.env.example'), 'utf8'));
    const asked = [...source.matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(20);
    expect(asked.filter((name) => !(name in example))).toEqual([]);
  });

  it('carries no default for anything secret', () => {
    const withDefault = [...source.matchAll(/\$\{([A-Z_]+):-/g)].map(([, name]) => name);
    expect(withDefault.filter((name) => /KEY|SECRET|TOKEN|SALT|PASSWORD/.test(name))).toEqual([]);
  });

  it('builds images by commands that need no secrets', () => {
    for (const workspace of ['cms', 'site']) {
      const steps = readFileSync(join(root, workspace, 'Dockerfile'), 'utf8');
      const commands = [...steps.matchAll(/^RUN node (\S+ \S+(?: (?!&&)\S+)?)/gm)].map(
        ([, one]) => one,
      );
      expect(commands).toEqual(['.launch/run.mjs install', `.launch/run.mjs build ${workspace}`]);
    }
  });

  it('publishes the proxy only', () => {
    const published = services.filter(([, service]) => service.ports?.length > 0);
    expect(published.map(([name]) => name)).toEqual(['proxy']);
  });

  it('serves metrics inside of its network only', () => {
    const metrics = ['site', 'cms'].map((name) => {
      const { environment } = compose.services[name];
      return environment[`${name.toUpperCase()}_METRICS_PORT`];
    });
    expect(metrics).toEqual(['9464', '9465']);
    const proxied = compose.configs.caddyfile.content.matchAll(/reverse_proxy (\S+)/g);
    expect([...proxied].map(([, target]) => target)).toEqual(['site:4321', 'cms:1337']);
  });

  it.each(services)('runs %s as somebody other than root', (_name, service) => {
    expect(service.user).toBeDefined();
    expect(service.user).not.toMatch(/^(root|0)/);
  });

  it('checks the health of everything that stays up', () => {
    const unchecked = services.filter(
      ([, service]) => service.healthcheck === undefined && service.restart !== 'no',
    );
    expect(unchecked.map(([name]) => name)).toEqual([]);
  });

  it('declares every volume it mounts', () => {
    const mounted = services.flatMap(([, service]) =>
      (service.volumes ?? []).map((volume) => volume.split(':')[0]),
    );
    expect(mounted.filter((name) => !(name in compose.volumes))).toEqual([]);
  });

  it('gives the master key of the search server to no serving process', () => {
    const holders = services
      .filter(([, service]) => service.environment?.MEILI_MASTER_KEY !== undefined)
      .map(([name]) => name);
    expect(holders).toEqual(['search-keys', 'search']);
  });
});
