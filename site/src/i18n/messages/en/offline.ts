import type { TranslationOf } from '../../message-types.ts';
import type { offline as source } from '../az/offline.ts';

export const offline = {
  appName: 'Student Office',
  title: 'You are offline',
  lead: 'This page is not kept on your device, so it cannot be opened now.',
  words: 'Reload it when you are connected again. What you have sent so far is safe.',
  kept: 'What you can read now',
  noticeTitle: 'You are offline',
  notice:
    'You see this page as it was on {date}. The deadline and free places may have changed; applying needs a connection.',
} as const satisfies TranslationOf<typeof source>;
