import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from './paths.mjs';

/** Where each program's schema of its environment stands. */
const SCHEMAS = [
  'cms/src/env.ts',
  'cms/mail-catcher/main.ts',
  'site/src/env.ts',
  'search/src/local-server/environment.ts',
];
/** NODE_ENV is set by whoever starts a program, OFFICE_CLOCK by tests only. */
const NOT_FOR_ENV_FILES = ['NODE_ENV', 'OFFICE_CLOCK'];

const named = read('.env.example').match(/^[A-Z_]+(?==)/gm);
const inSchemas = new Set(
  SCHEMAS.flatMap(schemaNames).filter((name) => !NOT_FOR_ENV_FILES.includes(name)),
);
const inCompose = [...read('docker-compose.yml').matchAll(/(?<!\$)\$\{([A-Z_]+)/g)].map(
  ([, name]) => name,
);

describe('.env.example', () => {
  it.each(SCHEMAS)('is compared with a schema that can be read in %s', (file) => {
    expect(schemaNames(file)).toContain('DATA_DIR');
  });

  it('names exactly what the programs and docker compose read, each once', () => {
    expect(named.toSorted()).toEqual([...new Set([...inSchemas, ...inCompose])].toSorted());
  });

  it('sets no secret', () => {
    const secrets = Object.entries(parseEnv(read('.env.example'))).filter(
      ([name, value]) => /KEY|SECRET|TOKEN|SALT|PASSWORD/.test(name) && value !== '',
    );
    expect(secrets).toEqual([]);
  });
});

describe('the README', () => {
  it('explains every variable of the programs', () => {
    const readme = read('README.md');
    expect([...inSchemas].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

/** From the source: the cms reads its environment when it is imported. */
function schemaNames(file) {
  const names = /^\s+([A-Z]+(?:_[A-Z]+)+):|'([A-Z]+(?:_[A-Z]+)+)'/gm;
  return [...read(file).matchAll(names)].map(([, key, text]) => key ?? text);
}

function read(file) {
  return readFileSync(join(root, file), 'utf8');
}
