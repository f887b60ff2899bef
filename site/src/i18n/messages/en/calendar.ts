import type { TranslationOf } from '../../message-types.ts';
import type { calendar as source } from '../az/calendar.ts';

export const calendar = {
  deadline: 'Deadline: {title}',
  add: 'Add to calendar',
} as const satisfies TranslationOf<typeof source>;
