import { describe, expect, it } from 'vitest';
import { caseRegion } from './case-region';
import { counterKeys } from './place-keys';
import { formatReference, sequenceKey } from './reference';
import { isUnderAge } from './under-age';

describe('the region of a case', () => {
  it.each([
    ['sumgait', ['baku', 'sumgait'], 'sumgait'],
    ['ganja', ['baku', 'sumgait'], 'baku'],
    [null, ['ganja', 'baku'], 'ganja'],
    ['ganja', [], null],
  ])('of a member at %s for %j is %s', (institution, regions, expected) => {
    expect(caseRegion(institution, regions)).toBe(expected);
  });
});

describe('a guardian', () => {
  const now = new Date('2026-09-15T08:00:00Z');
  it.each([
    [2011, true],
    [2010, true],
    [2009, false],
    [null, false],
  ])('of someone born in %s must consent: %s', (birthYear, expected) => {
    expect(isUnderAge(birthYear, now)).toBe(expected);
  });
});

it('numbers references per region and year of Baku', () => {
  const key = sequenceKey('GNC', new Date('2025-12-31T21:00:00Z'));
  expect(formatReference(key, 123)).toBe('GNC-2026-000123');
});

it('locks the opportunity first, then the role, then each shift once in key order', () => {
  const keys = counterKeys({
    opportunityDocumentId: 'x',
    roleDocumentId: 'r',
    shiftDocumentIds: ['s2', 's1', 's2'],
  });
  expect(keys).toEqual(['opportunity:x', 'role:r', 'shift:s1', 'shift:s2']);
});
