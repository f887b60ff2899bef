import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { shortId } from '@office/search';
import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import type * as Drains from '../../../src/outbox/drain-outbox.ts';
import type * as Marks from '../../../src/outbox/pages-mark.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createClub, createRegions, documents, ensureLocales, CLUB } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';

interface Heard {
  path: string | undefined;
  signature: unknown;
  message: { entries: string[]; all: boolean; mark: number };
}

describeOnEachDatabase('telling the sites what has changed', (boot) => {
  let search: LocalServer;
  let site: Server;
  let status = 204;
  const heard: Heard[] = [];
  let cms: BootedCms;
  let outbox: typeof Drains;
  let readPagesMark: typeof Marks.readPagesMark;
  let regions: Record<string, string>;

  beforeAll(async () => {
    search = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    site = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const message = JSON.parse(Buffer.concat(chunks).toString()) as Heard['message'];
        const signature = request.headers['x-office-signature'];
        heard.push({ path: request.url, signature, message });
        response.writeHead(status).end();
      });
    });
    await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
    const { port } = site.address() as AddressInfo;
    cms = await boot({
      env: {
        MEILI_HOST: search.host,
        MEILI_WRITE_KEY: MASTER_KEY,
        SITE_PURGE_URLS: `http://127.0.0.1:${port}`,
      },
    });
    outbox = cms.load('src/outbox/drain-outbox');
    ({ readPagesMark } = cms.load<typeof Marks>('src/outbox/pages-mark'));
    regions = await createRegions(cms);
    await ensureLocales(cms);
    await outbox.drainOutbox();
  });
  afterAll(async () => {
    await cms.stop();
    await search.stop();
    site.closeAllConnections();
    await new Promise((done) => site.close(done));
  });
  beforeEach(() => {
    status = 204;
    heard.splice(0);
  });

  async function publishedClub(): Promise<string> {
    const { documentId } = await createClub(cms, { regions: [regions['ganja']] });
    await documents(cms, CLUB).publish({ documentId, locale: 'az' });
    return documentId;
  }

  it('names an entry once search has it, and raises the mark', async () => {
    const before = await readPagesMark();
    const documentId = await publishedClub();
    await outbox.drainOutbox('cache');
    expect(heard).toEqual([]);
    await outbox.drainOutbox('search');
    await outbox.drainOutbox('cache');
    expect(heard).toHaveLength(1);
    const [{ path, signature, message } = {} as Heard] = heard;
    expect(path).toBe('/api/purge');
    expect(signature).toMatch(/^\d{13}\.[\da-f]{64}$/);
    expect(message).toMatchObject({ entries: [shortId(documentId)], all: false });
    expect(message.mark).toBeGreaterThan(before);
    expect(await readPagesMark()).toBe(message.mark);
  });

  it('says that anything may have changed with a name or a part of an entry', async () => {
    await documents(cms, 'api::taxonomy.region').update({
      documentId: regions['ganja'] ?? '',
      data: { nameEn: 'Ganja city' },
    });
    await outbox.drainOutbox('search');
    await outbox.drainOutbox('cache');
    expect(heard.at(-1)?.message).toMatchObject({ all: true });
    heard.splice(0);
    await documents(cms, 'api::volunteering.role').create({
      data: { key: 'guide', nameAz: 'Bələdçi', region: regions['ganja'] },
    });
    await outbox.drainOutbox('cache');
    expect(heard.at(-1)?.message).toMatchObject({ all: true });
  });

  it('tells a site later that was away, and raises the mark only then', async () => {
    await publishedClub();
    const before = await readPagesMark();
    status = 503;
    await outbox.drainOutbox('search');
    expect((await outbox.drainOutbox('cache')).failed).toBeGreaterThan(0);
    expect(await readPagesMark()).toBe(before);
    status = 204;
    await cms.strapi.db.query('api::platform.outbox-entry').updateMany({
      where: { topic: 'cache', state: 'pending' },
      data: { availableAt: new Date(0) },
    });
    expect((await outbox.drainOutbox('cache')).failed).toBe(0);
    expect(await readPagesMark()).toBeGreaterThan(before);
  });
});
