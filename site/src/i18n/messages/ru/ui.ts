import type { TranslationOf } from '../../message-types.ts';
import type { ui as source } from '../az/ui.ts';

export const ui = {
  optional: '(необязательно)',
  errorPrefix: 'Ошибка:',
  errorSummary: 'Нужно исправить',
  remove: 'Убрать фильтр',
  pages: 'Страницы',
  page: 'Страница',
  previousPage: 'Назад',
  nextPage: 'Вперёд',
} as const satisfies TranslationOf<typeof source>;
