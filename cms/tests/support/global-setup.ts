import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { TestProject } from 'vitest/node';

import { compileCms } from './compile-cms.ts';
import { postgresTemplate, query } from './postgres-queries.ts';
import { startPostgresServer } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The compiled cms of this run. */
    distDir: string;
    /** Where the SQLite database lies, or will lie, that later boots are copied from. */
    sqliteTemplate: string;
    /** A PostgreSQL where databases may be created. */
    postgresUrl: string;
  }
}

const appDir = path.resolve(import.meta.dirname, '../..');

/** Compiles the cms into a folder of this run's own and starts one PostgreSQL for all files. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  // Below node_modules, so that the compiled files find their packages.
  const parent = path.join(appDir, 'node_modules/.cache/office-tests');
  mkdirSync(parent, { recursive: true });
  const distDir = mkdtempSync(path.join(parent, 'dist-'));
  compileCms(appDir, distDir);
  const given = process.env['TEST_DATABASE_URL'];
  const server = given ? undefined : await startPostgresServer();
  project.provide('distDir', distDir);
  project.provide('sqliteTemplate', path.join(parent, `template-${hashOfSetUp(distDir)}.db`));
  project.provide('postgresUrl', given ?? server?.url ?? '');
  return async () => {
    if (server) await server.stop();
    else if (given) await query(given, `drop database if exists ${postgresTemplate(distDir)}`);
    rmSync(distDir, { recursive: true, force: true });
  };
}

/**
 * Changes with everything that decides what a first boot writes, so that a template serves all
 * runs until then. Whatever is forgotten here, the boot on the copy still puts right.
 */
function hashOfSetUp(distDir: string): string {
  const hash = createHash('sha256').update(readFileSync(path.join(appDir, 'package.json')));
  const parts = ['src/**/*.json', 'src/{permissions,content-manager}/**/*.js', 'config/*.js'];
  for (const file of globSync(parts, { cwd: distDir }).sort()) {
    hash.update(file).update(readFileSync(path.join(distDir, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
