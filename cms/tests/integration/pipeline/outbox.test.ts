import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type * as Claims from '../../../src/outbox/claim.ts';
import type * as Drains from '../../../src/outbox/drain.ts';
import type * as Writes from '../../../src/outbox/write-outbox.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { runOffice } from '../../support/run-office.ts';
import { beforeNextClaim } from './office-content.ts';

const MINUTE = 60_000;

describeOnEachDatabase('the outbox', (boot) => {
  let cms: BootedCms;
  let claims: typeof Claims;
  let drains: typeof Drains;
  let writes: typeof Writes;

  beforeAll(async () => {
    cms = await boot();
    claims = cms.load('src/outbox/claim');
    drains = cms.load('src/outbox/drain');
    writes = cms.load('src/outbox/write-outbox');
  });
  afterAll(() => cms.stop());
  beforeEach(async () => {
    await cms.strapi.db.query(writes.OUTBOX_UID).deleteMany({ where: { id: { $gt: 0 } } });
  });

  const note = (subject: string) => ({
    topic: 'search' as const,
    subjectUid: 'api::club.club',
    subjectDocumentId: subject,
    happened: 'entry.changed',
  });
  const inMs = (ms: number) => new Date(Date.now() + ms);
  const states = async () =>
    (await cms.readRows('select state, attempts, last_error from outbox_entries order by id')).map(
      (row) => [row['state'], row['attempts'], row['last_error'] ?? '-'].join(' '),
    );

  it('takes notes only with the transaction they belong to', async () => {
    await expect(
      cms.strapi.db.transaction(async () => {
        await writes.writeOutbox([note('a')]);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await states()).toEqual([]);
  });

  it('gives each of 600 notes to one of four workers', async () => {
    await writes.writeOutbox(Array.from({ length: 600 }, (_, number) => note(`n${number}`)));
    const handled: number[] = [];
    const worker = () =>
      drains.drainTopic('search', async (rows) => {
        await new Promise((resolve) => setImmediate(resolve));
        handled.push(...rows.map(({ id }) => id));
        return rows.map((row) => ({ row }));
      });
    await Promise.all([worker(), worker(), worker(), worker()]);
    expect(handled).toHaveLength(600);
    expect(new Set(handled).size).toBe(600);
    expect(new Set(await states())).toEqual(new Set(['done 0 -']));
  });

  it('gives a note two workers saw at once to the quicker one', async () => {
    await writes.writeOutbox([note('a')]);
    let quicker: Claims.Claim | undefined;
    beforeNextClaim(cms, writes.OUTBOX_UID, async () => {
      quicker = await claims.claimRows('search', 10, inMs(0));
    });
    const slower = await claims.claimRows('search', 10, inMs(0));
    expect(quicker?.rows).toHaveLength(1);
    expect(slower.rows).toEqual([]);
  });

  it('lets another worker have the notes of one that died, after its lease', async () => {
    await writes.writeOutbox([note('a')]);
    const dead = await claims.claimRows('search', 10, inMs(0));
    expect(dead.rows).toHaveLength(1);
    expect((await claims.claimRows('search', 10, inMs(MINUTE))).rows).toEqual([]);
    const heir = await claims.claimRows('search', 10, inMs(4 * MINUTE));
    expect(heir.rows).toHaveLength(1);
    await claims.finish(dead.token, dead.rows);
    expect(await states()).toEqual(['pending 0 -']);
    await claims.finish(heir.token, heir.rows);
    expect(await states()).toEqual(['done 0 -']);
  });

  it('lets a newer note wait while its subject is being worked on', async () => {
    await writes.writeOutbox([note('a')]);
    const first = await claims.claimRows('search', 10, inMs(0));
    await writes.writeOutbox([note('a'), note('b')]);
    const second = await claims.claimRows('search', 10, inMs(10));
    const free = await claims.withoutContested(second, inMs(10));
    expect(free.rows.map((row) => row.subjectDocumentId)).toEqual(['b']);
    await claims.finish(first.token, first.rows);
    const third = await claims.claimRows('search', 10, inMs(2000));
    expect(third.rows.map((row) => row.subjectDocumentId)).toEqual(['a']);
  });

  it('tries a failing note again after longer and longer pauses, ten times', async () => {
    await writes.writeOutbox([note('poison'), note('sound')]);
    const handle: Drains.TopicHandler = (rows) =>
      Promise.resolve(
        rows.map((row) =>
          row.subjectDocumentId === 'poison' ? { row, error: new Error('bad field') } : { row },
        ),
      );
    const first = await drains.drainTopic('search', handle, () => inMs(0));
    expect(first).toEqual({ done: 1, failed: 1 });
    expect(await drains.drainTopic('search', handle, () => inMs(100))).toEqual({
      done: 0,
      failed: 0,
    });
    for (let attempt = 2; attempt <= 9; attempt += 1) {
      await drains.drainTopic('search', handle, () => inMs(attempt * 2 * MINUTE));
    }
    expect(await states()).toEqual(['pending 9 bad field', 'done 0 -']);
    await drains.drainTopic('search', handle, () => inMs(30 * MINUTE));
    expect(await states()).toEqual(['dead 10 bad field', 'done 0 -']);
  });

  it('never gives a note up because the other side is away', async () => {
    await writes.writeOutbox([note('a')]);
    const handle: Drains.TopicHandler = (rows) =>
      Promise.resolve(rows.map((row) => ({ row, error: new Error('away'), isOutage: true })));
    for (let attempt = 1; attempt <= 15; attempt += 1) {
      await drains.drainTopic('search', handle, () => inMs(attempt * 2 * MINUTE));
    }
    expect(await states()).toEqual(['pending 9 away']);
  });

  it('tries notes given up once more when an operator says so', async () => {
    await writes.writeOutbox([note('a'), note('b'), { ...note('c'), topic: 'cache' }]);
    await cms.strapi.db.query(writes.OUTBOX_UID).updateMany({
      where: { subjectDocumentId: { $ne: 'b' } },
      data: { state: 'dead', attempts: 10, lastError: 'bad field' },
    });
    const retry = async (...options: string[]) => {
      const env = { DATA_DIR: cms.dataDir, CMS_PORT: new URL(cms.url).port };
      return JSON.parse((await runOffice(['outbox-retry', ...options], env)).out) as unknown;
    };
    const example = { ...note('a'), lastError: 'bad field' };
    expect(await retry('--topic', 'search')).toEqual({ retried: 1, examples: [example] });
    expect(await states()).toEqual(['pending 0 -', 'pending 0 -', 'dead 10 bad field']);
    expect(await retry()).toMatchObject({ retried: 1, examples: [{ subjectDocumentId: 'c' }] });
    expect(await retry()).toEqual({ retried: 0, examples: [] });
  });
});
