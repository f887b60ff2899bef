import { afterAll, beforeAll, expect, it } from 'vitest';

import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { request } from '../../support/request.ts';
import {
  CLUB,
  countTouchedRows,
  createClub,
  createRegions,
  documents,
  ensureLocales,
  signInAdmin,
} from './office-content.ts';

const FAULT = 'the power went';

describeOnEachDatabase('a write of an editorial type', (boot) => {
  let cms: BootedCms;
  let regions: Record<string, string>;
  let admin: string;
  let isFailing = false;

  beforeAll(async () => {
    cms = await boot();
    regions = await createRegions(cms);
    await ensureLocales(cms);
    admin = await signInAdmin(cms, 'strapi-super-admin');
    // Registered last, so it is innermost: it throws when the row is written, before the commit.
    cms.strapi.documents.use(async (context, next) => {
      const result = await next();
      if (isFailing && context.uid === CLUB) throw new Error(FAULT);
      return result;
    });
  });
  afterAll(() => cms.stop());

  async function publishedClub() {
    const club = await createClub(cms, {
      regions: [regions['ganja']],
      contact: { person: 'Aysel' },
      capacity: 12,
    });
    await documents(cms, CLUB).publish({ documentId: club.documentId, locale: 'az' });
    return club.documentId;
  }

  async function tracesOf(documentId: string) {
    const audit = await cms.readRows(
      `select action, language, region_keys from audit_entries where subject_document_id = '${documentId}' order by id`,
    );
    const outbox = await cms.readRows(
      `select topic, happened, state from outbox_entries where subject_document_id = '${documentId}' order by id`,
    );
    return { actions: audit.map((row) => [row['action'], row['language']].join(' ')), outbox };
  }

  it('leaves the row, its audit entry and its search note together', async () => {
    const documentId = await publishedClub();
    await documents(cms, CLUB).update({ documentId, locale: 'az', data: { title: 'Yeni ad' } });
    await documents(cms, CLUB).update({
      documentId,
      locale: 'en',
      data: { title: 'Robot club', summary: 'We build.' },
    });
    await documents(cms, CLUB).discardDraft({ documentId, locale: 'az' });
    await documents(cms, CLUB).unpublish({ documentId, locale: 'az' });
    const copy = await documents(cms, CLUB).clone({ documentId, data: {} });
    await documents(cms, CLUB).delete({ documentId, locale: '*' });

    const { actions, outbox } = await tracesOf(documentId);
    expect(actions).toEqual([
      'create az',
      'publish az',
      'update az',
      'update en',
      'discardDraft az',
      'unpublish *',
      'delete *',
    ]);
    expect(outbox).toHaveLength(actions.length);
    expect(outbox[0]).toEqual({ topic: 'search', happened: 'entry.changed', state: 'pending' });
    expect((await tracesOf(copy.documentId)).actions).toEqual(['clone az']);
  });

  it('names the changed fields and the region, and no values', async () => {
    const documentId = await publishedClub();
    await documents(cms, CLUB).update({
      documentId,
      data: { title: 'Gizli ad', capacity: 12, regions: { connect: [], disconnect: [] } },
    });
    const [row] = await cms.readRows(
      `select changed_fields, region_keys, actor_kind from audit_entries where subject_document_id = '${documentId}' and action = 'update'`,
    );
    const json = (value: unknown) =>
      (typeof value === 'string' ? JSON.parse(value) : value) as unknown;
    expect(json(row?.['changed_fields'])).toEqual(['title']);
    expect(json(row?.['region_keys'])).toEqual(['ganja']);
    expect(row?.['actor_kind']).toBe('system');
  });

  it('leaves nothing when anything inside it throws', async () => {
    const documentId = await publishedClub();
    await documents(cms, CLUB).update({
      documentId,
      locale: 'en',
      data: { title: 'Robot club', summary: 'We.' },
    });
    const before = await countTouchedRows(cms);
    const rows = await cms.readRows('select * from clubs order by id');
    const inject = { connect: [], disconnect: [] };
    const writes: (() => Promise<unknown>)[] = [
      () => createClub(cms, { regions: [regions['baku']] }),
      () => createClub(cms, {}, { status: 'published' }),
      () => documents(cms, CLUB).update({ documentId, data: { title: 'A', capacity: 3 } }),
      () =>
        documents(cms, CLUB).update({
          documentId,
          locale: 'ru',
          data: { title: 'Б', summary: 'В' },
        }),
      () => documents(cms, CLUB).publish({ documentId, locale: '*' }),
      () => documents(cms, CLUB).unpublish({ documentId }),
      () => documents(cms, CLUB).discardDraft({ documentId }),
      () => documents(cms, CLUB).delete({ documentId }),
      () => documents(cms, CLUB).clone({ documentId, data: {} }),
    ];
    isFailing = true;
    try {
      for (const write of writes) await expect(write()).rejects.toThrow(FAULT);
      const path = `/content-manager/collection-types/${CLUB}`;
      const body = { title: 'HTTP', summary: 'HTTP', regions: inject };
      const answers = [
        await request(cms, 'POST', `${path}?locale=az`, { token: admin, body }),
        await request(cms, 'PUT', `${path}/${documentId}?locale=az`, { token: admin, body }),
        await request(cms, 'PUT', `${path}/${documentId}?locale=ru`, { token: admin, body }),
        await request(cms, 'POST', `${path}/${documentId}/actions/publish?locale=az`, {
          token: admin,
          body,
        }),
        await request(cms, 'POST', `${path}/${documentId}/actions/unpublish?locale=az`, {
          token: admin,
          body: {},
        }),
        await request(cms, 'DELETE', `${path}/${documentId}?locale=az`, { token: admin }),
      ];
      expect(answers.map((answer) => answer.status)).toEqual([500, 500, 500, 500, 500, 500]);
    } finally {
      isFailing = false;
    }
    expect(await countTouchedRows(cms)).toEqual(before);
    expect(await cms.readRows('select * from clubs order by id')).toEqual(rows);
  });

  it('joins the transaction around it', async () => {
    const before = await countTouchedRows(cms);
    await expect(
      cms.strapi.db.transaction(async () => {
        await createClub(cms, { regions: [regions['ganja']] });
        throw new Error(FAULT);
      }),
    ).rejects.toThrow(FAULT);
    expect(await countTouchedRows(cms)).toEqual(before);
  });

  it('of machinery leaves no trace of its own', async () => {
    const before = await countTouchedRows(cms);
    await documents(cms, 'api::casework.reference-sequence').create({
      data: { sequenceKey: 'GNC-2026', lastNumber: 1 },
    });
    expect(await countTouchedRows(cms)).toEqual(before);
  });
});
