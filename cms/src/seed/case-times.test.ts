import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { consentTerm, informationTerm, informationWarningAt } from '../api/casework/domain/terms';
import { datedAnswers, momentsOf } from './case-times';
import type { SeedCase } from './read-cases';
import { readSeedContent } from './seed-content';

const DAY_MS = 86_400_000;
const content = readSeedContent(path.resolve(import.meta.dirname, '../../seed'), 'demo');
const publishedDaysAgo = (told: SeedCase) =>
  content.entries.find(({ key }) => key === told.entry)?.publishedDaysAgo ?? 0;

const isUnderAge = ({ member }: SeedCase) =>
  content.people.members.find(({ key }) => key === member)?.guardian !== undefined;

/** Every day of a year, each at another time of day. */
const DAYS = Array.from(
  { length: 366 },
  (_, day) => new Date(Date.UTC(2026, 10, 1) + day * DAY_MS + ((day * 7) % 24) * 3_600_000 + 1),
);

describe('the history of each case, on whatever day it is told', () => {
  it.each(content.cases)('$key', (told) => {
    for (const now of DAYS) {
      const moments = momentsOf(told, publishedDaysAgo(told), now);
      expect(moments, now.toISOString()).toEqual(moments.toSorted((a, b) => +a - +b));
      expect(moments.at(-1)?.getTime(), now.toISOString()).toBeLessThan(now.getTime());
      expect(faultOfTerms(told, moments, now), now.toISOString()).toBeNull();
    }
  });
});

/** What the casework clock would have done otherwise, or would do at once. */
function faultOfTerms(told: SeedCase, moments: Date[], now: Date): string | null {
  const happened = told.history.map(({ does }, index) => ({ does, at: moments[index] ?? now }));
  const asked = happened.findIndex(({ does }) => does === 'request-information');
  const answers = asked < 0 ? null : happened.slice(asked);
  const isAwaited = told.history.at(-1)?.does === 'submit' && isUnderAge(told);
  if (isAwaited && consentTerm(moments.at(-1) ?? now) <= now) return 'consent is over';
  return answers && faultOfAnswer(answers, now);
}

function faultOfAnswer(
  [question, ...after]: { does: string; at: Date }[],
  now: Date,
): string | null {
  const term = informationTerm(question?.at ?? now);
  const warning = informationWarningAt(term);
  const warned = after.find(({ does }) => does === 'warn-information');
  const closed = after.find(({ does }) => does === 'expire-information');
  const answered = after.find(({ does }) => does === 'answer-information');
  const end = answered?.at ?? now;
  if (warned ? warned.at < warning : end >= warning) return 'not warned in time';
  return (closed ? closed.at < term : end >= term) ? 'not closed at its term' : null;
}

it('begins when the member has joined, and after the entry was published', () => {
  const now = new Date('2027-03-29T05:00:00Z');
  for (const told of content.cases) {
    const [first = now] = momentsOf(told, publishedDaysAgo(told), now);
    const member = content.people.members.find(({ key }) => key === told.member);
    const joined = now.getTime() - (member?.joinedDaysAgo ?? 0) * DAY_MS;
    expect(first.getTime(), told.key).toBeGreaterThan(joined);
    const published = now.getTime() - publishedDaysAgo(told) * DAY_MS;
    expect(first.getTime(), told.key).toBeGreaterThan(published);
  }
});

it('turns working days in answers into dates', () => {
  const friday = new Date('2026-11-27T08:00:00Z');
  const answers = { day: { workday: 1 }, before: { workday: -1 }, why: 'Maraqlıdır', yes: true };
  expect(datedAnswers(answers, friday)).toEqual({
    day: '2026-11-30',
    before: '2026-11-26',
    why: 'Maraqlıdır',
    yes: true,
  });
});
