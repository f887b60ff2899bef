import type { TranslationOf } from '../../message-types.ts';
import type { feeds as source } from '../az/feeds.ts';

export const feeds = {
  description: 'New services, clubs, volunteer projects and articles for students.',
  link: 'News feed (Atom)',
} as const satisfies TranslationOf<typeof source>;
