import type { TranslationOf } from '../../message-types.ts';
import type { calendar as source } from '../az/calendar.ts';

export const calendar = {
  deadline: 'Срок подачи: {title}',
  add: 'Добавить в календарь',
} as const satisfies TranslationOf<typeof source>;
