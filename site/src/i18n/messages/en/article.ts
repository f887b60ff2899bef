import type { TranslationOf } from '../../message-types.ts';
import type { article as source } from '../az/article.ts';

export const article = {
  by: 'By {name}',
  published: 'Published on {date}',
  related: 'Related',
} as const satisfies TranslationOf<typeof source>;
