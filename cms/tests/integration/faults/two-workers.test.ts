import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { CmsProcess } from '../../support/cms-process.ts';
import {
  ARTICLE,
  type OfficeInUse,
  prepareOffice,
  publishTitle,
  startOn,
} from './office-in-use.ts';
import { expireLeases, readIndexedTitles } from './read-office.ts';
import { type SearchTap, startSearchTap, type WrittenDocument } from './search-tap.ts';

const ENTRIES = 12;
const SOON = { timeout: 60_000, interval: 100 };

interface Worker {
  cms: CmsProcess;
  tap: SearchTap;
}

describe('two cms processes on one PostgreSQL', () => {
  let office: OfficeInUse;
  let workers: [Worker, Worker];
  const written: WrittenDocument[] = [];

  beforeAll(async () => {
    office = await prepareOffice('postgres', {
      members: 0,
      entries: Array.from({ length: ENTRIES }, () => ARTICLE),
    });
    workers = await Promise.all([startWorker(), startWorker()]);
  });
  afterAll(async () => {
    for (const { cms, tap } of workers) {
      tap.release();
      await cms.kill();
      await tap.stop();
    }
    await office.remove();
  });

  async function startWorker(): Promise<Worker> {
    const tap = await startSearchTap(office.search.host, (documents) => written.push(...documents));
    return { tap, cms: await startOn(office, { MEILI_HOST: tap.host }) };
  }

  const pending = () =>
    office.database.readRows("select id from outbox_entries where state = 'pending'");
  const articleAt = (at: number) => office.entries[at]?.documentId ?? '';
  const publish = async ({ cms }: Worker, documentId: string, title: string) => {
    expect(await publishTitle(cms, office.editor, documentId, title)).toMatchObject({
      status: 200,
    });
  };

  it('bring each note to the index once, many in one write', async () => {
    await expect.poll(pending, SOON).toEqual([]);
    const ids = written.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3 * ENTRIES);
    expect(ids).toHaveLength(3 * ENTRIES);
  });

  it('write what happens to one entry in the order it happened', async () => {
    written.length = 0;
    const article = articleAt(0);
    for (let number = 1; number <= 10; number += 1) {
      await publish(workers[number % 2 === 0 ? 0 : 1], article, `Məqalə ${number}`);
    }
    await expect.poll(pending, SOON).toEqual([]);
    const versions = written.filter((one) => one.documentId === article && one.locale === 'az');
    const times = versions.map(({ updatedAt }) => updatedAt);
    expect(times).toEqual([...times].sort((left, right) => left - right));
    expect(versions.at(-1)?.title).toBe('Məqalə 10');
  });

  it('take over what a killed one had taken, when its lease has run out', async () => {
    const article = articleAt(1);
    const [one, other] = workers;
    const arrivals = workers.map(async (worker) => {
      await worker.tap.holdNextWrite();
      return worker;
    });
    await publish(one, article, 'Yarımçıq');
    const victim = await Promise.race(arrivals);
    const heir = victim === one ? other : one;
    await victim.cms.kill();
    heir.tap.release();

    await publish(heir, article, 'Sonuncu');
    await publish(heir, articleAt(2), 'Başqası');
    const titles = () => readIndexedTitles(office.search.host);
    await expect.poll(async () => (await titles()).get(articleAt(2)), SOON).toBe('Başqası');
    expect((await titles()).get(article)).toBe('Sınaq');
    expect((await pending()).length).toBeGreaterThan(0);

    await expireLeases(office.database);
    await expect.poll(pending, SOON).toEqual([]);
    expect((await titles()).get(article)).toBe('Sonuncu');
  });
});
