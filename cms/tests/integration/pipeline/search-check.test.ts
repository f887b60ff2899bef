import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type * as Turns from '../../../src/outbox/check-turn.ts';
import type * as Drains from '../../../src/outbox/drain-outbox.ts';
import type * as Repairs from '../../../src/outbox/repair-search.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { runOffice } from '../../support/run-office.ts';
import { CLUB, documents } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';
const OUTBOX = 'api::platform.outbox-entry';
const CHECK = 'api::platform.search-check';
const NEVER = new AbortController().signal;

interface Report {
  drift: number;
  entries: number;
  missing: number;
  surplus: number;
  different: number;
  waiting: number;
  examples: string[];
  next: string;
}

describeOnEachDatabase('the check of the search index', (boot) => {
  let server: LocalServer;
  let cms: BootedCms;
  let kept: string;
  let changed: string;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    cms = await boot({ env: { MEILI_HOST: server.host, MEILI_WRITE_KEY: MASTER_KEY } });
    kept = (await createOpportunity(cms)).documentId;
    changed = (await createOpportunity(cms, { capacity: 3 })).documentId;
    await drain();
  });
  afterAll(async () => {
    await cms.stop();
    await server.stop();
  });
  beforeEach(async () => {
    await cms.strapi.db.query(CHECK).deleteMany({ where: { id: { $gt: 0 } } });
  });

  const drain = () => cms.load<typeof Drains>('src/outbox/drain-outbox').drainOutbox('search');
  const repairs = () => cms.load<typeof Repairs>('src/outbox/repair-search');
  const office = (...args: string[]) =>
    runOffice(args, { DATA_DIR: cms.dataDir, CMS_PORT: new URL(cms.url).port });

  /** What `npm run search:check` ends with and prints. */
  async function check(): Promise<Report & { code: number | null }> {
    const { code, out, error } = await office('search-check');
    if (out === '') throw new Error(error);
    return { code, ...(JSON.parse(out) as Report) };
  }

  async function changeIndex(method: string, path: string, body?: unknown): Promise<void> {
    const headers = {
      authorization: `Bearer ${MASTER_KEY}`,
      'content-type': 'application/json',
    };
    const answer = await fetch(`${server.host}/indexes/catalogue/documents${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { taskUid } = (await answer.json()) as { taskUid: number };
    const task = async () => {
      const told = await fetch(`${server.host}/tasks/${taskUid}`, { headers });
      return ((await told.json()) as { status: string }).status;
    };
    await expect.poll(task, { interval: 10 }).toBe('succeeded');
  }

  /** Two documents that differ, two too few, and three of an entry that is none, one stray. */
  async function spoilIndex(): Promise<void> {
    await changeIndex('PUT', '', [
      { id: `club-${changed}-az`, placesLeft: 99 },
      { id: `club-${changed}-en`, s: { title: 'başqa' } },
    ]);
    await changeIndex('POST', '/delete-batch', [`club-${kept}-az`, `club-${kept}-ru`]);
    const foreign = { kind: 'club', documentId: 'nobody', title: 'Yad' };
    await changeIndex('POST', '', [
      { ...foreign, id: 'club-nobody-az' },
      { ...foreign, id: 'club-nobody-en' },
      { ...foreign, id: 'club-nobody-ru' },
      { ...foreign, id: 'by-hand' },
    ]);
  }

  it('ends with 0 when index and database say the same', async () => {
    expect(await check()).toMatchObject({
      code: 0,
      drift: 0,
      entries: 2,
      waiting: 0,
      next: 'Nothing: the index says what the database says.',
    });
  });

  it('counts what is missing, surplus and different, names examples and ends with 1', async () => {
    await spoilIndex();
    const found = await check();
    expect(found).toMatchObject({
      code: 1,
      drift: 8,
      missing: 2,
      surplus: 4,
      different: 2,
      waiting: 0,
    });
    expect([...found.examples].sort()).toEqual(
      [
        `different: club-${changed}-az`,
        `different: club-${changed}-en`,
        `missing: club-${kept}-az`,
        `missing: club-${kept}-ru`,
        'surplus: by-hand',
        'surplus: club-nobody-az',
        'surplus: club-nobody-en',
        'surplus: club-nobody-ru',
      ].sort(),
    );
    expect(found.next).toContain('npm run search:rebuild');
    await office('search-rebuild');
    expect(await check()).toMatchObject({ code: 0, drift: 0 });
  });

  it('does not judge entries the worker is still at, also through a new name', async () => {
    await documents(cms, CLUB).update({ documentId: kept, data: { title: 'Yeni ad' } });
    await documents(cms, CLUB).publish({ documentId: kept, locale: 'az' });
    expect(await check()).toMatchObject({ code: 0, drift: 0, waiting: 3 });
    await drain();
    const [baku] = await cms.readRows("select document_id from regions where key = 'baku'");
    await documents(cms, 'api::taxonomy.region').update({
      documentId: String(baku?.['document_id']),
      data: { aliases: ['Badkubə'] },
    });
    const renaming = await check();
    expect(renaming).toMatchObject({ code: 0, drift: 0, waiting: 6 });
    expect(renaming.next).toContain('Ask again in a minute');
    await drain();
    expect(await check()).toMatchObject({ code: 0, drift: 0, waiting: 0 });
  });

  it('judges entries whose note was given up', async () => {
    await documents(cms, CLUB).unpublish({ documentId: kept });
    await cms.strapi.db
      .query(OUTBOX)
      .updateMany({ where: { state: 'pending' }, data: { state: 'dead' } });
    expect(await check()).toMatchObject({ code: 1, drift: 3, surplus: 3 });
    await documents(cms, CLUB).publish({ documentId: kept, locale: 'az' });
    await drain();
  });

  it('by night finds and has the worker repair what was written past the cms', async () => {
    await spoilIndex();
    await changeIndex('DELETE', '/by-hand');
    await cms.strapi.db
      .connection('clubs')
      .where({ document_id: changed })
      .update({ title: 'SQL' });
    const found = await repairs().repairSearch(NEVER);
    expect(found).toMatchObject({ missing: 2, surplus: 3, different: 3 });
    expect(await cms.readRows(`select missing, surplus, different from search_checks`)).toEqual([
      { missing: 2, surplus: 3, different: 3 },
    ]);
    expect((await drain()).done).toBe(3);
    expect(await check()).toMatchObject({ code: 0, drift: 0 });
    expect(await cms.readRows(`select missing, surplus, different from search_checks`)).toEqual([
      { missing: 0, surplus: 0, different: 0 },
    ]);
  });

  it('is made once a night, by one of several processes', async () => {
    const atOnce = await Promise.all([
      repairs().repairSearch(NEVER),
      repairs().repairSearch(NEVER),
      repairs().repairSearch(NEVER),
    ]);
    expect(atOnce.filter((found) => found !== null)).toHaveLength(1);
    const { nextNight } = cms.load<typeof Turns>('src/outbox/check-turn');
    const night = nextNight(new Date());
    const at = (ms: number) => () => new Date(night.getTime() + ms);
    expect(await repairs().repairSearch(NEVER, at(-1))).toBeNull();
    expect(await repairs().repairSearch(NEVER, at(0))).not.toBeNull();
    expect(await repairs().repairSearch(NEVER, at(60_000))).toBeNull();
  });

  it('passes to another process when the one at it died', async () => {
    const { claimTurn } = cms.load<typeof Turns>('src/outbox/check-turn');
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    expect(await claimTurn('catalogue', at(0))).not.toBeNull();
    expect(await claimTurn('catalogue', at(119))).toBeNull();
    expect(await claimTurn('catalogue', at(121))).not.toBeNull();
  });

  it('is left for the next start when the jobs are stopped meanwhile', async () => {
    expect(await repairs().repairSearch(AbortSignal.abort())).toBeNull();
    expect(await repairs().repairSearch(NEVER)).not.toBeNull();
  });

  it('ends with 3 when the server is away, and by night is tried again soon', async () => {
    await server.stop();
    const answer = await office('search-check');
    expect(answer).toEqual({
      code: 3,
      out: '',
      error: '✗ The search server cannot be reached\n',
    });
    await expect(repairs().repairSearch(NEVER)).rejects.toMatchObject({
      code: 'search.unreachable',
    });
    expect(await repairs().repairSearch(NEVER)).toBeNull();
    server = await startLocalServer({ port: server.port, masterKey: MASTER_KEY });
    const later = () => new Date(Date.now() + 15 * 60_000);
    expect(await repairs().repairSearch(NEVER, later)).toMatchObject({ missing: 6 });
  });
});
