import type { TranslationOf } from '../../message-types.ts';
import type { faults as source } from '../az/faults.ts';

export const faults = {
  notFoundTitle: 'There is no such page',
  notFoundText: 'The address may have changed or been mistyped. Search will help.',
  goneTitle: 'This is no longer published',
  goneText:
    'It used to be here but has been taken down: its time is over, or the organisation withdrew it. If you applied before, your application is still in your account.',
  goneInstead: 'Open right now',
  errorTitle: 'Something went wrong on our side',
  errorText:
    'We have recorded the error. Please try again in a moment; an application you were filling in is not lost.',
  errorReference: 'If you write to us, please mention {id}',
  downTitle: 'This page cannot be shown right now',
  downText: 'The fault is ours: our database is not answering. Please try again in a few minutes.',
  toHome: 'To the home page',
  toSearch: 'See opportunities',
  toHelp: 'Help',
} as const satisfies TranslationOf<typeof source>;
