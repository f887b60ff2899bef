import { startReadingStack } from './reading-stack.ts';

/** Serves the fixture on fixed ports and prints what the site needs in its environment. */
const stack = await startReadingStack({
  cms: Number(process.env['CMS_PORT'] ?? 1337),
  search: Number(process.env['SEARCH_PORT'] ?? 7700),
});
for (const [name, value] of Object.entries(stack.env)) process.stdout.write(`${name}=${value}\n`);
process.once('SIGINT', () => void stack.stop());
process.once('SIGTERM', () => void stack.stop());
