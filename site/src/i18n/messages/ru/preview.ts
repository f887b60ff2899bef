import type { TranslationOf } from '../../message-types.ts';
import type { preview as source } from '../az/preview.ts';

export const preview = {
  'title-draft': 'Черновик – не опубликован',
  'title-published': 'Опубликованная версия',
  version: 'Язык: {language}. Последнее сохранение: {time}.',
  until: 'Ссылка работает до {time}; открыть её может каждый, у кого она есть.',
  edit: 'Редактировать',
  toPublic: 'Страница на сайте',
  ownTab: 'Открыть в отдельной вкладке',
  untitled: 'Без названия',
  applyInert: 'Это предпросмотр: кнопка заработает после публикации.',
  refusedTitle: 'Этот предпросмотр показать нельзя',
  'refused-unknown':
    'Ссылка не наша или изменена. Откройте новую кнопкой предпросмотра в панели редактора.',
  'refused-expired': 'Срок ссылки истёк. Откройте новую кнопкой предпросмотра в панели редактора.',
  'refused-gone': 'Этой версии больше нет: она удалена или снята с публикации.',
} as const satisfies TranslationOf<typeof source>;
