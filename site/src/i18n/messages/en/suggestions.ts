import type { TranslationOf } from '../../message-types.ts';
import type { suggestions as source } from '../az/suggestions.ts';

export const suggestions = {
  title: 'Suggested for you',
  why: 'You chose {interests}',
  whyRegion: 'in {region}',
  empty: 'Choose your interests: we will show what fits and say why.',
  emptyLink: 'Choose interests',
  none: 'Nothing new fits your interests yet.',
  down: 'Suggestions cannot be loaded right now. Look again a little later.',
} as const satisfies TranslationOf<typeof source>;
