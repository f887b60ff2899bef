import { comparable, isScalar } from './changed-fields';

interface Attribute {
  type: string;
}
type Values = Readonly<Record<string, unknown>>;

/**
 * Which of the `shared` fields in `data` differ from `row`, a populated translation. Components
 * compare without ids and empty values; a relation differs when the set given differs, or when
 * a change list connects something new or disconnects something.
 */
export function changedSharedFields(
  attributes: Readonly<Record<string, Attribute>>,
  row: Values,
  data: Values,
  shared: readonly string[],
): string[] {
  return shared.filter((name) => {
    const attribute = attributes[name];
    if (attribute === undefined) return false;
    if (isScalar(attribute)) {
      return comparable(attribute, row[name]) !== comparable(attribute, data[name]);
    }
    if (attribute.type === 'relation') return isRelationChanged(row[name], data[name]);
    return JSON.stringify(bare(row[name])) !== JSON.stringify(bare(data[name]));
  });
}

function isRelationChanged(current: unknown, given: unknown): boolean {
  const known = new Set(asList(current).flatMap(namesOf));
  const isKnown = (target: unknown) => namesOf(target).some((name) => known.has(name));
  if (isChangeList(given)) {
    return !asList(given.connect).every(isKnown) || asList(given.disconnect).some(isKnown);
  }
  const wanted = asList(isSet(given) ? given.set : given);
  return wanted.length !== asList(current).length || !wanted.every(isKnown);
}

function isChangeList(value: unknown): value is { connect?: unknown; disconnect?: unknown } {
  return (
    typeof value === 'object' && value !== null && ('connect' in value || 'disconnect' in value)
  );
}

function isSet(value: unknown): value is { set: unknown } {
  return typeof value === 'object' && value !== null && 'set' in value;
}

function asList(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function namesOf(target: unknown): string[] {
  if (typeof target === 'string' || typeof target === 'number') return [String(target)];
  if (typeof target !== 'object' || target === null) return [];
  const { id, documentId } = target as { id?: unknown; documentId?: unknown };
  return [id, documentId].filter((name) => name !== undefined).map(String);
}

/** A component's values without ids, empty ones and order of keys. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value === '' ? null : (value ?? null);
  const entries = Object.entries(value)
    .filter(([name, part]) => !NAMES_OF_STRAPI.includes(name) && (part ?? '') !== '')
    .map(([name, part]): [string, unknown] => [name, bare(part)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

const NAMES_OF_STRAPI = ['id', 'documentId', '__component', '__temp_key__'];
