import type { Locale } from '@office/search';

export type Values = Readonly<Record<string, unknown>>;

/**
 * A document as the bulk writer takes it. Values are what the document service would be given:
 * relations by documentId, components as plain objects; besides, `rowIdText` may stand for text.
 */
export interface BulkDocument {
  uid: string;
  documentId: string;
  /** When it was made, last changed and, where it can be, published. */
  at: Date;
  /** What all its languages say alike; all there is where nothing is translated. */
  shared: Values;
  /** What each language says; null for types without translations. */
  texts: Partial<Record<Locale, Values>> | null;
}

/** One of the rows a document is stored as; both are null for what the type does not have. */
export interface Version {
  locale: Locale | null;
  status: 'draft' | 'published' | null;
}

/** The id of a row about to be inserted; its value is known once ids are reserved. */
export interface PendingId {
  kind: 'pending-id';
  value: number;
}

/** The text of a row id. */
export interface PendingText {
  kind: 'pending-text';
  of: number | PendingId;
}

/** Stands for the text of another document's row id, which only the database knows. */
export interface RowIdText {
  kind: 'row-id-text';
  uid: string;
  documentId: string;
}

export function rowIdText(uid: string, documentId: string): RowIdText {
  return { kind: 'row-id-text', uid, documentId };
}

export function isRowIdText(value: unknown): value is RowIdText {
  return hasKind(value, 'row-id-text');
}

/** What the database is given for a value, once ids are reserved. */
export function settle(value: unknown): unknown {
  if (hasKind(value, 'pending-id')) return (value as PendingId).value;
  if (hasKind(value, 'pending-text')) return String(settle((value as PendingText).of));
  return value;
}

function hasKind(value: unknown, kind: string): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
}
