import type { Knex } from 'knex';

const INDEX = 'up_users_email_folded';

/**
 * Makes the index by which the database itself refuses a second account whose address differs in
 * the case of A to Z only; does nothing where it stands. Strapi's schemas cannot say it, so every
 * place that makes tables asks for it. Fails as a unique violation where two such accounts are.
 */
export async function createAddressIndex(
  knex: Pick<Knex, 'raw'>,
  database: 'sqlite' | 'postgres',
): Promise<void> {
  // By "C" PostgreSQL folds A to Z and nothing else, whatever language it runs in; SQLite always.
  const folded = database === 'postgres' ? 'email collate "C"' : 'email';
  await knex.raw(`create unique index if not exists ${INDEX} on up_users (lower(${folded}))`);
}
