import path from 'node:path';

import { z } from 'zod';

import { startMailCatcher } from './start-mail-catcher.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const root = path.resolve(import.meta.dirname, '../..');

const environment = z
  .object({
    MAIL_PORT: port.default(1025),
    MAIL_VIEW_PORT: port.default(8025),
    DATA_DIR: z.string().default(path.join(root, '.data')),
  })
  .safeParse(
    Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim() !== '')),
  );

if (!environment.success) {
  fail(`The mail catcher cannot start: ${z.prettifyError(environment.error)}`);
}
const { MAIL_PORT, MAIL_VIEW_PORT, DATA_DIR } = environment.data;

try {
  const catcher = await startMailCatcher({
    smtpPort: MAIL_PORT,
    viewPort: MAIL_VIEW_PORT,
    dataDir: DATA_DIR,
  });
  process.stdout.write(`Mail is caught at ${catcher.smtpUrl} and shown at ${catcher.viewUrl}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void catcher.stop().then(() => process.exit(0));
    });
  }
} catch (error) {
  fail(explain(error));
}

function explain(error: unknown): string {
  const { code, port: taken } = error as { code?: string; port?: number };
  if (code !== 'EADDRINUSE') return `The mail catcher cannot start: ${String(error)}`;
  const name = taken === MAIL_PORT ? 'MAIL_PORT' : 'MAIL_VIEW_PORT';
  return `Port ${taken} (${name}) is taken: end the program that uses it, or set ${name} to another.`;
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
