import type { TranslationOf } from '../../message-types.ts';
import type { region as source } from '../az/region.ts';

export const region = {
  title: 'Opportunities for students in {region}',
  figures: 'The region in figures',
  openLabel: { one: 'open opportunity', other: 'open opportunities' },
  closingLabel: { one: 'closes this week', other: 'close this week' },
  institutionsLabel: { one: 'institution', other: 'institutions' },
  soonest: 'Closing soonest',
  none: 'Nothing is open in this region right now. Look at the other two: many things work online.',
  searchHere: 'See everything in {region}',
  institutions: 'Institutions',
  others: 'The other regions',
  byKind: 'By kind',
} as const satisfies TranslationOf<typeof source>;
