import path from 'node:path';

import { env } from '../env';
import { now } from '../lib/clock';
import { readSeedState, writeSeedState } from '../lib/seed-state';
import { seedCases } from './seed-cases';
import { readSeedContent, type SeedContent } from './seed-content';
import { seedDigests } from './seed-digests';
import { seedEntries } from './seed-entries';
import { seedPeople, type DemoAccount } from './seed-people';
import { seedTaxonomy } from './seed-taxonomy';

export interface SeedOptions {
  profile: string;
  /** Leave a database alone that holds any region already, unless a seed was interrupted there. */
  onlyWhenEmpty?: boolean;
}

export interface SeedResult {
  profile: string;
  seeded: boolean;
  /** Entries published by this call. */
  entries: number;
  /** Applications and drafts begun by this call. */
  applications: number;
  /** Sign-ins to show; empty where nothing was seeded. */
  accounts: DemoAccount[];
}

/**
 * Fills the database with the content of a profile; what is there already stays as it is, so
 * calling it again adds nothing, and after an interruption what is missing. Meanwhile, and until
 * an interrupted seed is completed, the office is not ready. Refused in production: the accounts'
 * passwords are public.
 */
export async function seedOffice(options: SeedOptions): Promise<SeedResult> {
  const { profile, onlyWhenEmpty = false } = options;
  if (env.NODE_ENV === 'production') {
    throw new Error('Demo content is never seeded in production.');
  }
  if (onlyWhenEmpty && (await hasContent())) {
    return { profile, seeded: false, entries: 0, applications: 0, accounts: [] };
  }
  const content = readSeedContent(path.join(strapi.dirs.app.root, 'seed'), profile);
  await writeSeedState('seeding');
  const result = await fillOffice(content);
  await writeSeedState('seeded');
  return { profile, seeded: true, ...result };
}

async function fillOffice(
  content: SeedContent,
): Promise<Pick<SeedResult, 'entries' | 'applications' | 'accounts'>> {
  const keys = await seedTaxonomy(content);
  const organisers = new Set(content.entries.flatMap((entry) => entry.organisers));
  const people = await seedPeople(content.people, organisers);
  const entries = await seedEntries(content.entries, { ...keys, members: people.memberIds });
  const applications = await seedCases({ content, people, entries, now: now() });
  if (content.digests) await seedDigests(content.digests, content.people.members);
  return { entries: entries.created, applications, accounts: people.accounts };
}

async function hasContent(): Promise<boolean> {
  if ((await readSeedState()) === 'seeding') return false;
  return (await strapi.db.query('api::taxonomy.region').count()) > 0;
}
