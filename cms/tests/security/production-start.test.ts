import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';

import { createSetUpDatabase } from '../support/boot-cms.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { TEST_ENVIRONMENT } from '../support/test-environment.ts';

const PATIENCE_MS = 90_000;
const script = path.resolve(import.meta.dirname, '../support/cms-process-main.ts');

/** Lets what a public office needs stand, on a database as another start has left it. */
function production(database: TestDatabase): Record<string, string> {
  return { ...TEST_ENVIRONMENT, ...database.env, NODE_ENV: 'production', CMS_PORT: '0' };
}

/** Starts the cms as an operator does; answers once it serves (and stops it) or has ended. */
function start(env: Record<string, string>, distDir = inject('distDir')) {
  return new Promise<{ code: number | null; printed: string; serves: boolean }>((resolve) => {
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'] ?? '', OFFICE_DIST: distDir, ...env },
      cwd: path.resolve(import.meta.dirname, '../..'),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let printed = '';
    let serves = false;
    const hear = (chunk: Buffer) => (printed += chunk.toString());
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('message', () => {
      serves = true;
      child.kill('SIGTERM');
    });
    child.once('close', (code) => {
      resolve({ code, printed, serves });
    });
  });
}

let database: TestDatabase;
beforeEach(async () => {
  database = await createSetUpDatabase('sqlite');
}, PATIENCE_MS);
afterEach(() => database.remove());

function change(...statements: string[]): void {
  const file = new DatabaseSync(database.env['DATABASE_FILE'] ?? '');
  for (const statement of statements) file.exec(statement);
  file.close();
}

const PUBLIC_RIGHT = [
  `insert into up_permissions (document_id, action) values ('wide-open', 'api::casework.applications.own')`,
  `insert into up_permissions_role_lnk (permission_id, role_id)
   select p.id, r.id from up_permissions p, up_roles r
   where p.document_id = 'wide-open' and r.type = 'public'`,
];
const DEFAULT_TOKEN = `insert into strapi_api_tokens (document_id, name, type, access_key)
   values ('token', 'Full Access', 'full-access', 'x')`;
const DEMO_EDITOR = `insert into admin_users (document_id, email, is_active)
   values ('editor', 'Redaktor@Office.example', 1)`;
const DEMO_MEMBER = `insert into up_users (document_id, username, email)
   values ('member', 'aysu', 'aysu@student.example')`;

const FAULTS: Record<string, [statements: string[], line: string]> = {
  'a right of the Public role': [
    PUBLIC_RIGHT,
    '  - The Public role may api::casework.applications.own',
  ],
  'a token Strapi makes': [
    [DEFAULT_TOKEN],
    '  - The API token "Full Access" that Strapi makes is still there',
  ],
  'a demo editor': [
    [DEMO_EDITOR],
    '  - 1 demo editors can sign in (office.example, student.example)',
  ],
  'a demo member': [
    [DEMO_MEMBER],
    '  - 1 demo members can sign in (office.example, student.example)',
  ],
};

describe('a start in production', () => {
  it(
    'serves on an empty database, although Strapi fills it with defaults',
    async () => {
      const empty = await createTestDatabase('sqlite', 'empty');
      const answer = await start(production(empty));
      await empty.remove();
      expect(answer).toMatchObject({ serves: true, code: 0 });
    },
    PATIENCE_MS,
  );

  it(
    'serves on a database that is fit',
    async () => {
      expect(await start(production(database))).toMatchObject({ serves: true, code: 0 });
    },
    PATIENCE_MS,
  );

  // The others stand in the list of the next test; a start takes long.
  it.each(['a right of the Public role', 'a demo member'])(
    'is refused for %s',
    async (name) => {
      const [statements, line] = FAULTS[name] ?? [[], ''];
      change(...statements);
      const { code, printed } = await start(production(database));
      expect(code).toBe(1);
      expect(linesOf(printed)).toContain(line);
      expect(printed).not.toContain('    at ');
    },
    PATIENCE_MS,
  );

  it(
    'is refused for an origin of everybody, and names all faults at once',
    async () => {
      change(...PUBLIC_RIGHT, DEFAULT_TOKEN, DEMO_EDITOR, DEMO_MEMBER);
      const openDist = withOpenCors(inject('distDir'));
      const { code, printed } = await start(production(database), openDist);
      rmSync(openDist, { recursive: true });
      expect(code).toBe(1);
      expect(linesOf(printed).filter((line) => line.startsWith('  - '))).toEqual([
        '  - CORS lets pages of any origin call the cms (strapi::cors)',
        ...Object.values(FAULTS).map(([, line]) => line),
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'is refused for missing and template secrets before the database is touched',
    async () => {
      const env = {
        ...production(database),
        JWT_SECRET: '',
        APP_KEYS: '',
        LINK_SECRET: 'tobemodified-tobemodified',
        OPERATOR_TOKEN: 'change-me-please-now',
        CMS_PUBLIC_URL: 'data:,x',
      };
      const { code, printed } = await start(env);
      expect(code).toBe(1);
      const lines = linesOf(printed);
      for (const line of [
        '  - APP_KEYS is missing',
        '  - JWT_SECRET is missing',
        '  - LINK_SECRET still has a template value',
        '  - OPERATOR_TOKEN still has a template value',
      ]) {
        expect(lines).toContain(line);
      }
      expect(lines.some((line) => line.startsWith('  - CMS_PUBLIC_URL'))).toBe(true);
      expect(printed).not.toContain('    at ');
    },
    PATIENCE_MS,
  );
});

function linesOf(printed: string): string[] {
  return printed.split('\n').map((line) => line.trimEnd());
}

/** A copy of the compiled cms whose operator has opened CORS. */
function withOpenCors(distDir: string): string {
  const copy = `${distDir}-open`;
  mkdirSync(copy);
  cpSync(distDir, copy, { recursive: true });
  const file = path.join(copy, 'config/middlewares.js');
  const opened = readFileSync(file, 'utf8').replace('origin: [adminOrigin]', "origin: ['*']");
  writeFileSync(file, opened);
  return copy;
}
