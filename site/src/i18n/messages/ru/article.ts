import type { TranslationOf } from '../../message-types.ts';
import type { article as source } from '../az/article.ts';

export const article = {
  by: 'Автор:',
  published: 'Опубликовано {date}',
  related: 'По теме',
} as const satisfies TranslationOf<typeof source>;
