import { NEGATIVE } from './evaluation-set.ts';
import type { Verdict } from './judge-answers.ts';

export interface CategoryFigures {
  category: string;
  passed: number;
  asked: number;
}

/** The figures of a whole set; shares from 0 to 1. */
export interface EvaluationFigures {
  categories: CategoryFigures[];
  passed: number;
  asked: number;
  passRate: number;
  /** Share of queries with an answer whose first entry is relevant. */
  firstPlaceRate: number;
  /** Mean of 1 / rank of the first relevant entry among ten, of queries with an answer. */
  mrrAt10: number;
  latencyMs: { p50: number; p95: number };
}

export function summarise(verdicts: readonly Verdict[]): EvaluationFigures {
  const byCategory = new Map<string, CategoryFigures>();
  for (const { query, passed } of verdicts) {
    const { category } = query;
    const figures = byCategory.get(category) ?? { category, passed: 0, asked: 0 };
    figures.asked += 1;
    figures.passed += passed ? 1 : 0;
    byCategory.set(category, figures);
  }
  const answerable = verdicts.filter(({ query }) => query.category !== NEGATIVE);
  const passed = verdicts.filter((verdict) => verdict.passed).length;
  const took = verdicts.map(({ tookMs }) => tookMs).sort((one, other) => one - other);
  const at = (part: number) => took[Math.floor(part * (took.length - 1))] ?? 0;
  return {
    categories: [...byCategory.values()].sort((one, other) =>
      one.category.localeCompare(other.category),
    ),
    passed,
    asked: verdicts.length,
    passRate: share(passed, verdicts.length),
    firstPlaceRate: share(answerable.filter(({ rank }) => rank === 1).length, answerable.length),
    mrrAt10: share(
      sum(answerable.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
      answerable.length,
    ),
    latencyMs: { p50: at(0.5), p95: at(0.95) },
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
