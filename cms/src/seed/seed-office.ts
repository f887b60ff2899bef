import path from 'node:path';

import { env } from '../env';
import { readSeedContent } from './seed-content';
import { seedEntries } from './seed-entries';
import { seedPeople, type DemoAccount } from './seed-people';
import { seedTaxonomy } from './seed-taxonomy';

export interface SeedOptions {
  profile: string;
  /** Leave a database alone that holds any region already. */
  onlyWhenEmpty?: boolean;
}

export interface SeedResult {
  profile: string;
  seeded: boolean;
  /** Entries published by this call. */
  entries: number;
  /** Sign-ins to show; empty where nothing was seeded. */
  accounts: DemoAccount[];
}

/**
 * Fills the database with the content of a profile; what is there already stays as it is, so
 * calling it again adds nothing. Refused in production: the accounts' passwords are public.
 */
export async function seedOffice(options: SeedOptions): Promise<SeedResult> {
  const { profile, onlyWhenEmpty = false } = options;
  if (env.NODE_ENV === 'production') {
    throw new Error('Demo content is never seeded in production.');
  }
  if (onlyWhenEmpty && (await strapi.db.query('api::taxonomy.region').count()) > 0) {
    return { profile, seeded: false, entries: 0, accounts: [] };
  }
  const content = readSeedContent(path.join(strapi.dirs.app.root, 'seed'), profile);
  const keys = await seedTaxonomy(content);
  const entries = await seedEntries(content.entries, keys);
  const accounts = await seedPeople(content.people, keys);
  return { profile, seeded: true, entries, accounts };
}
