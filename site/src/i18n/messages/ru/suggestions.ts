import type { TranslationOf } from '../../message-types.ts';
import type { suggestions as source } from '../az/suggestions.ts';

export const suggestions = {
  title: 'Вам может подойти',
  why: 'Вы выбрали: {interests}',
  whyRegion: 'регион: {region}',
  empty: 'Выберите интересы: покажем подходящее и объясним почему.',
  emptyLink: 'Выбрать интересы',
  none: 'Нового по вашим интересам пока нет.',
  down: 'Подборка сейчас не загружается. Загляните чуть позже.',
} as const satisfies TranslationOf<typeof source>;
