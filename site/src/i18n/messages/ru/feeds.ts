import type { TranslationOf } from '../../message-types.ts';
import type { feeds as source } from '../az/feeds.ts';

export const feeds = {
  description: 'Новые услуги, клубы, волонтёрские проекты и статьи для студентов.',
  link: 'Лента новостей (Atom)',
} as const satisfies TranslationOf<typeof source>;
