import { readSearchEnvironment } from './environment.ts';
import { startLocalServer } from './start-local-server.ts';

try {
  const environment = readSearchEnvironment(process.env);
  const server = await startLocalServer({
    masterKey: environment.MEILI_MASTER_KEY,
    port: environment.SEARCH_PORT,
    host: environment.SEARCH_HOST,
    dataDir: environment.DATA_DIR,
  });
  process.stdout.write(`search: listening on ${server.host}\n`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      server.stop().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
} catch (error) {
  fail(error);
}

function fail(error: unknown): never {
  process.stderr.write(`search: ${describe(error)}\n`);
  process.exit(1);
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `port ${process.env['SEARCH_PORT'] ?? '7700'} is taken; set SEARCH_PORT to another`;
  }
  return error.message;
}
