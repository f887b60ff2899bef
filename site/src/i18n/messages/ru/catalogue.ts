import type { TranslationOf } from '../../message-types.ts';
import type { catalogue as source } from '../az/catalogue.ts';

export const catalogue = {
  deadline: 'Срок подачи',
  until: 'до {date}',
  daysLeft: {
    one: 'остался {count} день',
    few: 'осталось {count} дня',
    many: 'осталось {count} дней',
    other: 'осталось {count} дня',
  },
  lastDay: 'сегодня последний день',
  tomorrow: 'закроется завтра',
  closed: 'Приём закрыт',
  always: 'Открыто постоянно',
  placesLeft: {
    one: '{count} свободное место',
    few: '{count} свободных места',
    many: '{count} свободных мест',
    other: '{count} свободных места',
  },
  full: 'Мест нет, открыт резерв',
  inAzerbaijani: 'На азербайджанском',
} as const satisfies TranslationOf<typeof source>;
