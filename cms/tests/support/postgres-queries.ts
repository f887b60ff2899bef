import path from 'node:path';

import pg from 'pg';

export type Row = Record<string, unknown>;

/** Runs one statement through a connection of its own. */
export async function query(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

/** The run's template database; named after the run, since runs may share one server. */
export function postgresTemplate(distDir: string): string {
  return `office_template_${path.basename(distDir).toLowerCase().replace(/\W/g, '_')}`;
}
