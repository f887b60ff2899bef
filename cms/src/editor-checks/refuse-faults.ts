import { errors } from '@strapi/utils';

import { DESCRIBED_TYPES } from '../content-manager/described-views';
import { currentEditorLanguage, sayToEditor, type EditorTextKey } from './editor-texts';
import type { Fault } from './fault';

/**
 * Throws, when there are faults, one ValidationError in the editor's language: the panel shows
 * its message, which names the fields, and each fault below the field it is about.
 */
export function refuseFaults(
  uid: string,
  summary: 'unfinished' | 'wrong' | 'source-owns',
  faults: readonly Fault[],
): void {
  if (faults.length === 0) return;
  const language = currentEditorLanguage();
  const type = DESCRIBED_TYPES.find((known) => known.uid === uid);
  const labelOf = (field: string) => type?.fields[field]?.[language][0] ?? field;
  const fields = [...new Set(faults.map(({ path }) => labelOf(String(path[0]))))].join(', ');
  throw new errors.ValidationError(sayToEditor(language, summary, { fields }), {
    code: 'request.invalid',
    errors: faults.map(({ path, code, values }) => ({
      path: path.map(String),
      message: sayToEditor(language, code, values),
      name: 'ValidationError',
    })),
  });
}

/** Throws a ValidationError about the whole entry, in the editor's language. */
export function refuseEntry(code: EditorTextKey): never {
  // Without a list of errors the panel takes the details for one and fails.
  throw new errors.ValidationError(sayToEditor(currentEditorLanguage(), code), {
    code: 'request.invalid',
    errors: [],
  });
}
