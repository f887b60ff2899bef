/** What a posted form says, by field name; every value as it was typed. */
export interface FormFields {
  /** The first value of a field, an empty string where it has none. */
  text(name: string): string;
  /** All values of a field, without empty ones. */
  texts(name: string): string[];
  has(name: string): boolean;
  toRecord(): Record<string, string[]>;
}

const MOST_FIELDS = 300;

/** Fields as they lie in a record; for forms shown before they were ever sent. */
export function formFields(record: Readonly<Record<string, readonly string[]>>): FormFields {
  const valuesOf = (name: string) => (Object.hasOwn(record, name) ? (record[name] ?? []) : []);
  return {
    text: (name) => valuesOf(name)[0] ?? '',
    texts: (name) => valuesOf(name).filter((value) => value !== ''),
    has: (name) => Object.hasOwn(record, name),
    toRecord: () => Object.fromEntries(Object.keys(record).map((key) => [key, [...valuesOf(key)]])),
  };
}

/** Reads a posted form; line ends become `\n`, files and NUL, which no text has, are left out. */
export async function readFormFields(request: Request): Promise<FormFields> {
  const record: Record<string, string[]> = Object.create(null) as Record<string, string[]>;
  let count = 0;
  for (const [name, value] of await readForm(request)) {
    if (typeof value !== 'string' || count >= MOST_FIELDS) continue;
    count += 1;
    (record[name] ??= []).push(value.replaceAll('\r\n', '\n').replaceAll('\0', ''));
  }
  return formFields(record);
}

/** A body that is no form is read as an empty one: its form shows what is missing. */
async function readForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (fault) {
    if (fault instanceof TypeError) return new FormData();
    throw fault;
  }
}
