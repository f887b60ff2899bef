import type { Core } from '@strapi/strapi';

import { isUniqueViolation } from '../../../lib/is-unique-violation';

const INDEX = 'up_users_email_folded';

/**
 * Sees to it that the database itself refuses a second account whose address differs in the case
 * of A to Z only, however it is written: by our code, the panel or an import. Does nothing where
 * that is so already. Throws when there are such accounts, whose owners only a person can tell
 * apart.
 */
export async function keepAddressesUnique(strapi: Core.Strapi): Promise<void> {
  // By "C" PostgreSQL folds A to Z and nothing else, whatever language it runs in; SQLite always.
  const folded = strapi.db.dialect.client === 'postgres' ? 'email collate "C"' : 'email';
  try {
    await strapi.db.connection.raw(
      `create unique index if not exists ${INDEX} on up_users (lower(${folded}))`,
    );
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Error(
      'Two accounts have one address, written in different case. Join them in the panel (Account), then start again.',
      { cause: error },
    );
  }
}
