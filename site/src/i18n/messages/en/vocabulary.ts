import type { TranslationOf } from '../../message-types.ts';
import type { vocabulary as source } from '../az/vocabulary.ts';

export const vocabulary = {
  'kind-student-service': 'Student service',
  'kind-club': 'Club',
  'kind-volunteer-project': 'Volunteer project',
  'kind-article': 'Article',
  'kinds-student-service': 'Student services',
  'kinds-club': 'Clubs',
  'kinds-volunteer-project': 'Volunteer projects',
  'kinds-article': 'Articles',
  'level-first-step': 'First step',
  'level-some-experience': 'Some experience',
  'level-advanced': 'Advanced',
  'institution-university': 'University',
  'institution-college': 'College',
  'institution-vocational-school': 'Vocational school',
} as const satisfies TranslationOf<typeof source>;
