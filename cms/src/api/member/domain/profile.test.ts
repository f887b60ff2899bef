import { describe, expect, test } from 'vitest';

import { isCompleteProfile, type Profile } from './profile';

const NOW = new Date('2026-11-24T08:00:00Z');

const complete: Profile = {
  documentId: 'm1',
  name: 'Aysel',
  email: 'aysel@example.org',
  language: 'az',
  regionKey: 'ganja',
  institutionKey: 'adau',
  institutionOther: null,
  studyLevel: 'bachelor',
  studyYear: null,
  birthYear: 2005,
  guardianName: null,
  guardianEmail: null,
  interests: [],
  mailDigests: false,
  mailReminders: true,
};

describe('a profile is complete', () => {
  test('without study year and interests', () => {
    expect(isCompleteProfile(complete, NOW)).toBe(true);
  });

  test('with an institution that is not on our list', () => {
    const profile = { ...complete, institutionKey: null, institutionOther: 'Bərdə kolleci' };
    expect(isCompleteProfile(profile, NOW)).toBe(true);
  });

  test.each(['regionKey', 'institutionKey', 'studyLevel', 'birthYear'] as const)(
    'but not without %s',
    (field) => {
      expect(isCompleteProfile({ ...complete, [field]: null }, NOW)).toBe(false);
    },
  );

  test('but not with an empty name', () => {
    expect(isCompleteProfile({ ...complete, name: '' }, NOW)).toBe(false);
  });

  test('for the under-aged only with a guardian', () => {
    const young = { ...complete, birthYear: 2013 };
    expect(isCompleteProfile(young, NOW)).toBe(false);
    const guarded = { ...young, guardianName: 'Leyla', guardianEmail: 'leyla@example.org' };
    expect(isCompleteProfile(guarded, NOW)).toBe(true);
  });
});
