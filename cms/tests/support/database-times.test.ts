import { expect, it } from 'vitest';

import { timesByDatabase } from './database-times.ts';

it('adds up what each database took, and what named none', () => {
  expect(
    timesByDatabase([
      { title: 'a crowd (sqlite)', seconds: 1.4, tests: 2 },
      { title: 'a crowd (postgres)', seconds: 2.2, tests: 3 },
      { title: 'an office whose PostgreSQL goes away', seconds: 5, tests: 1 },
      { title: 'a start in production', seconds: 3, tests: 4 },
    ]),
  ).toEqual([
    'on SQLite: 2 tests in 1 s',
    'on PostgreSQL: 4 tests in 7 s',
    'on one database or none: 4 tests in 3 s',
  ]);
});
