import type { TranslationOf } from '../../message-types.ts';
import type { home as source } from '../az/home.ts';

export const home = {
  title:
    'Services, clubs and volunteer projects for the students of Baku, Sumgait and Ganja, in one place',
  lead: 'Find something, apply, and get your answer by the date we promise. You need no account to look around.',
  description:
    'Student services, clubs and volunteer projects of three regions: search, apply and get an answer on time.',
  promiseOpenTitle: 'Look without an account',
  promiseOpen: 'Searching, reading and checking the conditions is open to everyone.',
  promiseClockTitle: 'A date for every answer',
  promiseClock: 'Every page says within how many working days you hear from us.',
  promiseFirstTitle: 'First steps are welcome',
  promiseFirst: 'If you have no experience, the person named on the page meets you.',
  regions: 'Three regions',
  openLabel: { one: 'open opportunity', other: 'open opportunities' },
  nearestDeadline: 'Nearest deadline: {date}',
  noDeadline: 'Nothing is closing soon',
  closing: 'Closing this week',
  closingNone: 'Nothing closes in the next seven days. You can choose without hurry.',
  newest: 'Newly added',
  newestNone: 'Nothing has been published yet.',
  open: 'Open now',
  openNone: 'Nothing is open besides what closes this week.',
  all: 'See all opportunities',
  digestTitle: 'Let new opportunities come to you',
  digestText:
    'One email a week. You choose regions and interests afterwards and can leave with one click.',
  digestLabel: 'Your email address',
  digestButton: 'Subscribe',
} as const satisfies TranslationOf<typeof source>;
