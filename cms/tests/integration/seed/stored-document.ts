import type { BootedCms } from '../../support/boot-cms.ts';

type Row = Record<string, unknown>;

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
  on?: { field: string };
}

interface Attribute {
  target?: string;
  mappedBy?: string;
  joinTable?: JoinTable;
}

/** What differs between two documents with equal content: when they were made, and who they are. */
const OWN = ['id', 'document_id', 'created_at', 'updated_at', 'user_key'];

/**
 * Everything the database holds of a document, table by table and column by column, without ids
 * and times: its rows, what joins them to others, and its components down to the last.
 */
export async function readStoredDocument(
  cms: BootedCms,
  uid: string,
  documentId: string,
): Promise<Row[]> {
  const { tableName } = metadataOf(cms, uid);
  const rows = await cms.readRows(
    `select * from ${tableName} where document_id = '${documentId}'
     order by locale, published_at is not null`,
  );
  return Promise.all(rows.map((row) => describe(cms, uid, row)));
}

/** How many rows each table holds. */
export async function countRows(cms: BootedCms): Promise<Record<string, number>> {
  const tables = [...cms.strapi.db.metadata.values()].map(({ tableName }) => tableName);
  const counts = tables.map((name) => `select '${name}' as name, count(*) as total from ${name}`);
  const rows = await cms.readRows(counts.join(' union all '));
  return Object.fromEntries(rows.map((row) => [String(row['name']), Number(row['total'])]));
}

/** By how much each table grew; those that did not are left out. */
export function growth(
  before: Record<string, number>,
  after: Record<string, number>,
): Record<string, number> {
  const grown = Object.entries(after).map(([table, total]) => [
    table,
    total - (before[table] ?? 0),
  ]);
  return Object.fromEntries(grown.filter(([, more]) => more !== 0)) as Record<string, number>;
}

async function describe(cms: BootedCms, uid: string, row: Row): Promise<Row> {
  const described: Row = {};
  for (const [column, value] of Object.entries(row)) {
    if (column === 'published_at') described[column] = value !== null;
    else if (!OWN.includes(column)) described[column] = value;
  }
  for (const [name, { joinTable, mappedBy, target = '' }] of attributesOf(cms, uid)) {
    if (joinTable === undefined || mappedBy !== undefined) continue;
    described[name] = await describeJoined(cms, { joinTable, target, id: Number(row['id']) });
  }
  return described;
}

async function describeJoined(
  cms: BootedCms,
  { joinTable, target, id }: { joinTable: JoinTable; target: string; id: number },
): Promise<Row[]> {
  const { name, joinColumn, inverseJoinColumn, on } = joinTable;
  const only = on === undefined ? '' : ` and field = '${on.field}'`;
  const joins = await cms.readRows(
    `select * from ${name} where ${joinColumn.name} = ${id}${only} order by id`,
  );
  return Promise.all(
    joins.map(async (join) => {
      const { id: _id, [joinColumn.name]: _from, [inverseJoinColumn.name]: to, ...rest } = join;
      const { tableName } = metadataOf(cms, target);
      const [found] = await cms.readRows(`select * from ${tableName} where id = ${Number(to)}`);
      if (found === undefined) throw new Error(`${name} points to no row of ${tableName}.`);
      if (on !== undefined) return { ...rest, part: await describe(cms, target, found) };
      // Places among all that point to the same row differ from document to document.
      const places = Object.keys(rest).filter((column) => column.startsWith('user_ord'));
      for (const column of places) rest[column] = rest[column] !== null;
      return { ...rest, to: nameOf(found) };
    }),
  );
}

/** What a target is called: by its key where it has one, else by all it says. */
function nameOf(row: Row): unknown {
  if ('key' in row) return row['key'];
  return Object.fromEntries(
    Object.entries(row).filter(([column]) => ![...OWN, 'published_at'].includes(column)),
  );
}

function metadataOf(cms: BootedCms, uid: string) {
  return cms.strapi.db.metadata.get(uid);
}

function attributesOf(cms: BootedCms, uid: string): [string, Attribute][] {
  return Object.entries(metadataOf(cms, uid).attributes as unknown as Record<string, Attribute>);
}
