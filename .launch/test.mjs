import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { buildingEnvironment } from './environment.mjs';
import { ensureInstalled } from './install.mjs';
import { LaunchError, modules, node24, root } from './paths.mjs';
import { Interrupted, runProcess, stopAll, stopOnSignals } from './processes.mjs';

/** Every suite, in the order of what stands on what; some report more than others. */
const SUITES = [
  { name: 'launch', folder: '.launch', config: 'vitest.config.mjs' },
  { name: 'search', folder: 'search', config: 'vitest.config.ts' },
  {
    name: 'cms',
    folder: 'cms',
    config: 'vitest.config.ts',
    reporter: './tests/support/database-times.ts',
  },
  { name: 'site', folder: 'site', config: 'vitest.config.ts' },
  { name: 'browser', folder: 'site', config: 'vitest.browser.config.ts' },
];

stopOnSignals();
const reports = mkdtempSync(join(tmpdir(), 'office-tests-'));
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  await stopAll();
  if (error instanceof Interrupted) process.exit(130);
  console.error(error instanceof LaunchError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}

/** Runs the suites named (all when none is), prints the sum; answers the exit code. */
async function test(names) {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = SUITES.map((suite) => suite.name).join(', ');
    throw new LaunchError(`Unknown suite ${unknown.join(', ')}: there are ${known}.`);
  }
  await ensureInstalled(say);
  await buildWhatChanged(buildingEnvironment(reports), say);
  const sum = { passed: 0, failed: 0 };
  for (const suite of SUITES) {
    if (names.length > 0 && !names.includes(suite.name)) continue;
    const result = await runSuite(suite);
    say(`${suite.name}: ${result.passed} passed, ${result.failed} failed`);
    sum.passed += result.passed;
    sum.failed += result.failed;
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1;
}

async function runSuite({ name, folder, config, reporter }) {
  say(`Testing ${name} …`);
  const file = join(reports, `${name}.json`);
  const { code } = await runProcess({
    command: node24(),
    node: true,
    args: [
      join(modules, 'vitest/vitest.mjs'),
      ...['run', '--config', config, '--reporter=default', '--reporter=json'],
      ...(reporter ? [`--reporter=${reporter}`] : []),
      `--outputFile.json=${file}`,
    ],
    cwd: join(root, folder),
    env: { ...process.env, NODE_ENV: 'test' },
  });
  return count(name, file, code);
}

/** A skipped test, a file that does not load and a crash of the runner all count as failures. */
function count(name, file, code) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  if (skipped > 0) say(`${name}: ${skipped} tests were skipped, which counts as failed`);
  const failed = report.numFailedTests + skipped;
  return { passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function say(text) {
  console.log(`· ${text}`);
}
