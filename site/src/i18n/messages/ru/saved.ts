import type { TranslationOf } from '../../message-types.ts';
import type { saved as source } from '../az/saved.ts';

export const saved = {
  title: 'Сохранённое',
  save: 'Сохранить',
  remove: 'Убрать из списка',
  removeShort: 'Убрать',
  isSaved: 'В вашем списке',
  savedOn: 'Сохранено: {date}',
  gone: 'Больше нет на сайте',
  goneText: 'Эту страницу убрали с сайта. Её можно удалить из списка.',
  removed: 'Убрано из списка.',
  undo: 'Вернуть',
  again: 'Возвращено в список.',
  full: 'В списке 200 страниц, больше не помещается. Уберите лишние и сохраните снова.',
  notSaved: 'Эту страницу убрали с сайта, поэтому сохранить её не удалось.',
  waits: 'Войдите, и выбранная страница сохранится в вашем кабинете.',
  noneTitle: 'Вы пока ничего не сохранили',
  noneText:
    'Нажмите «Сохранить» на странице возможности или статьи: она появится здесь вместе со сроком.',
} as const satisfies TranslationOf<typeof source>;
