import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { evaluate } from '../evaluation/evaluate.ts';
import { EvaluationInputError, readCorpus, readQueries } from '../evaluation/evaluation-set.ts';
import { openEvaluationServer } from '../evaluation/evaluation-server.ts';
import { readDemoCorpus } from '../evaluation/demo-corpus.ts';
import { printReport, toJson } from '../evaluation/print-report.ts';
import { summarise } from '../evaluation/summarise.ts';
import { SearchError } from '../src/errors.ts';

const GOLDEN_QUERIES = new URL('../evaluation/golden-queries.json', import.meta.url).pathname;
const USAGE = `npm run search:evaluate [-- options]
  --corpus FILE --queries FILE  another set than the golden queries over the demo's entries
  --around N                    puts N unrelated entries around the corpus
  --at-least P                  fails when fewer than P per cent of the queries pass
  --json                        prints the figures and every query's result as JSON
MEILI_HOST with MEILI_MASTER_KEY or MEILI_WRITE_KEY evaluates that server; its catalogue stays.`;

process.exitCode = await run();

async function run(): Promise<number> {
  try {
    const options = readOptions(process.argv.slice(2));
    const now = new Date();
    const corpus = options.corpus === null ? readDemoCorpus(now) : readCorpus(options.corpus);
    const queries = readQueries(options.queries, corpus);
    const server = await openEvaluationServer(process.env);
    stopOnSignals(() => server.close());
    try {
      const set = { corpus, queries, unrelated: options.unrelated };
      const verdicts = await evaluate(server, set, now);
      const figures = summarise(verdicts);
      const { name } = server;
      const { unrelated } = options;
      const report = { server: name, entries: corpus.length, unrelated, figures, verdicts };
      console.log(options.isJson ? toJson(report) : printReport(report));
      return figures.passRate * 100 < options.atLeast ? 1 : 0;
    } finally {
      await server.close();
    }
  } catch (error) {
    if (!(error instanceof EvaluationInputError || error instanceof SearchError)) throw error;
    console.error(`✗ ${error.message}`);
    return 2;
  }
}

function readOptions(args: string[]) {
  const { corpus, queries, ...given } = parse(args);
  if ((corpus === undefined) !== (queries === undefined)) {
    throw new EvaluationInputError('--corpus and --queries go together');
  }
  return {
    corpus: corpus === undefined ? null : whereCalled(corpus),
    queries: queries === undefined ? GOLDEN_QUERIES : whereCalled(queries),
    unrelated: readNumber('--around', given.around, 100_000),
    atLeast: readNumber('--at-least', given['at-least'], 100),
    isJson: given.json ?? false,
  };
}

/** npm changes to the folder of its package.json and says where it was called. */
function whereCalled(file: string): string {
  return resolve(process.env['INIT_CWD'] ?? '..', file);
}

function parse(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        corpus: { type: 'string' },
        queries: { type: 'string' },
        around: { type: 'string' },
        'at-least': { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new EvaluationInputError(`${reason}\n${USAGE}`, { cause: error });
  }
}

function readNumber(name: string, given: string | undefined, most: number): number {
  const number = Number(given ?? 0);
  if (given?.trim() !== '' && number >= 0 && number <= most) return number;
  throw new EvaluationInputError(`${name} takes a number from 0 to ${most}`);
}

/** An index made for the evaluation does not outlive it. */
function stopOnSignals(close: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
  }
}
