import type { TranslationOf } from '../../message-types.ts';
import type { article as source } from '../az/article.ts';

export const article = {
  by: 'By',
  published: 'Published on {date}',
  related: 'Related',
} as const satisfies TranslationOf<typeof source>;
