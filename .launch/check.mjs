import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { LaunchError, node24, root } from './paths.mjs';
import { Interrupted, runProcess, stopAll, stopOnSignals } from './processes.mjs';

/** The longest first; two run at once, for each has one thread. */
const STEPS = ['lint', 'types', 'format:check', 'dead-code'];
const LANES = 2;

stopOnSignals();
try {
  process.exitCode = await check();
} catch (error) {
  await stopAll();
  if (error instanceof Interrupted) process.exit(130);
  console.error(error instanceof LaunchError ? `✗ ${error.message}` : error);
  process.exitCode = 1;
}

/** Every check runs even when one before it failed; the tests come last. */
async function check() {
  await ensureInstalled((text) => console.log(`· ${text}`));
  const failed = [];
  const waiting = [...STEPS];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await passes(step))) failed.push(step);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failed.length > 0) console.error(`✗ Failed before the tests: ${failed.join(', ')}`);
  const { code } = await runProcess({
    command: node24(),
    node: true,
    args: [join(root, '.launch', 'test.mjs')],
    env: process.env,
  });
  return failed.length === 0 ? (code ?? 1) : 1;
}

/** Whether the step finds nothing; what it says is shown in one piece when it has ended. */
async function passes(step) {
  const said = [];
  const startedAt = performance.now();
  const { code } = await runProcess({
    command: process.platform === 'win32' ? 'npm.cmd' : 'npm',
    args: ['run', '-s', step],
    env: process.env,
    onLine: (line) => said.push(line),
  });
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  console.log([`· ${step} (${seconds} s)`, ...said].join('\n'));
  return code === 0;
}
