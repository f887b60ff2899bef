import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { startLocalServer, type LocalServer } from '@office/search/testing';

import type * as Turns from '../../../src/outbox/check-turn.ts';
import { bootCms, createSetUpDatabase } from '../../support/boot-cms.ts';
import { startCmsProcess } from '../../support/cms-process.ts';
import { readContents } from '../../support/database-contents.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { runStrapi } from '../../support/strapi-cli.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import { submitted } from '../casework/casework-client.ts';
import { MASTER_KEY, operate } from '../faults/office-in-use.ts';
import { readIndexedTitles } from '../faults/read-office.ts';

const PATIENCE_MS = 240_000;
const SOON = { timeout: 60_000, interval: 200 };
/** What an office says of itself, and what it still has to tell others: both stay where they are. */
const OWN = ['audit-entry', 'outbox-entry', 'outgoing-mail'].map((name) => `api::platform.${name}`);
const WITHOUT_OWN = ['--exclude-content-types', OWN.join(',')];

describe.each(['sqlite', 'postgres'] as const)('an import of another office (%s)', (kind) => {
  let source: TestDatabase;
  let target: TestDatabase;
  let search: LocalServer;
  let archive: string;

  beforeAll(async () => {
    source = await createSetUpDatabase(kind);
    const cms = await bootCms({ database: kind, on: source });
    const club = await createOpportunity(cms, { admission: 'review', title: 'Gətirilmiş klub' });
    await submitted(cms, await createMember(cms), club);
    // The next check would be at night, as in any office that has run for a day.
    const { recordCheck } = cms.load<typeof Turns>('src/outbox/check-turn');
    await recordCheck('catalogue', { missing: 0, surplus: 0, different: 0 }, new Date());
    await cms.stop();
    target = await createSetUpDatabase(kind);
    search = await startLocalServer({ port: 0, masterKey: MASTER_KEY, dataDir: target.dataDir });
    archive = path.join(source.dataDir, 'office');
    const plain = ['--no-encrypt', '--no-compress', '--file', archive];
    expect(await runStrapi(['export', ...plain], source.env)).toMatchObject({ code: 0 });
  }, PATIENCE_MS);
  afterAll(async () => {
    await search.stop();
    await target.remove();
    await source.remove();
  });

  const importInto = ({ env }: TestDatabase, options: string[] = []) =>
    runStrapi(['import', '--force', '--file', `${archive}.tar`, ...options], env);
  /** Everything but the settings, of which every start draws one anew. */
  const contentsOf = async (office: TestDatabase) => {
    const { strapi_core_store_settings: _settings, ...contents } = await readContents(kind, office);
    return contents;
  };
  const count = async ({ readRows }: TestDatabase, table: string) =>
    Number(Object.values((await readRows(`select count(*) from ${table}`))[0] ?? {})[0]);

  it(
    'is refused as a whole where it would touch the audit trail',
    { timeout: PATIENCE_MS },
    async () => {
      const before = await contentsOf(source);
      const { code, printed } = await importInto(source);
      expect(code).toBe(1);
      expect(printed).toContain('The audit trail is only ever added to.');
      expect(await contentsOf(source)).toEqual(before);
    },
  );

  it(
    'without it brings people, cases and content, and keeps the trail there was',
    { timeout: PATIENCE_MS },
    async () => {
      const imported = await importInto(target, WITHOUT_OWN);
      expect(imported).toMatchObject({ code: 0 });
      for (const table of ['clubs', 'members', 'applications', 'up_users']) {
        expect(await count(target, table), table).toBe(await count(source, table));
      }
      expect(await count(target, 'audit_entries')).toBe(0);
      expect(await count(target, 'outgoing_mails')).toBe(0);
    },
  );

  it(
    'is noticed by no middleware, and yet in the index once the office serves',
    { timeout: PATIENCE_MS },
    async () => {
      expect(await count(target, 'outbox_entries')).toBe(0);
      const cms = await startCmsProcess(target, {
        MEILI_HOST: search.host,
        MEILI_WRITE_KEY: MASTER_KEY,
        OFFICE_JOBS: 'on',
        LOG_LEVEL: 'warn',
      });
      try {
        await vi.waitFor(async () => {
          const titles = await readIndexedTitles(search.host);
          expect([...titles.values()]).toEqual(['Gətirilmiş klub']);
        }, SOON);
        expect(await operate(cms, 'search-check')).toMatchObject({ drift: 0, entries: 1 });
        expect(cms.output).toContain('search.drifted');
        const token = cms.siteToken;
        expect((await request(cms, 'GET', '/api/taxonomy', { token })).status).toBe(200);
      } finally {
        await cms.kill();
      }
    },
  );
});
