import type { TranslationOf } from '../../message-types.ts';
import type { layout as source } from '../az/layout.ts';

export const layout = {
  siteName: 'Офис студенческих услуг',
  siteRegions: 'Баку, Сумгаит, Гянджа',
  skipToContent: 'Перейти к основному содержанию',
  navigation: 'Основные разделы',
  navSearch: 'Возможности',
  navHelp: 'Помощь',
  navAbout: 'О нас',
  signIn: 'Войти',
  account: 'Кабинет',
  language: 'Язык',
  appearance: 'Оформление',
  themeLight: 'Светлое',
  themeDark: 'Тёмное',
  themeAuto: 'Авто',
  footerFind: 'Найти',
  footerOffice: 'Офис',
  footerLine: 'Для студентов Баку, Сумгаита и Гянджи. Смотреть можно и без регистрации.',
  accessibility: 'Доступность',
  privacy: 'Конфиденциальность',
  breadcrumb: 'Вы здесь',
  home: 'Главная',
  fallbackNote: 'Этот текст ещё не переведён, поэтому показан на азербайджанском языке.',
} as const satisfies TranslationOf<typeof source>;
