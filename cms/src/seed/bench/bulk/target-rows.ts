import type { Knex } from 'knex';

import { type BulkDocument, isRowIdText, type PendingId, type Version } from './bulk-document';
import { type Link, tableShapeOf, type TableShape } from './table-shape';

/** The rows documents point to, and how many point to them where those are counted. */
export interface TargetRows {
  /** By `targetKey`. */
  ids: Map<string, number | PendingId>;
  /** The last place given out among those that point to a row, by join table and row. */
  lastOrders: Map<string, Map<number | PendingId, number>>;
}

interface FoundRow {
  id: number;
  documentId: string;
  locale: Version['locale'];
  publishedAt: unknown;
}

/** SQLite takes 32,766 parameters in a statement; this is far below. */
const MOST_IDS = 1_000;

export function targetKey(
  { uid, isLocalized, hasDrafts }: TableShape,
  documentId: string,
  version: Version,
): string {
  const locale = isLocalized ? version.locale : '';
  return `${uid} ${documentId} ${locale ?? ''} ${hasDrafts ? (version.status ?? '') : ''}`;
}

/** The next place in the join table's `name` among those that point to `target`. */
export function nextOrder(
  { lastOrders }: TargetRows,
  name: string,
  target: number | PendingId,
): number {
  const orders = lastOrders.get(name) ?? new Map<number | PendingId, number>();
  lastOrders.set(name, orders);
  const order = (orders.get(target) ?? 0) + 1;
  orders.set(target, order);
  return order;
}

/** Reads the rows that `documents` point to and that are not among them. */
export async function findTargetRows(
  trx: Knex.Transaction,
  documents: readonly BulkDocument[],
): Promise<TargetRows> {
  const rows: TargetRows = { ids: new Map(), lastOrders: new Map() };
  for (const [uid, documentIds] of foreignTargets(documents)) {
    const shape = tableShapeOf(uid);
    for (const row of await findRows(trx, shape, [...documentIds])) {
      const status = row.publishedAt === null ? 'draft' : 'published';
      rows.ids.set(targetKey(shape, row.documentId, { locale: row.locale, status }), row.id);
    }
  }
  const uids = new Set(documents.map(({ uid }) => uid));
  for (const link of [...uids].flatMap((uid) => tableShapeOf(uid).links)) {
    if (link.join.inverseOrderColumnName !== undefined) await readLastOrders(trx, link, rows);
  }
  return rows;
}

function foreignTargets(documents: readonly BulkDocument[]): Map<string, Set<string>> {
  const own = new Set(documents.map(({ uid, documentId }) => `${uid} ${documentId}`));
  const foreign = new Map<string, Set<string>>();
  const note = (uid: string, documentId: string) => {
    if (own.has(`${uid} ${documentId}`)) return;
    foreign.set(uid, (foreign.get(uid) ?? new Set()).add(documentId));
  };
  for (const { uid, shared } of documents) {
    for (const { attribute, target, isComponent } of tableShapeOf(uid).links) {
      if (!isComponent) for (const id of documentIdsIn(shared[attribute])) note(target, id);
    }
    for (const value of Object.values(shared)) {
      if (isRowIdText(value)) note(value.uid, value.documentId);
    }
  }
  return foreign;
}

/** A relation's value, one or several, as a list. */
export function documentIdsIn(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}

/** The rows of documents, in whatever language and state. */
export async function findRows(
  trx: Knex.Transaction,
  { uid, table }: TableShape,
  documentIds: readonly string[],
): Promise<FoundRow[]> {
  const found: FoundRow[] = [];
  const columns = {
    id: 'id',
    documentId: columnOf(uid, 'documentId'),
    locale: columnOf(uid, 'locale'),
    publishedAt: columnOf(uid, 'publishedAt'),
  };
  for (let at = 0; at < documentIds.length; at += MOST_IDS) {
    const some = documentIds.slice(at, at + MOST_IDS);
    const rows = await trx(table).select(columns).whereIn(columns.documentId, some);
    found.push(...(rows as FoundRow[]));
  }
  return found;
}

async function readLastOrders(
  trx: Knex.Transaction,
  link: Link,
  { ids, lastOrders }: TargetRows,
): Promise<void> {
  const { name, inverseJoinColumn, inverseOrderColumnName = '' } = link.join;
  const orders = new Map<number | PendingId, number>();
  for (const [key, id] of ids) {
    if (typeof id !== 'number' || !key.startsWith(`${link.target} `)) continue;
    const [last] = await trx(name)
      .where(inverseJoinColumn.name, id)
      .max<{ order: number | null }[]>({ order: inverseOrderColumnName });
    orders.set(id, last?.order ?? 0);
  }
  lastOrders.set(name, orders);
}

export function columnOf(uid: string, attribute: string): string {
  const found = tableShapeOf(uid).columns.find((column) => column.attribute === attribute);
  if (found === undefined) throw new Error(`${uid} has no column for "${attribute}".`);
  return found.column;
}
