import { describe, expect, it } from 'vitest';
import { judgedQuerySchema } from './evaluation-set.ts';
import { judge, type FoundEntry } from './judge-answers.ts';
import { summarise } from './summarise.ts';

function query(changes: object = {}) {
  return judgedQuerySchema.parse({
    id: 'one',
    q: 'klub',
    locale: 'az',
    category: 'exact',
    relevant: ['a'],
    top: 1,
    ...changes,
  });
}

function found(id: string, regions = ['baku'], exact = true): FoundEntry {
  return { id, title: id, regions, exact };
}

const passes = (asked: object, ...entries: FoundEntry[]) => judge(query(asked), entries, 1).passed;

describe('judge', () => {
  it('passes a relevant entry among as many as are looked at', () => {
    expect(passes({}, found('a'), found('b'))).toBe(true);
    expect(passes({}, found('b'), found('a'))).toBe(false);
    expect(passes({ top: 3 }, found('b'), found('c'), found('a'))).toBe(true);
    expect(passes({})).toBe(false);
  });

  it('wants the first three in the region named', () => {
    const asked = { region_all: 'ganja' };
    const there = ['baku', 'ganja'];
    expect(passes(asked, found('a', there), found('b', there), found('c', there))).toBe(true);
    expect(passes(asked, found('a', there), found('b', there), found('c'))).toBe(false);
    expect(passes(asked, found('a', there))).toBe(true);
  });

  it('lets a query that nothing answers find only what is not exact', () => {
    const asked = { category: 'negative', relevant: [] };
    expect(passes(asked)).toBe(true);
    expect(passes(asked, found('a', [], false))).toBe(true);
    expect(passes(asked, found('b', [], false), found('a'))).toBe(false);
  });
});

describe('summarise', () => {
  it('counts passes by category and ranks of queries that have an answer', () => {
    const verdicts = [
      judge(query(), [found('a')], 1),
      judge(query({ category: 'prefix', top: 3 }), [found('b'), found('a')], 3),
      judge(query({ category: 'prefix' }), [], 2),
      judge(query({ category: 'negative', relevant: [] }), [], 4),
    ];
    expect(summarise(verdicts)).toEqual({
      categories: [
        { category: 'exact', passed: 1, asked: 1 },
        { category: 'negative', passed: 1, asked: 1 },
        { category: 'prefix', passed: 1, asked: 2 },
      ],
      passed: 3,
      asked: 4,
      passRate: 0.75,
      firstPlaceRate: 1 / 3,
      mrrAt10: 0.5,
      latencyMs: { p50: 2, p95: 3 },
    });
  });
});
