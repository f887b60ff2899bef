import type { Question } from '#lib/cms/resources/application-form.ts';
import type { CatalogueEntry, ProjectRole } from '#lib/cms/resources/catalogue.ts';

/** One page of applying; `name` is its place in the address. */
export type ApplyStep =
  | { name: 'role'; kind: 'role'; roles: ProjectRole[] }
  | { name: 'shifts'; kind: 'shifts'; role: ProjectRole }
  | { name: string; kind: 'questions'; questions: Question[] };

/**
 * The pages of applying for `entry`, in order: the role and its shifts for a project that has
 * roles, then one page for each page number of the form.
 */
export function applySteps(
  entry: Pick<CatalogueEntry, 'project' | 'form'>,
  roleDocumentId: string | null,
): ApplyStep[] {
  const roles = entry.project?.roles ?? [];
  const role = roles.find(({ documentId }) => documentId === roleDocumentId);
  const steps: ApplyStep[] = [];
  if (roles.length > 0) steps.push({ name: 'role', kind: 'role', roles });
  if (role && role.shifts.length > 0) steps.push({ name: 'shifts', kind: 'shifts', role });
  const questions = entry.form?.questions ?? [];
  const pages = [...new Set(questions.map(({ page }) => page))].sort((one, other) => one - other);
  for (const [index, page] of pages.entries()) {
    steps.push({
      name: String(index + 1),
      kind: 'questions',
      questions: questions.filter((question) => question.page === page),
    });
  }
  return steps;
}

/** How many steps there will be; before a role is chosen, shifts count if any role has some. */
export function countSteps(steps: readonly ApplyStep[], roleDocumentId: string | null): number {
  const mayAskShifts = steps.some(
    (step) => step.kind === 'role' && step.roles.some(({ shifts }) => shifts.length > 0),
  );
  return steps.length + (roleDocumentId === null && mayAskShifts ? 1 : 0);
}

/** The step after `name`, or null when all that is left is checking the answers. */
export function stepAfter(steps: readonly ApplyStep[], name: string): ApplyStep | null {
  const index = steps.findIndex((step) => step.name === name);
  return index === -1 ? null : (steps[index + 1] ?? null);
}

/** The step whose page asks `questionKey` ("role" and "shifts" name themselves). */
export function stepOfQuestion(
  steps: readonly ApplyStep[],
  questionKey: string,
): ApplyStep | undefined {
  return steps.find((step) =>
    step.kind === 'questions'
      ? step.questions.some(({ key }) => key === questionKey)
      : step.kind === questionKey,
  );
}

/** About how long it takes to fill in the form, in whole minutes. */
export function minutesToFill(steps: readonly ApplyStep[]): number {
  const seconds = steps
    .flatMap((step) => (step.kind === 'questions' ? step.questions : [null]))
    .reduce((sum, question) => sum + (question?.type === 'long-text' ? 120 : 25), 30);
  return Math.max(2, Math.ceil(seconds / 60));
}
