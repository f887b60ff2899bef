import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { LaunchError, node24, root } from './paths.mjs';
import { Interrupted, runProcess, stopAll, stopOnSignals } from './processes.mjs';

const STEPS = ['format:check', 'lint', 'types', 'dead-code'];

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
  for (const step of STEPS) {
    console.log(`· ${step}`);
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { code } = await runProcess({
      command: npm,
      args: ['run', '-s', step],
      env: process.env,
    });
    if (code !== 0) failed.push(step);
  }
  if (failed.length > 0) console.error(`✗ Failed before the tests: ${failed.join(', ')}`);
  const { code } = await runProcess({
    command: node24(),
    node: true,
    args: [join(root, '.launch', 'test.mjs')],
    env: process.env,
  });
  return failed.length === 0 ? (code ?? 1) : 1;
}
