import { describe, expect, test } from 'vitest';

import { itemKey, selectItems, type Candidate, type DigestWishes } from './select-items';

const SEND_AT = new Date('2026-11-26T14:00:00Z');
const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(SEND_AT.getTime() + hours * HOUR);

const candidate = (documentId: string, change: Partial<Candidate> = {}): Candidate => ({
  kind: 'club',
  documentId,
  regionKeys: ['ganja'],
  interestKeys: ['it'],
  level: 'first-step',
  state: 'active',
  deadline: null,
  firstPublishedAt: new Date('2026-11-24T10:00:00Z'),
  ...change,
});

const everything: DigestWishes = { regionKeys: [], interestKeys: [], kinds: [], member: null };

function chosen(
  candidates: Candidate[],
  wishes: Partial<DigestWishes> = {},
  told: string[] = [],
): string[] {
  const items = selectItems(candidates, { ...everything, ...wishes }, new Set(told), SEND_AT);
  return items.map((item) => item.documentId);
}

describe('a digest holds', () => {
  test('everything open for a subscriber who named nothing', () => {
    expect(chosen([candidate('a'), candidate('b', { interestKeys: [] })])).toEqual(['a', 'b']);
  });

  test('only wanted regions, interests and kinds, all three together', () => {
    const candidates = [
      candidate('fits', { regionKeys: ['baku', 'ganja'], interestKeys: ['law', 'it'] }),
      candidate('other-region', { regionKeys: ['sumgait'] }),
      candidate('other-interest', { interestKeys: ['sport'] }),
      candidate('other-kind', { kind: 'volunteer-project' }),
    ];
    const wishes = { regionKeys: ['ganja'], interestKeys: ['it'], kinds: ['club'] as const };
    expect(chosen(candidates, wishes)).toEqual(['fits']);
  });

  test('nothing the subscriber was told of', () => {
    const told = [itemKey({ kind: 'club', documentId: 'a' })];
    expect(chosen([candidate('a'), candidate('b')], {}, told)).toEqual(['b']);
  });

  test('nothing closed and nothing with 24 hours or less to go', () => {
    const candidates = [
      candidate('sleeping', { state: 'sleeping' }),
      candidate('over', { deadline: inHours(-1) }),
      candidate('too-short', { deadline: inHours(24) }),
      candidate('just-enough', { deadline: inHours(24.1) }),
    ];
    expect(chosen(candidates)).toEqual(['just-enough']);
  });

  test('ten at most, nearest deadlines first, then the newest', () => {
    const candidates = Array.from({ length: 12 }, (_, index) =>
      candidate(`n${String(index).padStart(2, '0')}`, { deadline: inHours(100 - index) }),
    );
    const fresh = candidate('fresh', { firstPublishedAt: SEND_AT, deadline: inHours(89) });
    const items = chosen([...candidates, fresh]);
    expect(items).toHaveLength(10);
    expect(items.slice(0, 3)).toEqual(['fresh', 'n11', 'n10']);
  });
});

describe('a member’s levels', () => {
  const member = {
    regionKey: 'ganja',
    interests: [
      { interestKey: 'it', level: 'some-experience' as const },
      { interestKey: 'law', level: 'first-step' as const },
    ],
  };

  test('keep out what is above them', () => {
    const candidates = [
      candidate('in-reach', { level: 'some-experience' }),
      candidate('above', { level: 'advanced' }),
      candidate('above-in-law', { interestKeys: ['law'], level: 'some-experience' }),
    ];
    expect(chosen(candidates, { member })).toEqual(['in-reach']);
  });

  test('put more common interests first, then near home before far', () => {
    const candidates = [
      candidate('far', { regionKeys: ['baku'] }),
      candidate('two-interests', { interestKeys: ['it', 'law'], regionKeys: ['baku'] }),
      candidate('home'),
    ];
    expect(chosen(candidates, { member })).toEqual(['two-interests', 'home', 'far']);
  });

  test('do not limit an interest that has none', () => {
    const candidates = [
      candidate('heritage', { interestKeys: ['heritage'], level: 'advanced' }),
      candidate('it-above', { level: 'advanced' }),
    ];
    expect(chosen(candidates, { member, interestKeys: ['heritage', 'it'] })).toEqual(['heritage']);
  });

  test('without any interest in the profile change nothing', () => {
    const blank = { regionKey: null, interests: [] };
    expect(chosen([candidate('a', { level: 'advanced' })], { member: blank })).toEqual(['a']);
  });
});

test('an item says why it was chosen', () => {
  const wishes = { ...everything, regionKeys: ['baku', 'ganja'], interestKeys: ['law', 'it'] };
  expect(selectItems([candidate('a')], wishes, new Set(), SEND_AT)).toEqual([
    { kind: 'club', documentId: 'a', interestKeys: ['it'], regionKey: 'ganja', fitsLevel: false },
  ]);
});
