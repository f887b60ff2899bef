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

const SEARCH_CHECK = `Usage: npm run search:check

Compares the search index with everything published, in both directions: documents that are
missing, documents that are too much, and documents that say something else. Changes nothing, and
leaves out what the worker is still at. Prints the counts, up to 20 examples and what to do.

The same check runs every night and has the worker repair what it finds: that is how writes past
the cms reach the index at last. After strapi import or transfer, which tell nobody what they
wrote, run npm run search:rebuild instead of waiting for the night.

Ends with 0 when nothing differs, 1 when anything does, 3 when it could not be checked (the search
server is away, or refuses the key).`;

const OUTBOX_RETRY = `Usage: npm run outbox:retry [-- --topic search|mail|cache]

Has the worker try again what it gave up after ten attempts, of one topic or of all: index changes
and mails that could not be made. Prints how many and, of the first 20, what they failed of. Mend
the cause first (the log says outbox.dead); what still fails is given up again.`;

/** What `--help` says, by command; commands without options of their own are missing. */
export const COMMAND_HELP: Readonly<Record<string, string>> = {
  seed: SEED,
  'search-rebuild': SEARCH_REBUILD,
  'search-check': SEARCH_CHECK,
  'outbox-retry': OUTBOX_RETRY,
};
