import type { TranslationOf } from '../../message-types.ts';
import type { taxon as source } from '../az/taxon.ts';

export const taxon = {
  institutionDescription: '{name}: что открыто для студентов',
  interestTitle: 'Интерес: {name}',
  interestLead: 'Что есть по этой теме в Баку, Сумгаите и Гяндже.',
  website: 'Официальный сайт',
  openThere: 'Открыто сейчас',
  none: 'Сейчас ничего не открыто.',
  seeAll: 'Показать всё в поиске',
} as const satisfies TranslationOf<typeof source>;
