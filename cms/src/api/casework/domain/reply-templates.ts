import type { Locale } from '@office/search';
import type { Names } from './form-snapshot';
import { REPLY_TEXTS } from './reply-texts';
import type { Action } from './states';

/** A reason an editor may start from, in the applicant's language. */
export interface ReplyTemplate {
  key: string;
  /** What the editor chooses it by, in every language of the panel. */
  label: Names;
  text: string;
  /** True as it stands for nearly every case, so it may be filled in before anyone asks. */
  isSuggested: boolean;
}

/** Templates of an action's reason, the most usual first. Empty where there are none. */
export function replyTemplates(action: Action, language: Locale): ReplyTemplate[] {
  return (REPLY_TEXTS[action] ?? []).map(({ key, label, text, isSuggested = false }) => ({
    key,
    label,
    text: text[language],
    isSuggested,
  }));
}
