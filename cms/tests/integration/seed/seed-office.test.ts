import path from 'node:path';

import { LOCALES } from '@office/search';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import type * as SeedState from '../../../src/lib/seed-state.ts';
import type * as Content from '../../../src/seed/seed-content.ts';
import type { SeedOptions, SeedResult } from '../../../src/seed/seed-office.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { request } from '../../support/request.ts';

const TABLES = {
  'student-service': 'student_services',
  club: 'clubs',
  'volunteer-project': 'volunteer_projects',
  article: 'articles',
};

// The whole demo is published entry by entry; a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000 });

describeOnEachDatabase('seeding the office', (boot) => {
  let cms: BootedCms;
  let seed: (options: SeedOptions) => Promise<SeedResult>;
  let content: Content.SeedContent;
  const readSeedState = () => cms.load<typeof SeedState>('src/lib/seed-state').readSeedState();
  const count = async (sql: string) => Number(Object.values((await cms.readRows(sql))[0] ?? {})[0]);

  beforeAll(async () => {
    cms = await boot();
    seed = cms.load<{ seedOffice: typeof seed }>('src/seed/seed-office').seedOffice;
    const folder = path.join(cms.strapi.dirs.app.root, 'seed');
    content = cms.load<typeof Content>('src/seed/seed-content').readSeedContent(folder, 'demo');
  });
  afterAll(() => cms.stop());

  it('keeps the office closed while a seed is under way, and when it breaks off', async () => {
    let whileSeeding: unknown;
    let isCut = true;
    cms.strapi.documents.use(async ({ uid, action }, next) => {
      if (isCut && uid === 'api::volunteering.volunteer-project' && action === 'update') {
        isCut = false;
        whileSeeding = await readSeedState();
        throw new Error('Power cut');
      }
      return next();
    });
    await expect(seed({ profile: 'demo', onlyWhenEmpty: true })).rejects.toThrow('Power cut');
    expect(whileSeeding).toBe('seeding');
    expect(await request(cms, 'GET', '/readyz')).toMatchObject({
      status: 503,
      body: { status: 'starting', dependencies: { seed: { state: 'seeding' } } },
    });
  });

  it('goes on where it broke off until every entry is there in its languages', async () => {
    const known = await count('select count(*) from clubs where published_at is not null');
    expect(known).toBeGreaterThan(0);
    const result = await seed({ profile: 'demo', onlyWhenEmpty: true });
    expect(result.seeded).toBe(true);
    expect(result.entries).toBeLessThan(content.entries.length);
    expect(await readSeedState()).toBe('seeded');
    expect(result.accounts.map((account) => account.role)).toContain('region-editor-ganja');
    for (const [kind, table] of Object.entries(TABLES)) {
      const entries = content.entries.filter((entry) => entry.kind === kind);
      for (const locale of LOCALES) {
        const published = `select count(*) from ${table} where published_at is not null and locale = '${locale}'`;
        const wanted = entries.filter((entry) => entry[locale] !== undefined).length;
        expect(await count(published), `${table} in ${locale}`).toBe(wanted);
      }
    }
    const roles = content.entries.flatMap((entry) => entry.roles ?? []);
    expect(await count('select count(*) from roles')).toBe(roles.length);
    const shifts = roles.flatMap((role) => role.shifts);
    expect(await count('select count(*) from shifts')).toBe(shifts.length);
    expect(await count('select count(*) from institutions')).toBe(74);
  });

  it('keeps the day an entry was first published, relative to the day of seeding', async () => {
    const [row] = await cms.readRows(
      `select first_published_at from clubs where locale = 'az' and published_at is not null
       order by first_published_at limit 1`,
    );
    const first = new Date(row?.['first_published_at'] as string | number);
    const daysAgo = (Date.now() - first.getTime()) / 86_400_000;
    expect(Math.round(daysAgo)).toBe(60);
  });

  it('adds nothing when it runs again', async () => {
    const before = await count('select count(*) from outbox_entries');
    expect((await seed({ profile: 'demo' })).entries).toBe(0);
    expect(await count('select count(*) from outbox_entries')).toBe(before);
    expect(await seed({ profile: 'demo', onlyWhenEmpty: true })).toMatchObject({
      seeded: false,
      accounts: [],
    });
  });

  it('refuses a profile nobody wrote', async () => {
    await expect(seed({ profile: 'none' })).rejects.toThrow('no seed profile "none"');
  });
});
