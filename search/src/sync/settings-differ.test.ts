import { expect, it } from 'vitest';
import { settingsDiffer } from './settings-differ.ts';

const unordered = new Set(['stopWords']);
const wanted = {
  rankingRules: ['words', 'typo'],
  stopWords: ['ve', 'ile'],
  pagination: { maxTotalHits: 5 },
  synonyms: { baki: ['baku', 'баку'] },
};
const same = {
  rankingRules: ['words', 'typo'],
  stopWords: ['ile', 've'],
  pagination: { maxTotalHits: 5, other: null },
  synonyms: { baki: ['баку', 'baku'] },
  dictionary: [],
};

it('sees no difference in defaults and in the order of sets', () => {
  expect(settingsDiffer(wanted, same, unordered)).toBe(false);
});

it.each([
  ['another order where order counts', { rankingRules: ['typo', 'words'] }],
  ['a word more', { stopWords: ['ile', 've', 'bu'] }],
  ['a word less', { stopWords: ['ile'] }],
  ['another number', { pagination: { maxTotalHits: 6 } }],
  ['a missing object', { pagination: null }],
  ['another synonym', { synonyms: { baki: ['baku'] } }],
])('sees %s', (_name, change) => {
  expect(settingsDiffer(wanted, { ...same, ...change }, unordered)).toBe(true);
});
