import type { HandlerAction } from '../../api/casework/domain/states';
import { STEP_ORDER } from '../casework/desk-words';

export type Language = 'az' | 'en' | 'ru';

/** A chosen case, as `POST /casework/chosen/steps` answers it. */
export interface ChosenCase {
  documentId: string;
  reference: string | null;
  applicantName: string | null;
  state: string | null;
  language: Language | null;
  revision: number | null;
  steps: { action: HandlerAction; throughReview: boolean }[];
  /** Why it cannot be answered here at all. */
  problem: string | null;
}

/** What became of one, as `POST /casework/chosen/answers` answers it. */
export interface Outcome {
  documentId: string;
  reference: string | null;
  state: string | null;
  problem: string | null;
  reason: string | null;
}

/** Steps that some of the cases can take, with how many can. */
export function possibleSteps(cases: readonly ChosenCase[]): {
  action: HandlerAction;
  count: number;
}[] {
  const actions = new Set(cases.flatMap(({ steps }) => steps.map(({ action }) => action)));
  return [...actions]
    .sort((a, b) => STEP_ORDER.indexOf(a) - STEP_ORDER.indexOf(b))
    .map((action) => ({ action, count: casesThatCan(cases, action).length }));
}

export function casesThatCan(cases: readonly ChosenCase[], action: HandlerAction): ChosenCase[] {
  return cases.filter(({ steps }) => steps.some((step) => step.action === action));
}

/** The languages the cases' applicants are written to in, with how many in each. */
export function languagesOf(cases: readonly ChosenCase[]): { language: Language; count: number }[] {
  const languages = cases.flatMap(({ language }) => language ?? []);
  return [...new Set(languages)].map((language) => ({
    language,
    count: languages.filter((each) => each === language).length,
  }));
}
