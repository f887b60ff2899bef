import type { TranslationOf } from '../../message-types.ts';
import type { offline as source } from '../az/offline.ts';

export const offline = {
  appName: 'Офис студентов',
  title: 'Нет подключения к интернету',
  lead: 'Этой страницы нет на вашем устройстве, поэтому сейчас её не открыть.',
  words: 'Обновите её, когда подключение вернётся. Всё отправленное раньше сохранено.',
  kept: 'Что можно прочитать сейчас',
  noticeTitle: 'Нет подключения к интернету',
  notice:
    'Вы видите страницу такой, какой она была {date}. Срок и свободные места могли измениться; для заявки нужно подключение.',
} as const satisfies TranslationOf<typeof source>;
