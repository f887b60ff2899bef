import { expect, it } from 'vitest';
import type { EngineFields } from './application-case';
import { deskOrder } from './desk-order';

const day = (number: number) => new Date(Date.UTC(2026, 3, number, 8));

it('puts the longest overdue first, then other people’s terms, then the latest answers', () => {
  const cases: [string, Partial<EngineFields>][] = [
    ['overdue', { state: 'in-review', dueAt: day(2) }],
    ['due later', { state: 'submitted', dueAt: day(20) }],
    ['asked, term near', { state: 'information-needed', dueAt: day(1), informationDueAt: day(9) }],
    ['offered', { state: 'offered', dueAt: day(1), offerExpiresAt: day(11) }],
    ['waits for consent', { state: 'awaiting-consent', consentDueAt: day(12) }],
    ['accepted lately', { state: 'accepted', dueAt: day(1), firstAnsweredAt: day(8) }],
    ['in reserve for long', { state: 'reserve', dueAt: day(1), firstAnsweredAt: day(3) }],
    ['closed lately', { state: 'declined', dueAt: day(1), closedAt: day(7) }],
    ['closed long ago', { state: 'completed', dueAt: day(1), closedAt: day(5) }],
  ];
  const shuffled = [...cases].reverse();
  const sorted = shuffled.sort(([, a], [, b]) => orderOf(a) - orderOf(b));
  expect(sorted.map(([name]) => name)).toEqual(cases.map(([name]) => name));
});

it('fits the database’s integer for the next two centuries', () => {
  const far = { state: 'declined', closedAt: new Date('2150-01-01') } as const;
  expect(orderOf(far)).toBeLessThan(2 ** 31);
  expect(orderOf({ state: 'accepted', firstAnsweredAt: far.closedAt })).toBeLessThan(orderOf(far));
});

function orderOf(fields: Partial<EngineFields>): number {
  return deskOrder({
    state: 'submitted',
    submittedAt: day(1),
    dueAt: null,
    firstAnsweredAt: null,
    closedAt: null,
    reason: null,
    consentDueAt: null,
    informationDueAt: null,
    informationWarnedAt: null,
    offerExpiresAt: null,
    offersExpired: 0,
    secondLookUsed: false,
    reserveOrder: null,
    ...fields,
  });
}
