/** A document as it was sent. */
export type JsonDocument = Record<string, unknown>;

export type Leaf = string | number | boolean;

/** What stands at one dotted path of a document, through objects and lists. */
export interface FieldContent {
  values: Leaf[];
  hasNull: boolean;
  isEmpty: boolean;
}

/**
 * Everything in a document by dotted path, in document order: `{ s: { title: 'a' } }` has the paths
 * `s` (no values of its own) and `s.title`. Lists give their elements to the same path.
 */
export function fieldContents(document: JsonDocument): Map<string, FieldContent> {
  const contents = new Map<string, FieldContent>();
  for (const [key, value] of Object.entries(document)) collect(contents, key, value);
  return contents;
}

function collect(contents: Map<string, FieldContent>, path: string, value: unknown): void {
  let content = contents.get(path);
  if (!content) {
    content = { values: [], hasNull: false, isEmpty: false };
    contents.set(path, content);
  }
  if (value === null || value === undefined) {
    content.hasNull = true;
  } else if (Array.isArray(value)) {
    if (value.length === 0) content.isEmpty = true;
    for (const element of value) collect(contents, path, element);
  } else if (typeof value === 'object') {
    const entries = Object.entries(value);
    if (entries.length === 0) content.isEmpty = true;
    for (const [key, inner] of entries) collect(contents, `${path}.${key}`, inner);
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    if (value === '') content.isEmpty = true;
    content.values.push(value);
  }
}

/** Whether an attribute (or pattern with `*`) covers a dotted path: itself or a part of it. */
export function coversPath(attribute: string, path: string): boolean {
  if (attribute === '*' || attribute === path) return true;
  if (attribute.includes('*')) return wildcard(attribute).test(path);
  return path.startsWith(attribute) && path[attribute.length] === '.';
}

const wildcards = new Map<string, RegExp>();

function wildcard(pattern: string): RegExp {
  let expression = wildcards.get(pattern);
  if (!expression) {
    const source = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
    expression = new RegExp(`^${source.join('.*')}$`, 'u');
    wildcards.set(pattern, expression);
  }
  return expression;
}
