import type { TranslationOf } from '../../message-types.ts';
import type { about as source } from '../az/about.ts';

export const about = {
  title: 'About us',
  lead: 'The Student Service Office shows the students of three cities what they can take part in.',
  whatTitle: 'What we do',
  what: 'We show the services, clubs and volunteer projects open to students of the universities, colleges and vocational schools of Baku, Sumgait and Ganja in one place. You choose, you apply, you get an answer.',
  whyTitle: 'Why three regions',
  why: 'A good opportunity should not depend on where you live. So we show the three regions side by side and work on making the difference smaller.',
  howTitle: 'What we promise',
  how: 'You know everything before you start: who it is for, what it takes, how long it lasts.\nEvery answer has a date and every decision a written reason.\nWe do not ask twice for what your profile already says.',
  motifTitle: 'About the patterns',
  motif:
    'The pattern of every opportunity is woven from its own number. Baku’s buta, Ganja’s eight-pointed star and Sumgait’s wave come from carpets.',
} as const satisfies TranslationOf<typeof source>;
