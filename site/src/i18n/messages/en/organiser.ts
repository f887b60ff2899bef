import type { TranslationOf } from '../../message-types.ts';
import type { organiser as source } from '../az/organiser.ts';

export const organiser = {
  kind: 'Organiser',
  description: '{name}: what it organises for students, and what is open now',
  institution: 'Its page as an institution',
  openIn: '{region}: open now',
  none: 'This organiser has nothing open right now.',
  past: 'Closed by now',
  goneTitle: 'This organiser has nothing left here',
  goneText: 'Everything it had published has been taken off the site. Search has others.',
} as const satisfies TranslationOf<typeof source>;
