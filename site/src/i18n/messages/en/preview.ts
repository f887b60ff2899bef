import type { TranslationOf } from '../../message-types.ts';
import type { preview as source } from '../az/preview.ts';

export const preview = {
  'title-draft': 'Draft – not public',
  'title-published': 'The published version',
  version: 'Language: {language}. Last saved: {time}.',
  until: 'This link works until {time}; anyone who has it can open it.',
  edit: 'Edit',
  toPublic: 'Its public page',
  ownTab: 'Open in its own tab',
  untitled: 'Untitled',
  applyInert: 'This is a preview: the button works once it is published.',
  refusedTitle: 'This preview cannot be shown',
  'refused-unknown':
    'The link is not ours or was changed. Open a new one with the preview button of the editors’ panel.',
  'refused-expired':
    'The link has expired. Open a new one with the preview button of the editors’ panel.',
  'refused-gone': 'This version is gone: it was deleted or unpublished.',
} as const satisfies TranslationOf<typeof source>;
