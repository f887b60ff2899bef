import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Knex } from 'knex';

import { AUDIT_UID } from './leave-audit-entry';

type Middleware = Modules.Documents.Middleware.Middleware;

const TABLE = 'audit_entries';
const TRIGGER = 'audit_entries_append_only';
const REFUSAL = 'The audit trail is only ever added to.';
const READS: readonly string[] = ['findOne', 'findFirst', 'findMany', 'count'];

/**
 * Refuses with 403 what anybody, the super admin included, would do to the audit trail by the
 * panel; the office itself adds to it past the document service. Call it in register().
 */
export function refuseAuditWrites(strapi: Core.Strapi): void {
  const middleware: Middleware = (context, next) => {
    if (context.uid === AUDIT_UID && !READS.includes(context.action)) {
      throw new errors.PolicyError(REFUSAL, { code: 'access.forbidden' });
    }
    return next();
  };
  strapi.documents.use(middleware);
}

/**
 * Has the database itself refuse changes of the audit trail, however they come. A second call
 * changes nothing. Call it in bootstrap(): Strapi makes a table anew on SQLite when its columns
 * change, and what hung on the old one is gone.
 */
export async function keepAuditAppendOnly(strapi: Core.Strapi): Promise<void> {
  const database: Knex = strapi.db.connection;
  const isSqlite = strapi.db.dialect.client === 'sqlite';
  await (isSqlite ? addSqliteTriggers(database) : addPostgresTriggers(database));
}

async function addSqliteTriggers(database: Knex): Promise<void> {
  for (const event of ['update', 'delete']) {
    await database.raw(
      `create trigger if not exists ${TRIGGER}_${event} before ${event} on ${TABLE}
       begin select raise(abort, '${REFUSAL}'); end`,
    );
  }
}

/**
 * Changes are met row by row: the foreign key of a deleted admin may look for entries made by
 * the panel, of which there are none. Emptying the whole table is met as a statement.
 */
async function addPostgresTriggers(database: Knex): Promise<void> {
  const found: unknown[] = await database('pg_trigger')
    .whereRaw('tgrelid = ?::regclass', [TABLE])
    .where({ tgname: TRIGGER });
  if (found.length > 0) return;
  await database.raw(
    `create or replace function ${TRIGGER}() returns trigger language plpgsql as
     $$ begin raise exception '${REFUSAL}'; end $$`,
  );
  await database.raw(
    `create or replace trigger ${TRIGGER}_whole before truncate on ${TABLE}
     for each statement execute function ${TRIGGER}()`,
  );
  await database.raw(
    `create or replace trigger ${TRIGGER} before update or delete on ${TABLE}
     for each row execute function ${TRIGGER}()`,
  );
}
