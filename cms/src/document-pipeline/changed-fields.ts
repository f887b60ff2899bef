interface Attribute {
  type: string;
}

/**
 * Names of the attributes that `data` changes against `row`, sorted. Scalars are compared;
 * relations and components, which the row does not hold, count when the data says anything
 * about them. Keys that are no attributes are ignored.
 */
export function changedFields(
  attributes: Readonly<Record<string, Attribute>>,
  row: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(data)
    .filter((name) => {
      const attribute = attributes[name];
      if (attribute === undefined || data[name] === undefined) return false;
      return isScalar(attribute)
        ? comparable(attribute, row[name]) !== comparable(attribute, data[name])
        : saysSomething(data[name]);
    })
    .sort();
}

/** Whether an attribute's value lies in the row itself. */
export function isScalar(attribute: Attribute): boolean {
  return !['relation', 'component', 'dynamiczone', 'media'].includes(attribute.type);
}

/** A form of a scalar under which the database's value and the caller's compare equal. */
export function comparable(attribute: Attribute, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'null';
  if (attribute.type === 'datetime' && (typeof value === 'string' || value instanceof Date)) {
    return new Date(value).toISOString();
  }
  if (attribute.type === 'json' || typeof value === 'object') return JSON.stringify(value);
  return `${value as string | number | boolean}`;
}

function saysSomething(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return true;
  const parts = Object.values(value);
  return !parts.every((part) => Array.isArray(part) && part.length === 0) || parts.length === 0;
}
