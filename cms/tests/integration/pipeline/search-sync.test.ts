import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { CommandProgress } from '../../../src/lib/operator-commands.ts';
import type * as Drains from '../../../src/outbox/drain-outbox.ts';
import type * as Rebuilds from '../../../src/outbox/rebuild-search.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { CLUB, createClub, createRegions, documents, ensureLocales } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';
const EN = { title: 'Robot club', summary: 'We build robots.' };

describeOnEachDatabase('the search index', (boot) => {
  let server: LocalServer;
  let cms: BootedCms;
  let outbox: typeof Drains;
  let regions: Record<string, string>;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    cms = await boot({ env: { MEILI_HOST: server.host, MEILI_WRITE_KEY: MASTER_KEY } });
    outbox = cms.load('src/outbox/drain-outbox');
    regions = await createRegions(cms);
    await ensureLocales(cms);
  });
  afterAll(async () => {
    await cms.stop();
    await server.stop();
  });

  async function indexed(documentId: string): Promise<Map<string, Record<string, unknown>>> {
    const answer = await fetch(`${server.host}/indexes/catalogue/documents/fetch`, {
      method: 'POST',
      headers: { authorization: `Bearer ${MASTER_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ filter: `documentId = "${documentId}"`, limit: 10 }),
    });
    const { results } = (await answer.json()) as { results?: Record<string, unknown>[] };
    return new Map(results?.map((found) => [String(found['locale']), found]));
  }

  async function publishedClub(): Promise<string> {
    const { documentId } = await createClub(cms, { regions: [regions['ganja']], capacity: 4 });
    await documents(cms, CLUB).update({ documentId, locale: 'en', data: EN });
    await documents(cms, CLUB).publish({ documentId, locale: '*' });
    return documentId;
  }

  it('follows an entry from its publication to its end', async () => {
    const documentId = await publishedClub();
    await cms.strapi.db.query('api::casework.place-counter').create({
      data: { counterKey: `opportunity:${documentId}`, capacity: 4, taken: 3 },
    });
    await outbox.drainOutbox('search');
    const found = await indexed(documentId);
    expect([...found.keys()].sort()).toEqual(['az', 'en', 'ru']);
    expect(found.get('en')).toMatchObject({ title: 'Robot club', fallback: false, placesLeft: 1 });
    expect(found.get('ru')).toMatchObject({
      title: 'Robot klubu',
      fallback: true,
      regions: ['ganja'],
    });

    await documents(cms, CLUB).unpublish({ documentId, locale: 'en' });
    await outbox.drainOutbox('search');
    expect((await indexed(documentId)).get('en')).toMatchObject({ fallback: true });

    await documents(cms, CLUB).unpublish({ documentId });
    await outbox.drainOutbox('search');
    expect((await indexed(documentId)).size).toBe(0);
  });

  it('never holds a draft', async () => {
    const { documentId } = await createClub(cms, { regions: [regions['ganja']] });
    await outbox.drainOutbox('search');
    expect((await indexed(documentId)).size).toBe(0);
  });

  it('learns a region’s new name in every entry of it', async () => {
    const documentId = await publishedClub();
    await outbox.drainOutbox('search');
    await documents(cms, 'api::taxonomy.region').update({
      documentId: regions['ganja'],
      data: { aliases: ['kirovabad'] },
    });
    await outbox.drainOutbox('search');
    expect(JSON.stringify((await indexed(documentId)).get('az'))).toContain('kirovabad');
  });

  it('catches up after the server was away, while editors went on', async () => {
    const { port } = server;
    await server.stop();
    const documentId = await publishedClub();
    expect(await outbox.drainOutbox('search')).toMatchObject({ done: 0 });
    expect(await outbox.countWaiting('search')).toBeGreaterThan(0);

    server = await startLocalServer({ port, masterKey: MASTER_KEY });
    await cms.strapi.db
      .query('api::platform.outbox-entry')
      .updateMany({ where: { state: 'pending' }, data: { availableAt: new Date() } });
    await outbox.drainOutbox('search');
    expect(await outbox.countWaiting('search')).toBe(0);
    expect((await indexed(documentId)).size).toBe(3);
  });

  it('is filled anew with every published entry', async () => {
    const documentId = await publishedClub();
    const { rebuildSearch } = cms.load<typeof Rebuilds>('src/outbox/rebuild-search');
    const told: CommandProgress[] = [];
    const { documents: count } = await rebuildSearch({
      report: (progress) => told.push(progress),
      signal: new AbortController().signal,
    });
    const [published] = await cms.readRows(
      "select count(*) as total from clubs where locale = 'az' and published_at is not null",
    );
    expect(count).toBe(3 * Number(published?.['total']));
    expect(told.at(-1)).toEqual({ what: 'documents', done: count, total: count });
    expect((await indexed(documentId)).size).toBe(3);
  });

  it('stays as it is when nobody waits any more for it to be filled anew', async () => {
    const documentId = await publishedClub();
    await outbox.drainOutbox('search');
    const { rebuildSearch } = cms.load<typeof Rebuilds>('src/outbox/rebuild-search');
    const watch = { report: () => undefined, signal: AbortSignal.abort() };
    await expect(rebuildSearch(watch)).rejects.toThrow('aborted');
    expect((await indexed(documentId)).size).toBe(3);
  });
});
