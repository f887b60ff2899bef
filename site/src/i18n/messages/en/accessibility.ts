import type { TranslationOf } from '../../message-types.ts';
import type { accessibility as source } from '../az/accessibility.ts';

export const accessibility = {
  title: 'Accessibility',
  lead: 'This site is for everyone. If something is hard to use, tell us and we will mend it.',
  canTitle: 'What works',
  can: 'Everything can be done with the keyboard alone.\nNothing is lost at twice the text size or on a screen 320 pixels wide.\nHeadings, names and error texts are written for screen readers.\nEvery step works with JavaScript switched off.\nYou can choose the dark appearance at the foot of every page.',
  standardTitle: 'By which standard',
  standard:
    'We aim at level AA of WCAG 2.2. Every kind of page is checked automatically at every change; automatic checks do not see everything.',
  limitsTitle: 'Known limits',
  limits:
    'Texts without a translation are shown in Azerbaijani and marked so.\nDocuments that organisations attach may not always be accessible.',
} as const satisfies TranslationOf<typeof source>;
