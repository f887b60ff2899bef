import type { JsonDocument } from '../engine/field-paths.ts';

/**
 * The part of a document that the given attributes name; `a.b` reaches into objects and lists, `*`
 * is everything. Keys keep the document's order.
 */
export function selectFields(document: JsonDocument, attributes: readonly string[]): JsonDocument {
  if (attributes.includes('*')) return document;
  return select(document, attributes);
}

function select(value: JsonDocument, attributes: readonly string[]): JsonDocument {
  const result: JsonDocument = {};
  for (const [key, inner] of Object.entries(value)) {
    if (attributes.includes(key)) {
      result[key] = inner;
      continue;
    }
    const deeper = attributes
      .filter((attribute) => attribute.startsWith(`${key}.`))
      .map((attribute) => attribute.slice(key.length + 1));
    if (deeper.length === 0) continue;
    const selected = selectInside(inner, deeper);
    if (selected !== undefined) result[key] = selected;
  }
  return result;
}

function selectInside(value: unknown, attributes: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const parts = value.map((element) => selectInside(element, attributes));
    const present = parts.filter((part) => part !== undefined);
    return present.length > 0 ? present : undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const selected = select(value as JsonDocument, attributes);
  return Object.keys(selected).length > 0 ? selected : undefined;
}
