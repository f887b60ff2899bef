import { afterEach, expect, test } from 'vitest';
import { observed, observeDependencyCalls, type DependencyCall } from './dependency-calls.ts';

const calls: DependencyCall[] = [];
observeDependencyCalls((call) => calls.push(call));
afterEach(() => calls.splice(0));

const call = { dependency: 'cms', operation: 'GET /taxonomy' } as const;

test('a call is told with how long it took and what its answer means', async () => {
  expect(
    await observed(
      call,
      () => Promise.resolve(404),
      () => 'refused',
    ),
  ).toBe(404);
  expect(calls).toHaveLength(1);
  expect(calls[0]).toMatchObject({ ...call, outcome: 'refused' });
  expect(calls[0]?.seconds).toBeGreaterThan(0);
});

test('a call that throws is a failure, and throws on', async () => {
  const ask = () => Promise.reject(new Error('away'));
  await expect(observed(call, ask)).rejects.toThrow('away');
  expect(calls[0]).toMatchObject({ outcome: 'failed' });
});
