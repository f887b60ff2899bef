import { expect, it } from 'vitest';

import { isAway } from './database-outage';

const withCode = (code: string) => Object.assign(new Error('refused'), { code });

it.each([
  ['a refused connection', withCode('ECONNREFUSED')],
  ['a server that is shutting down', withCode('57P01')],
  ['a server that is starting', withCode('57P03')],
  ['a connection that ended under a query', new Error('Connection terminated unexpectedly')],
  ['a pool without a free connection', Object.assign(new Error('x'), { name: 'KnexTimeoutError' })],
])('takes %s for an outage', (_, error) => {
  expect(isAway(error)).toBe(true);
});

it.each([
  ['a unique violation', withCode('23505')],
  ['a fault of our own', new TypeError('x is not a function')],
  ['what is no error', 'ECONNREFUSED'],
])('does not take %s for one', (_, error) => {
  expect(isAway(error)).toBe(false);
});
