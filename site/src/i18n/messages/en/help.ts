import type { TranslationOf } from '../../message-types.ts';
import type { help as source } from '../az/help.ts';

export const help = {
  title: 'Help',
  lead: 'Short answers to what people ask most.',
  accountTitle: 'Do I need an account?',
  account:
    'Not for searching, reading or checking the conditions. You can even fill in an application without one; you need an account only to send it and follow the answer.',
  applyTitle: 'How do I apply?',
  apply:
    'Press “Apply” on the page of the opportunity. Questions come a few at a time and every step is saved. At the end you check everything, send it, and get a reference number.',
  answerTitle: 'When will I get an answer?',
  answer:
    'Every page says within how many working days you will hear from us, and when you send an application you see the exact date. Overdue cases rise to the top of the staff’s list.',
  levelTitle: 'What does “First step” mean?',
  level:
    'No experience and no interview: a person named on the page meets you. “Some experience” and “Advanced” are for people who know the subject already.',
  fullTitle: 'What if it is full?',
  full: 'You can join the reserve. When a place frees it is offered in order of arrival, and nobody jumps the queue.',
  searchTitle: 'What if I have no Azerbaijani letters?',
  search:
    'Type as you like: “gence”, “Гянджа” and “Ganja” find the same place. Small typing errors are understood too.',
  contactTitle: 'Did not find your answer?',
  contact:
    'Every opportunity’s page names a contact. Write to them and they will pass you on to the right person.',
} as const satisfies TranslationOf<typeof source>;
