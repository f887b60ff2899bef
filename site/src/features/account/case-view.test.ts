import { expect, test } from 'vitest';
import { translator } from '#i18n/translate.ts';
import { answerClock } from './case-view.ts';

const now = new Date('2026-11-24T08:00:00Z');
const context = { locale: 'en', t: translator('en'), now } as const;

function clockOf(dueAt: string | null, more: { answered?: boolean; state?: 'accepted' } = {}) {
  const { answered = false, state = 'submitted' } = more;
  return answerClock({ state, answered, dueAt: dueAt === null ? null : new Date(dueAt) }, context);
}

test('the clock counts calendar days in Baku', () => {
  expect(clockOf('2026-11-26T20:00:00Z')?.text).toContain('3 days left to answer');
  expect(clockOf('2026-11-24T19:00:00Z')?.text).toContain('due today');
});

test('a late answer is called late', () => {
  expect(clockOf('2026-11-24T07:00:00Z')).toMatchObject({ isLate: true });
});

test('nothing is owed after an answer, in another state, or without a promise', () => {
  expect(clockOf('2026-11-26T20:00:00Z', { answered: true })).toBeNull();
  expect(clockOf('2026-11-26T20:00:00Z', { state: 'accepted' })).toBeNull();
  expect(clockOf(null)).toBeNull();
});
