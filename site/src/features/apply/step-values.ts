import type { SessionDraft } from '#lib/session/session-record.ts';
import type { ApplyStep } from './apply-steps.ts';
import { controlName } from './check-answers.ts';

/** The fields of a step's page as the draft fills them. */
export function stepValues(step: ApplyStep, draft: SessionDraft | null): Record<string, string[]> {
  if (draft === null) return {};
  switch (step.kind) {
    case 'role':
      return { role: draft.roleDocumentId === null ? [] : [draft.roleDocumentId] };
    case 'shifts':
      return { shifts: draft.shiftDocumentIds };
    case 'questions':
      return Object.fromEntries(
        step.questions.flatMap((question) => {
          const answer = draft.answers[question.key];
          if (answer === undefined) return [];
          const words = typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : answer;
          return [[controlName(question), [words].flat()]];
        }),
      );
  }
}
