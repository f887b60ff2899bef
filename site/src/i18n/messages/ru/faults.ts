import type { TranslationOf } from '../../message-types.ts';
import type { faults as source } from '../az/faults.ts';

export const faults = {
  notFoundTitle: 'Такой страницы нет',
  notFoundText: 'Адрес мог измениться или быть набран с ошибкой. Поможет поиск.',
  goneTitle: 'Эта страница больше не опубликована',
  goneText:
    'Раньше она была здесь, но её сняли: срок прошёл или организация её отозвала. Если вы успели подать заявку, она осталась в вашем кабинете.',
  goneInstead: 'Сейчас открыто',
  errorTitle: 'Что-то пошло не так у нас',
  errorText: 'Ошибка записана. Попробуйте немного позже; начатая заявка не потеряна.',
  errorReference: 'Если будете писать нам, укажите: {id}',
  downTitle: 'Страница сейчас не открывается',
  downText: 'Причина у нас: база данных не отвечает. Попробуйте ещё раз через несколько минут.',
  toHome: 'На главную',
  toSearch: 'К возможностям',
  toHelp: 'Помощь',
} as const satisfies TranslationOf<typeof source>;
