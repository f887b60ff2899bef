const SEED = `Usage: npm run seed -- [--profile NAME] [options]

  --profile demo|e2e    what to fill the database with (demo)
  --only-when-empty     leave a database alone that holds anything

What is there already stays as it is. Refused in production.`;

const SEARCH_REBUILD = `Usage: npm run search:rebuild

Builds the search index anew from everything published, beside the present one, and swaps them.`;

/** What `--help` says, by command; commands without options of their own are missing. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  seed: SEED,
  'search-rebuild': SEARCH_REBUILD,
};
