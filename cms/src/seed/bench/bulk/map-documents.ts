import type { Locale } from '@office/search';

import {
  type BulkDocument,
  isRowIdText,
  type PendingId,
  type PendingText,
  type Values,
  type Version,
} from './bulk-document';
import { type Column, type Link, tableShapeOf, type TableShape } from './table-shape';
import { documentIdsIn, nextOrder, targetKey, type TargetRows } from './target-rows';

type Row = Record<string, unknown>;

/** Rows ready to be inserted once their ids are reserved. */
export interface BulkRows {
  /** Rows others may point to, by table. */
  rows: Map<string, { id: PendingId; row: Row }[]>;
  /** Rows of the join tables between them, by table. */
  links: Map<string, Row[]>;
}

interface Mapping extends BulkRows {
  targets: TargetRows;
}

/** What components and relations hang on. */
interface Owner {
  id: PendingId;
  version: Version;
  values: Values;
}

/**
 * Turns documents into rows as the document service writes them: a draft and a published row for
 * each language, components of its own for each of them. Throws for a value no attribute takes
 * and for a relation to what is not there; a translation missing there is left out.
 */
export function mapDocuments(documents: readonly BulkDocument[], targets: TargetRows): BulkRows {
  const mapping: Mapping = { rows: new Map(), links: new Map(), targets };
  const stored = documents.flatMap((document) => {
    const shape = tableShapeOf(document.uid);
    return versionsOf(document, shape).map((version) => {
      const values = valuesOf(document, version);
      refuseUnknown(shape, values);
      const id = newId();
      targets.ids.set(targetKey(shape, document.documentId, version), id);
      return { shape, version, values, id };
    });
  });
  for (const { shape, version, values, id } of stored) {
    addRow(mapping, shape, { id, values });
    for (const link of shape.links) addLinks(mapping, link, { version, values, id });
  }
  return mapping;
}

function versionsOf({ texts }: BulkDocument, { hasDrafts }: TableShape): Version[] {
  const locales = texts === null ? [null] : (Object.keys(texts) as Locale[]);
  const statuses = hasDrafts ? (['draft', 'published'] as const) : [null];
  return locales.flatMap((locale) => statuses.map((status) => ({ locale, status })));
}

function valuesOf(document: BulkDocument, { locale, status }: Version): Values {
  const { documentId, at, shared, texts } = document;
  return {
    ...shared,
    ...(locale === null ? {} : texts?.[locale]),
    ...{ documentId, locale, createdAt: at, updatedAt: at },
    publishedAt: status === 'draft' ? null : at,
  };
}

function refuseUnknown({ uid, attributes }: TableShape, values: Values): void {
  const unknown = Object.keys(values).filter((name) => !attributes.has(name));
  if (unknown.length > 0) throw new Error(`${uid} does not keep ${unknown.join(', ')}.`);
}

function addRow(
  mapping: Mapping,
  shape: TableShape,
  { id, values }: Pick<Owner, 'id' | 'values'>,
): void {
  const row: Row = { id };
  for (const column of shape.columns) {
    row[column.column] = toColumn(mapping.targets, column, values[column.attribute]);
  }
  addTo(mapping.rows, shape.table, { id, row });
}

function addLinks(mapping: Mapping, link: Link, owner: Owner): void {
  const value = owner.values[link.attribute];
  if (value === undefined || value === null) return;
  if (link.isComponent) addComponents(mapping, link, owner);
  else addRelations(mapping, link, owner);
}

function addComponents(mapping: Mapping, link: Link, owner: Owner): void {
  const { name, joinColumn, inverseJoinColumn, on, orderColumnName = 'order' } = link.join;
  const shape = tableShapeOf(link.target);
  const parts = [owner.values[link.attribute]].flat() as Values[];
  for (const [at, values] of parts.entries()) {
    refuseUnknown(shape, values);
    const id = newId();
    addRow(mapping, shape, { id, values });
    addTo(mapping.links, name, {
      [joinColumn.name]: owner.id,
      [inverseJoinColumn.name]: id,
      component_type: link.target,
      field: on?.field,
      // Strapi leaves the order of a single component empty.
      [orderColumnName]: link.isMany ? at + 1 : null,
    });
    for (const inner of shape.links) {
      addLinks(mapping, inner, { id, version: owner.version, values });
    }
  }
}

function addRelations(mapping: Mapping, link: Link, owner: Owner): void {
  const { name, joinColumn, inverseJoinColumn, orderColumnName, inverseOrderColumnName } =
    link.join;
  const shape = tableShapeOf(link.target);
  let order = 0;
  for (const documentId of documentIdsIn(owner.values[link.attribute])) {
    const target = mapping.targets.ids.get(targetKey(shape, documentId, owner.version));
    if (target === undefined && shape.isLocalized) continue;
    if (target === undefined) throw new Error(`There is no ${link.target} ${documentId}.`);
    const row: Row = { [joinColumn.name]: owner.id, [inverseJoinColumn.name]: target };
    if (orderColumnName !== undefined) row[orderColumnName] = ++order;
    if (inverseOrderColumnName !== undefined) {
      row[inverseOrderColumnName] = nextOrder(mapping.targets, name, target);
    }
    addTo(mapping.links, name, row);
  }
}

function toColumn({ ids }: TargetRows, { type, default: standard }: Column, value: unknown) {
  if (value === undefined) return standard;
  if (value === null) return null;
  if (isRowIdText(value)) {
    const shape = tableShapeOf(value.uid);
    const of = ids.get(targetKey(shape, value.documentId, { locale: null, status: null }));
    if (of === undefined) throw new Error(`There is no ${value.uid} ${value.documentId}.`);
    return { kind: 'pending-text', of } satisfies PendingText;
  }
  if (type === 'json') return JSON.stringify(value);
  if (type === 'datetime' && typeof value === 'string') return new Date(value);
  return value;
}

function newId(): PendingId {
  return { kind: 'pending-id', value: 0 };
}

function addTo<T>(lists: Map<string, T[]>, name: string, value: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [value]);
  else list.push(value);
}
