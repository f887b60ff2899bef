import type { Translate } from '#i18n/translate.ts';
import { ANSWER_FAULTS, type AnswerFault } from './check-answers.ts';

/** What to do about a faulty answer, in a sentence that names its question. */
export function faultSentence(t: Translate, fault: AnswerFault, label: string): string {
  return t(`apply.fault-${fault}`, { label });
}

/** The fault the cms named; anything it may add later reads as "choose again". */
export function readFault(code: unknown): AnswerFault {
  return ANSWER_FAULTS.find((fault) => fault === code) ?? 'wrong-type';
}
