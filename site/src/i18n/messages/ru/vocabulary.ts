import type { TranslationOf } from '../../message-types.ts';
import type { vocabulary as source } from '../az/vocabulary.ts';

export const vocabulary = {
  'kind-student-service': 'Студенческая услуга',
  'kind-club': 'Клуб',
  'kind-volunteer-project': 'Волонтёрский проект',
  'kind-article': 'Статья',
  'kinds-student-service': 'Студенческие услуги',
  'kinds-club': 'Клубы',
  'kinds-volunteer-project': 'Волонтёрские проекты',
  'kinds-article': 'Статьи',
  'level-first-step': 'Первый шаг',
  'level-some-experience': 'Небольшой опыт',
  'level-advanced': 'Большой опыт',
  'institution-university': 'Университет',
  'institution-college': 'Колледж',
  'institution-vocational-school': 'Профессиональная школа',
} as const satisfies TranslationOf<typeof source>;
