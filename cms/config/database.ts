import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { env } from '../src/env';

interface SqliteConnection {
  pragma(statement: string): unknown;
}

export default () => ({
  connection: env.DATABASE_URL === undefined ? sqlite() : postgres(env.DATABASE_URL),
  settings: { runMigrations: true },
});

function postgres(connectionString: string) {
  return {
    client: 'postgres' as const,
    connection: { connectionString },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 30_000,
  };
}

function sqlite() {
  mkdirSync(path.dirname(env.DATABASE_FILE), { recursive: true });
  return {
    client: 'sqlite' as const,
    connection: { filename: env.DATABASE_FILE },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: SqliteConnection, done: (error: Error | null, c: unknown) => void) {
        connection.pragma('journal_mode = WAL');
        connection.pragma('synchronous = NORMAL');
        connection.pragma('busy_timeout = 5000');
        done(null, connection);
      },
    },
    acquireConnectionTimeout: 30_000,
  };
}
