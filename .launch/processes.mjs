import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { modules, root } from './paths.mjs';

const STOP_GRACE_MS = 15_000;
const leash = join(root, '.launch', 'leash.mjs');
const alive = new Set();
let stopping;

/**
 * Starts `command` in a process group of its own. Node programs carry a leash: a pipe whose end
 * stops them even when this process is killed without a chance to say so.
 * Answers the child, with `exited`: a promise of `{ code, signal }`.
 */
export function startProcess({ command, args, cwd = root, env, onLine, node = false }) {
  if (stopping !== undefined) throw new Interrupted();
  const child = spawn(command, node ? ['--import', leash, ...args] : args, {
    cwd,
    env: {
      ...env,
      ...(node ? { OFFICE_LEASH: '1' } : {}),
      PATH: `${join(modules, '.bin')}:${env.PATH ?? ''}`,
    },
    detached: process.platform !== 'win32',
    stdio: ['ignore', onLine ? 'pipe' : 'inherit', onLine ? 'pipe' : 'inherit', 'pipe'],
  });
  alive.add(child);
  child.exited = new Promise((resolve) => {
    child.once('error', (error) => {
      alive.delete(child);
      resolve({ code: 127, signal: null, error });
    });
    child.once('exit', (code, signal) => {
      alive.delete(child);
      resolve({ code, signal });
    });
  });
  if (onLine) {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', onLine);
    }
  }
  return child;
}

/** Runs a command to its end; throws `Interrupted` when it was stopped from outside. */
export async function runProcess(options) {
  const result = await startProcess(options).exited;
  if (stopping !== undefined) throw new Interrupted();
  return result;
}

export class Interrupted extends Error {
  name = 'Interrupted';
}

/** Stops every child and all they started; resolves when none is left. */
export function stopAll() {
  stopping ??= stopEach();
  return stopping;
}

async function stopEach() {
  const children = [...alive];
  for (const child of children) signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => {
    for (const child of children) signalGroup(child, 'SIGKILL');
  }, STOP_GRACE_MS);
  await Promise.all(children.map((child) => child.exited));
  clearTimeout(timer);
  for (const child of children) signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

/** Stops the children on Ctrl-C, on a polite kill and when the terminal or npm above is gone. */
export function stopOnSignals() {
  const stop = async (signal) => {
    await stopAll();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) void stop('SIGTERM');
  }, 1000).unref();
}
