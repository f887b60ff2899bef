import type { Core } from '@strapi/strapi';

type Callback = () => unknown;

/** Strapi's types leave what a transaction hands out open. */
type Run = (given: { onCommit: (callback: Callback) => void }) => unknown;
type Transaction = (run?: Run) => unknown;

/**
 * Has failures of what follows a commit logged. Strapi awaits none of it (it reads every written
 * document again for its events), so that a database going away just then would otherwise end the
 * process by an unhandled rejection (5.54.0, transaction-context.js). Call it in register().
 */
export function guardAfterCommit(strapi: Core.Strapi): void {
  const db = strapi.db as unknown as { transaction: Transaction };
  const transaction = db.transaction.bind(strapi.db);
  db.transaction = (run) => {
    if (run === undefined) return transaction();
    return transaction(({ onCommit, ...given }) =>
      run({ ...given, onCommit: (callback) => onCommit(() => void guarded(strapi, callback)) }),
    );
  };
}

async function guarded(strapi: Core.Strapi, callback: Callback): Promise<void> {
  try {
    await callback();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    strapi.log.error(JSON.stringify({ event: 'after-commit.failed', message }));
  }
}
