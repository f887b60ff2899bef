import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type * as Drains from '../../../src/outbox/drain-outbox.ts';
import type * as Rebuilds from '../../../src/outbox/rebuild-search.ts';
import type * as Turns from '../../../src/outbox/rebuild-turn.ts';
import type * as Reports from '../../../src/outbox/report-search-check.ts';
import type * as Upgrades from '../../../src/outbox/upgrade-search.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { CLUB, documents } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';
const NEVER = new AbortController().signal;

describeOnEachDatabase('an index made by another version', (boot) => {
  let server: LocalServer;
  let cms: BootedCms;
  let first: string;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    cms = await boot({ env: { MEILI_HOST: server.host, MEILI_WRITE_KEY: MASTER_KEY } });
    first = (await createOpportunity(cms)).documentId;
    await createOpportunity(cms);
    await drain();
  });
  afterAll(async () => {
    await cms.stop();
    await server.stop();
  });
  beforeEach(makeOld);

  const drain = () => cms.load<typeof Drains>('src/outbox/drain-outbox').drainOutbox('search');
  const rebuilds = () => cms.load<typeof Rebuilds>('src/outbox/rebuild-search');
  const upgrades = () => cms.load<typeof Upgrades>('src/outbox/upgrade-search');

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${server.host}${path}`, {
      method,
      headers: { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }

  /** Rules of a version that knew fewer words; its documents stay. */
  async function makeOld(): Promise<void> {
    const settings = { stopWords: ['ve', 'builderold'], searchableAttributes: ['s.title'] };
    const { taskUid } = await ask<{ taskUid: number }>(
      'PATCH',
      '/indexes/catalogue/settings',
      settings,
    );
    const state = async () => (await ask<{ status: string }>('GET', `/tasks/${taskUid}`)).status;
    await expect.poll(state, { interval: 10 }).toBe('succeeded');
  }

  async function isOld(): Promise<boolean> {
    return (await ask<string[]>('GET', '/indexes/catalogue/settings/stop-words')).includes(
      'builderold',
    );
  }

  async function titleOf(documentId: string): Promise<string | undefined> {
    const path = `/indexes/catalogue/documents/club-${documentId}-az`;
    return (await ask<{ title?: string }>('GET', path)).title;
  }

  async function rename(documentId: string, title: string): Promise<void> {
    await documents(cms, CLUB).update({ documentId, data: { title } });
    await documents(cms, CLUB).publish({ documentId, locale: 'az' });
  }

  it('is told by the check, and still takes changes', async () => {
    const { reportSearchCheck } = cms.load<typeof Reports>('src/outbox/report-search-check');
    const watch = { report: () => undefined, signal: NEVER };
    expect(await reportSearchCheck(watch)).toMatchObject({ drift: 0, outdated: true });
    await rename(first, 'Dəyişən klub');
    await drain();
    expect(await titleOf(first)).toBe('Dəyişən klub');
    expect(await isOld()).toBe(true);
  });

  it('is rebuilt by one of several processes, and then no more', async () => {
    const atOnce = await Promise.all([
      upgrades().upgradeSearch(NEVER),
      upgrades().upgradeSearch(NEVER),
    ]);
    expect(atOnce.filter((done) => done !== null)).toEqual([{ documents: 6 }]);
    expect(await isOld()).toBe(false);
    expect(await upgrades().isSearchOutdated()).toBe(false);
    expect(await upgrades().upgradeSearch(NEVER)).toBeNull();
  });

  it('answers all the while it is rebuilt', async () => {
    const answers: Promise<{ estimatedTotalHits: number }>[] = [];
    const report = () => answers.push(ask('POST', '/indexes/catalogue/search', { q: '' }));
    await rebuilds().rebuildSearch({ signal: NEVER, report });
    expect(answers.length).toBeGreaterThan(0);
    for (const { estimatedTotalHits } of await Promise.all(answers)) {
      expect(estimatedTotalHits).toBe(6);
    }
    expect(await isOld()).toBe(false);
  });

  it('loses no change that another process wrote into it while it was replaced', async () => {
    const outbox = cms.strapi.db.query('api::platform.outbox-entry');
    await rename(first, 'Bu vaxt dəyişdi');
    // The other process ticks its notes off, whichever index it wrote to.
    await outbox.updateMany({ where: { topic: 'search' }, data: { state: 'done' } });
    await rebuilds().rebuildSearch({ signal: NEVER, report: () => undefined });
    const again = await outbox.findMany({ where: { topic: 'search', state: 'pending' } });
    expect(again.map(({ subjectDocumentId }) => String(subjectDocumentId))).toContain(first);
    await drain();
    expect(await titleOf(first)).toBe('Bu vaxt dəyişdi');
  });

  it('waits for the turn of a process that died meanwhile', async () => {
    const { claimRebuild, endRebuild, keepRebuild } =
      cms.load<typeof Turns>('src/outbox/rebuild-turn');
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    const token = await claimRebuild(at(0));
    expect(token).not.toBeNull();
    await keepRebuild(token ?? '', at(2));
    expect(await claimRebuild(at(4))).toBeNull();
    const next = await claimRebuild(at(6));
    expect(next).not.toBeNull();
    await endRebuild(next ?? '');
  });
});
