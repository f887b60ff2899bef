import type { TranslationOf } from '../../message-types.ts';
import type { region as source } from '../az/region.ts';

export const region = {
  title: 'Возможности для студентов: {region}',
  figures: 'Регион в цифрах',
  openLabel: {
    one: 'открытая возможность',
    few: 'открытые возможности',
    many: 'открытых возможностей',
    other: 'открытые возможности',
  },
  closingLabel: {
    one: 'закрывается на этой неделе',
    few: 'закрываются на этой неделе',
    many: 'закрываются на этой неделе',
    other: 'закрываются на этой неделе',
  },
  institutionsLabel: {
    one: 'учебное заведение',
    few: 'учебных заведения',
    many: 'учебных заведений',
    other: 'учебных заведения',
  },
  soonest: 'Скоро закроется',
  none: 'Сейчас в этом регионе ничего не открыто. Посмотрите другие: многое доступно онлайн.',
  searchHere: 'Показать всё: {region}',
  institutions: 'Учебные заведения',
  others: 'Другие регионы',
  byKind: 'По виду',
} as const satisfies TranslationOf<typeof source>;
