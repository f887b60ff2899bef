import type { SeedAnswers, SeedCase } from './read-cases';
import { momentOf, workday } from './when';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The instants of a case's history, in its order. Long holidays can carry a day before the entry
 * was published (`publishedDaysAgo`); what happened then comes right after the publication.
 */
export function momentsOf(
  { history }: Pick<SeedCase, 'history'>,
  publishedDaysAgo: number,
  now: Date,
): Date[] {
  const published = now.getTime() - publishedDaysAgo * DAY_MS;
  return history.map((step, index) => {
    const earliest = published + (index + 1) * 10 * MINUTE_MS;
    return new Date(Math.max(momentOf(step, now).getTime(), earliest));
  });
}

/** Answers as an applicant gives them: working days before and after `now` become dates. */
export function datedAnswers(
  answers: SeedAnswers,
  now: Date,
): Record<string, string | string[] | boolean> {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => {
      const isDay = typeof answer === 'object' && !Array.isArray(answer);
      return [key, isDay ? workday(now, answer.workday) : answer];
    }),
  );
}
