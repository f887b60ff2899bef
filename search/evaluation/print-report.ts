import type { FoundEntry, Verdict } from './judge-answers.ts';
import type { EvaluationFigures } from './summarise.ts';

const SHOWN = 3;

/** What was evaluated and what came of it. */
export interface EvaluationReport {
  server: string;
  entries: number;
  unrelated: number;
  figures: EvaluationFigures;
  verdicts: readonly Verdict[];
}

/** The report as lines to read. */
export function printReport({ server, entries, unrelated, figures, verdicts }: EvaluationReport) {
  const around = unrelated === 0 ? '' : ` among ${unrelated} unrelated`;
  const { passed, asked, latencyMs } = figures;
  return [
    `${asked} queries over ${entries} entries${around}, ${server}`,
    '',
    ...figures.categories.map((one) => line(one.category, one.passed, one.asked)),
    line('all', passed, asked),
    '',
    `first place ${percent(figures.firstPlaceRate)}   MRR@10 ${figures.mrrAt10.toFixed(3)}   ` +
      `p50 ${latencyMs.p50.toFixed(1)} ms   p95 ${latencyMs.p95.toFixed(1)} ms`,
    ...verdicts.filter((verdict) => !verdict.passed).flatMap(describeFailure),
  ].join('\n');
}

/** The report for programs. */
export function toJson({ verdicts, ...report }: EvaluationReport): string {
  const results = verdicts.map(({ query, passed, rank, found }) => ({
    id: query.id,
    q: query.q,
    category: query.category,
    passed,
    rank,
    found: found.map(({ id, exact }) => ({ id, exact })),
  }));
  return JSON.stringify({ ...report, results }, null, 2);
}

function describeFailure({ query, found }: Verdict): string[] {
  const { id, q, locale, category, relevant, region_all: region } = query;
  const wanted = relevant.length === 0 ? 'nothing exact' : relevant.join(', ');
  const first = found.slice(0, SHOWN).map(describeEntry);
  return [
    '',
    `✗ ${id} (${category}, ${locale}) “${q}”`,
    `  wanted ${wanted}${region ? `, the first three in ${region}` : ''}`,
    ...(first.length === 0 ? ['  found nothing'] : first.map((entry) => `  found  ${entry}`)),
  ];
}

function describeEntry({ id, title, regions, exact }: FoundEntry): string {
  return `${id} [${regions.join(' ')}] ${title}${exact ? '' : ' (not exact)'}`;
}

function line(name: string, passed: number, asked: number): string {
  const figures = `${String(passed).padStart(4)} of ${String(asked).padEnd(4)}`;
  return `${name.padEnd(24)} ${figures} ${percent(asked === 0 ? 0 : passed / asked)}`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
