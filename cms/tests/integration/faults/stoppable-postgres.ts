import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { query } from '../../support/postgres-queries.ts';
import { type PostgresServer, startPostgresServer } from '../../support/postgres-server.ts';
import type { TestDatabase } from '../../support/test-database.ts';

/** A PostgreSQL of a test's own, which can be away for a while. */
export interface StoppablePostgres {
  /** Reading it waits for the end of an outage. */
  database: TestDatabase;
  /** Whether the server is away now. */
  isAway(): boolean;
  /** Resolves when the server is there, at once when it is. */
  untilBack(): Promise<void>;
  /** Stops the server, runs `meanwhile` and starts it again. */
  during(how: Parameters<PostgresServer['halt']>[0], meanwhile: () => Promise<void>): Promise<void>;
}

/** Starts the server and answers an empty database on it; removing that ends the server. */
export async function startStoppablePostgres(): Promise<StoppablePostgres> {
  const server = await startPostgresServer({ durable: true });
  const dataDir = mkdtempSync(path.join(tmpdir(), 'office-cms-'));
  let back: Promise<void> | null = null;
  const untilBack = async () => {
    await back;
  };
  return {
    database: {
      env: { DATA_DIR: dataDir, DATABASE_URL: server.url },
      dataDir,
      async readRows(sql) {
        await untilBack();
        try {
          return await query(server.url, sql);
        } catch (error) {
          // It went away under the query.
          if (back === null) throw error;
          await untilBack();
          return await query(server.url, sql);
        }
      },
      async remove() {
        await server.stop();
        rmSync(dataDir, { recursive: true, force: true });
      },
    },
    isAway: () => back !== null,
    untilBack,
    async during(how, meanwhile) {
      let isBack = (): void => {};
      back = new Promise((resolve) => (isBack = resolve));
      try {
        await server.halt(how);
        await meanwhile();
      } finally {
        await server.resume();
        back = null;
        isBack();
      }
    },
  };
}
