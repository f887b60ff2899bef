import type { TranslationOf } from '../../message-types.ts';
import type { saved as source } from '../az/saved.ts';

export const saved = {
  title: 'Saved',
  save: 'Save',
  remove: 'Remove from the list',
  removeShort: 'Remove',
  isSaved: 'In your saved list',
  savedOn: 'Saved on {date}',
  gone: 'No longer on the site',
  goneText: 'This page has been taken off the site. You can remove it from your list.',
  removed: 'Removed from the list.',
  undo: 'Put it back',
  again: 'Back on the list.',
  full: 'Your list holds 200 pages, which is all there is room for. Remove some and save again.',
  notSaved: 'This page has been taken off the site, so it could not be saved.',
  waits: 'Sign in and the page you chose will be saved in your account.',
  noneTitle: 'You have not saved anything yet',
  noneText:
    'Press “Save” on the page of an opportunity or an article: you will find it here with its deadline.',
} as const satisfies TranslationOf<typeof source>;
