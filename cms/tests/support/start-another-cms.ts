import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { inject } from 'vitest';

import type { BootedCms } from './boot-cms.ts';
import { TEST_ENVIRONMENT } from './test-environment.ts';

/** Another process of the office; only PostgreSQL lets several work on one database. */
export interface AnotherCms {
  /** As of `BootedCms`. */
  url: string;
  stop(): Promise<void>;
}

/** Starts a cms in a process of its own on the database of `cms`; answers once it listens. */
export async function startAnotherCms(
  cms: BootedCms,
  env: Record<string, string> = {},
): Promise<AnotherCms> {
  const script = path.join(import.meta.dirname, 'another-cms-main.ts');
  const child = fork(script, [inject('distDir')], {
    env: { ...process.env, ...TEST_ENVIRONMENT, ...cms.databaseEnv, ...env },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [message] = (await Promise.race([
    once(child, 'message'),
    ended.then(() => Promise.reject(new Error('The other cms did not start.'))),
  ])) as [{ port: number }];
  return {
    url: `http://127.0.0.1:${String(message.port)}`,
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}
