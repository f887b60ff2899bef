import { expect, it } from 'vitest';

import { judgeReadiness, type Dependencies } from './judge-readiness';

const whole: Dependencies = {
  database: { state: 'up' },
  search: { state: 'up' },
  mail: { state: 'up' },
  outbox: { state: 'drained', depth: 0 },
  seed: { state: 'settled' },
};

it('is ready when everything is there, also on a database that was never seeded', () => {
  expect(judgeReadiness(whole)).toEqual({ status: 'ready', httpStatus: 200 });
  expect(judgeReadiness({ ...whole, seed: { state: 'empty' } }).status).toBe('ready');
});

it('takes no work without its database', () => {
  expect(judgeReadiness({ ...whole, database: { state: 'down' } }).httpStatus).toBe(503);
});

it.each(['seeding', 'seeded'] as const)('is starting while the content is %s', (state) => {
  const answer = judgeReadiness({ ...whole, seed: { state } });
  expect(answer).toEqual({ status: 'starting', httpStatus: 503 });
});

it.each([
  { search: { state: 'down' } },
  { mail: { state: 'down' } },
  { outbox: { state: 'blocked', depth: 3 } },
] as const)('works on, degraded, with %o', (fault) => {
  expect(judgeReadiness({ ...whole, ...fault })).toEqual({ status: 'degraded', httpStatus: 200 });
});

it('stays ready while ordinary changes wait in the outbox', () => {
  const busy = { ...whole, outbox: { state: 'pending', depth: 5 } } as const;
  expect(judgeReadiness(busy).status).toBe('ready');
});
