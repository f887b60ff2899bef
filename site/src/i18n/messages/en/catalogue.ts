import type { TranslationOf } from '../../message-types.ts';
import type { catalogue as source } from '../az/catalogue.ts';

export const catalogue = {
  deadline: 'Deadline',
  until: 'until {date}',
  daysLeft: { one: '{count} day left', other: '{count} days left' },
  lastDay: 'today is the last day',
  tomorrow: 'closes tomorrow',
  closed: 'Closed',
  always: 'Always open',
  placesLeft: { one: '{count} place left', other: '{count} places left' },
  full: 'Full, the reserve list is open',
  inAzerbaijani: 'In Azerbaijani',
} as const satisfies TranslationOf<typeof source>;
