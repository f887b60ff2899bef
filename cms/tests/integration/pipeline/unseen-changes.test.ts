import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type * as Checks from '../../../src/outbox/check-search.ts';
import type * as Drains from '../../../src/outbox/drain-outbox.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { CLUB, ensureLocales } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';
const WATCH = { signal: new AbortController().signal, report: () => undefined };

describeOnEachDatabase('changes past the document service', (boot) => {
  let server: LocalServer;
  let cms: BootedCms;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    cms = await boot({ env: { MEILI_HOST: server.host, MEILI_WRITE_KEY: MASTER_KEY } });
    await ensureLocales(cms);
  });
  afterAll(async () => {
    await cms.stop();
    await server.stop();
  });

  async function publishedClub(): Promise<string> {
    const en = { title: 'Robot club', summary: 'We build robots.' };
    const { documentId } = await createOpportunity(cms, { translations: { en } });
    await drain();
    return documentId;
  }

  const drain = () => cms.load<typeof Drains>('src/outbox/drain-outbox').drainOutbox('search');

  /** Lets the worker follow, and tells what still differs. */
  async function driftAfterwards() {
    const { done } = await drain();
    expect(done).toBeGreaterThan(0);
    const { checkSearch } = cms.load<typeof Checks>('src/outbox/check-search');
    const { missing, surplus, different } = await checkSearch(WATCH);
    return { missing, surplus, different };
  }

  async function indexed(documentId: string, locale: string) {
    const path = `/indexes/catalogue/documents/club-${documentId}-${locale}`;
    const headers = { authorization: `Bearer ${MASTER_KEY}` };
    const answer = await fetch(server.host + path, { headers });
    return answer.status === 404 ? null : ((await answer.json()) as Record<string, unknown>);
  }

  const NOTHING = { missing: 0, surplus: 0, different: 0 };

  it('many rows changed by one query reach the index, by whatever they were chosen', async () => {
    const ids = [await publishedClub(), await publishedClub()];
    await cms.strapi.db.query(CLUB).updateMany({
      where: { documentId: { $in: ids }, state: 'active' },
      data: { state: 'sleeping' },
    });
    expect(await driftAfterwards()).toEqual(NOTHING);
    for (const id of ids) expect(await indexed(id, 'az')).toMatchObject({ closed: 1 });
  });

  it('many rows deleted by one query leave the index', async () => {
    const documentId = await publishedClub();
    await cms.strapi.db.query(CLUB).deleteMany({ where: { documentId } });
    expect(await driftAfterwards()).toEqual(NOTHING);
    expect(await indexed(documentId, 'az')).toBeNull();
  });

  it('many rows made by one query reach the index', async () => {
    const documentId = 'a-club-made-by-one-query';
    const at = new Date();
    const row = {
      documentId,
      locale: 'az',
      title: 'Toplu',
      summary: 'Toplu yazı',
      publishedAt: at,
    };
    await cms.strapi.db.query(CLUB).createMany({ data: [row] });
    expect(await driftAfterwards()).toEqual(NOTHING);
    expect(await indexed(documentId, 'az')).toMatchObject({ title: 'Toplu' });
  });

  it('many names changed or deleted by one query reach every entry that carries them', async () => {
    const documentId = await publishedClub();
    const interests = cms.strapi.db.query('api::taxonomy.interest');
    await interests.updateMany({ where: { key: 'it' }, data: { nameEn: 'Cybernetics' } });
    expect(await driftAfterwards()).toEqual(NOTHING);
    expect(JSON.stringify(await indexed(documentId, 'en'))).toContain('cybernetics');
    await interests.deleteMany({ where: { key: 'it' } });
    expect(await driftAfterwards()).toEqual(NOTHING);
    expect(JSON.stringify(await indexed(documentId, 'en'))).not.toContain('cybernetics');
  });

  it('the rows of a language removed in the settings leave the index', async () => {
    const documentId = await publishedClub();
    expect(await indexed(documentId, 'en')).toMatchObject({ fallback: false });
    const locales = cms.strapi.plugin('i18n').service('locales') as unknown as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
    };
    await locales.delete(await locales.findByCode('en'));
    expect(await driftAfterwards()).toEqual(NOTHING);
    expect(await indexed(documentId, 'en')).toMatchObject({ fallback: true });
  });
});
