import { expect, it } from 'vitest';
import type { ApplicationCase } from './application-case';
import { deskSteps } from './desk-steps';

const NOW = new Date('2026-04-15T08:00:00Z');

it('offers the decisions before the review has begun, each through it', () => {
  expect(deskSteps(caseIn('submitted'), NOW)).toEqual([
    { action: 'start-review', throughReview: false },
    { action: 'request-information', throughReview: true },
    { action: 'accept', throughReview: true },
    { action: 'put-in-reserve', throughReview: true },
    { action: 'decline', throughReview: true },
  ]);
});

it('offers what is legal, directly, everywhere else', () => {
  expect(deskSteps(caseIn('in-review'), NOW).map((step) => step.action)).toEqual([
    'request-information',
    'accept',
    'put-in-reserve',
    'decline',
  ]);
  expect(deskSteps(caseIn('accepted'), NOW)).toEqual([
    { action: 'complete', throughReview: false },
    { action: 'mark-no-show', throughReview: false },
  ]);
  expect(deskSteps(caseIn('reserve'), NOW)).toEqual([]);
});

it('offers nothing where the system admits at once', () => {
  expect(deskSteps({ ...caseIn('submitted'), admission: 'first-come' }, NOW)).toEqual([]);
});

function caseIn(state: ApplicationCase['state']): ApplicationCase {
  return {
    state,
    admission: 'review',
    language: 'az',
    answerClockDays: 3,
    submittedAt: NOW,
    dueAt: NOW,
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
  };
}
