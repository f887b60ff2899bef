import type { Core } from '@strapi/strapi';

import { createAddressIndex } from '../../../lib/address-index';
import { isUniqueViolation } from '../../../lib/is-unique-violation';

/**
 * Sees to it that the database refuses a second account for an address, however it is written and
 * by whom: our code, the panel or an import. Throws when there are such accounts, whose owners
 * only a person can tell apart.
 */
export async function keepAddressesUnique(strapi: Core.Strapi): Promise<void> {
  const database = strapi.db.dialect.client === 'postgres' ? 'postgres' : 'sqlite';
  try {
    await createAddressIndex(strapi.db.connection, database);
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new Error(
      'Two accounts have one address, written in different case. Join them in the panel (Account), then start again.',
      { cause: error },
    );
  }
}
