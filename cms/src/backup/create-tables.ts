import type { Knex } from 'knex';

import type { ColumnSchema, DatabaseSchema, TableSchema } from './table-schema';

/**
 * Makes empty tables as Strapi makes them. On SQLite, which cannot add them later, with their
 * foreign keys; on PostgreSQL `addForeignKeys` follows once the rows are there.
 */
export async function createTables(
  trx: Knex.Transaction,
  { tables }: DatabaseSchema,
  database: 'sqlite' | 'postgres',
): Promise<void> {
  for (const table of tables) {
    await trx.schema.createTable(table.name, (builder) => {
      for (const column of table.columns) addColumn(builder, column);
      for (const index of table.indexes) addIndex(builder, index);
      if (database === 'sqlite') addForeignKeysOf(builder, table);
    });
  }
}

/** Adds the foreign keys of all tables; throws when a row points at none. */
export async function addForeignKeys(
  trx: Knex.Transaction,
  { tables }: DatabaseSchema,
): Promise<void> {
  for (const table of tables) {
    if (table.foreignKeys.length === 0) continue;
    await trx.schema.alterTable(table.name, (builder) => {
      addForeignKeysOf(builder, table);
    });
  }
}

function addColumn(builder: Knex.CreateTableBuilder, column: ColumnSchema): void {
  const made = makeColumn(builder, column);
  if (column.unsigned) made.unsigned();
  if (column.defaultTo !== undefined && column.defaultTo !== null) made.defaultTo(column.defaultTo);
  if (column.notNullable) made.notNullable();
  else made.nullable();
}

function makeColumn(builder: Knex.CreateTableBuilder, column: ColumnSchema): Knex.ColumnBuilder {
  const { name, type, args } = column;
  switch (type) {
    case 'increments':
      return builder.increments(name, { primaryKey: true });
    case 'text':
      return builder.text(name, 'longtext');
    case 'string':
    case 'json':
    case 'jsonb':
    case 'integer':
    case 'bigInteger':
    case 'double':
    case 'boolean':
    case 'date':
      return builder[type](name);
    case 'time':
      return builder[type](name);
    case 'decimal': {
      const [precision, scale] = args.filter((arg) => typeof arg === 'number');
      return builder.decimal(name, precision, scale);
    }
    case 'datetime':
    case 'timestamp':
      return builder.datetime(name, args.find((arg) => typeof arg === 'object') ?? {});
  }
}

function addIndex(builder: Knex.CreateTableBuilder, index: TableSchema['indexes'][number]): void {
  const { name, columns } = index;
  if (index.type === 'unique') builder.unique(columns, { indexName: name });
  else if (index.type === 'primary') builder.primary(columns, { constraintName: name });
  else builder.index(columns, name);
}

function addForeignKeysOf(builder: Knex.TableBuilder, { foreignKeys }: TableSchema): void {
  for (const key of foreignKeys) {
    const made = builder
      .foreign(key.columns, key.name)
      .references(key.referencedColumns)
      .inTable(key.referencedTable);
    if (key.onDelete) made.onDelete(key.onDelete);
    if (key.onUpdate) made.onUpdate(key.onUpdate);
  }
}
