import { createSearchKeys } from '../src/sync/index.ts';

const { MEILI_HOST: host, MEILI_MASTER_KEY: masterKey } = process.env;
if (!host || !masterKey) {
  console.error('✗ Set MEILI_HOST and MEILI_MASTER_KEY: the keys are made with the master key.');
  process.exit(1);
}
try {
  const keys = await createSearchKeys({ host, masterKey });
  if (!process.argv.includes('--quiet')) {
    console.log(`MEILI_SEARCH_KEY=${keys.searchKey}\nMEILI_WRITE_KEY=${keys.writeKey}`);
  }
} catch (error) {
  console.error(
    `✗ ${host} gave no keys: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exit(1);
}
