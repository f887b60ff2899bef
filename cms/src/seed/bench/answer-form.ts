import type { Locale } from '@office/search';

import type { Answer, Answers } from '../../api/casework/domain/answers';
import type { FormQuestion, FormSnapshot } from '../../api/casework/domain/form-snapshot';
import type { Random } from './random';
import { ANSWERS } from './vocabulary/decisions';
import { PLACE_IN_TRIPLE } from './write-texts';

/** An answer to everything the form asks but files. */
export function answerForm(random: Random, form: FormSnapshot, language: Locale): Answers {
  return Object.fromEntries(
    form.questions.flatMap((question) => {
      const answer = answerTo(random, question, language);
      return answer === null ? [] : [[question.key, answer]];
    }),
  );
}

function answerTo(
  random: Random,
  { type, choices }: FormQuestion,
  language: Locale,
): Answer | null {
  switch (type) {
    case 'short-text':
    case 'long-text':
      return random.pick(ANSWERS)[PLACE_IN_TRIPLE[language]];
    case 'one-of':
      return random.pick(choices).value;
    case 'several-of':
      return [random.pick(choices).value];
    case 'date':
      return '2026-05-15';
    case 'yes-no':
      return random.chance(0.7);
    case 'file':
      return null;
  }
}
