import { expect, it } from 'vitest';

import { nextNight } from './check-turn';

it.each([
  ['2026-03-01T23:29:59Z', '2026-03-01T23:30:00.000Z'],
  ['2026-03-01T23:30:00Z', '2026-03-02T23:30:00.000Z'],
  ['2026-03-02T10:00:00Z', '2026-03-02T23:30:00.000Z'],
])('after %s the next half past three in Baku is %s', (at, night) => {
  expect(nextNight(new Date(at)).toISOString()).toBe(night);
});
