import type { EditorTextKey } from './editor-texts';

/** Something that keeps an entry from being saved or published. */
export interface Fault {
  /** Of the field in the form: names of attributes and indexes in lists. */
  path: readonly (string | number)[];
  code: EditorTextKey;
  values?: Readonly<Record<string, string | number>>;
}

/** The fault, where it is one. */
export function faultIf(isFault: boolean, field: string, code: EditorTextKey): Fault[] {
  return isFault ? [{ path: [field], code }] : [];
}
