const SEED = `Usage: npm run seed -- [--profile NAME] [options]

  --profile demo|e2e|bench   what to fill the database with (demo)
  --only-when-empty          demo and e2e: leave a database alone that holds anything

With --profile bench, many invented entries and members, the same ones for the same numbers:
  --opportunities N          how many opportunities there shall be (1000; at most 500000)
  --members N                how many members there shall be (100; at most 500000)

What is there already stays as it is. Refused in production; bench also on a database that holds
anything no seed has made. After bench, npm run search:rebuild makes the entries searchable.`;

const SEARCH_REBUILD = `Usage: npm run search:rebuild

Builds the search index anew from everything published, beside the present one, and swaps them.`;

/** What `--help` says, by command; commands without options of their own are missing. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  seed: SEED,
  'search-rebuild': SEARCH_REBUILD,
};
