import type { TranslationOf } from '../../message-types.ts';
import type { taxon as source } from '../az/taxon.ts';

export const taxon = {
  institutionDescription: '{name}: what is open to students',
  interestTitle: 'Interest: {name}',
  interestLead: 'What you can find on this subject in Baku, Sumgait and Ganja.',
  website: 'Official website',
  openThere: 'Open now',
  none: 'Nothing is open right now.',
  seeAll: 'See all in search',
} as const satisfies TranslationOf<typeof source>;
