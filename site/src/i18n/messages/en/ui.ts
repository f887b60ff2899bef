import type { TranslationOf } from '../../message-types.ts';
import type { ui as source } from '../az/ui.ts';

export const ui = {
  optional: '(optional)',
  errorPrefix: 'Error:',
  errorSummary: 'Please correct the following',
  remove: 'Remove filter',
  pages: 'Pages',
  page: 'Page',
  previousPage: 'Previous',
  nextPage: 'Next',
} as const satisfies TranslationOf<typeof source>;
