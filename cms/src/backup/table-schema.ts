import { z } from 'zod';

/** Column types as Strapi's own description of the database names them, the same on both. */
const COLUMN_TYPES = [
  'increments',
  'string',
  'text',
  'json',
  'jsonb',
  'integer',
  'bigInteger',
  'double',
  'decimal',
  'boolean',
  'date',
  'time',
  'datetime',
  'timestamp',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

const deleteRule = z.enum(['CASCADE', 'SET NULL', 'RESTRICT', 'NO ACTION']);

const columnSchema = z.object({
  name: z.string(),
  type: z.enum(COLUMN_TYPES),
  args: z
    .array(
      z.union([
        z.number(),
        z.string(),
        z.looseObject({
          useTz: z.boolean().exactOptional(),
          precision: z.number().exactOptional(),
        }),
      ]),
    )
    .default([]),
  defaultTo: z.union([z.string(), z.number(), z.boolean()]).nullish(),
  notNullable: z.boolean().default(false),
  unsigned: z.boolean().default(false),
});

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(columnSchema),
  indexes: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      type: z.enum(['unique', 'primary']).nullish(),
    }),
  ),
  foreignKeys: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      referencedTable: z.string(),
      referencedColumns: z.array(z.string()),
      onDelete: deleteRule.nullish(),
      onUpdate: deleteRule.nullish(),
    }),
  ),
});

/** Strapi's description of a database: what its tables are, without a word of any dialect. */
export const databaseSchemaSchema = z.object({ tables: z.array(tableSchema) });

export type DatabaseSchema = z.infer<typeof databaseSchemaSchema>;
export type TableSchema = z.infer<typeof tableSchema>;
export type ColumnSchema = z.infer<typeof columnSchema>;

/** Where Strapi keeps that description of the database it has set up. */
export const SCHEMA_TABLE = 'strapi_database_schema';

/** Strapi's books about its own work, which its description leaves out. */
export const BOOK_TABLES: readonly TableSchema[] = [
  bookTable(SCHEMA_TABLE, [
    column('schema', 'json'),
    column('time', 'datetime', [{ useTz: false }]),
    column('hash', 'string'),
  ]),
  ...['strapi_migrations', 'strapi_migrations_internal'].map((name) =>
    bookTable(name, [column('name', 'string'), column('time', 'datetime', [{ useTz: false }])]),
  ),
];

function bookTable(name: string, columns: ColumnSchema[]): TableSchema {
  const id = { ...column('id', 'increments'), notNullable: true };
  return { name, columns: [id, ...columns], indexes: [], foreignKeys: [] };
}

function column(name: string, type: ColumnType, args: ColumnSchema['args'] = []): ColumnSchema {
  return { name, type, args, notNullable: false, unsigned: false };
}
