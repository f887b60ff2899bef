import { afterAll, beforeAll, expect, it } from 'vitest';

import type * as SavedEntries from '../../../src/api/member/services/saved-entries.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import type { Failure } from '../casework/casework-client.ts';

const DAY = 24 * 60 * 60_000;

interface Listed {
  entries: { documentId: string; titles: Record<string, string>; published: boolean }[];
}

describeOnEachDatabase('what a member has saved', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it('is listed as it stands now, the newest first', async () => {
    const member = await createMember(cms);
    const deadline = new Date(Date.now() + 3 * DAY);
    const open = await createOpportunity(cms, {
      title: 'Robot dərnəyi',
      regionKeys: ['sumgait', 'baku'],
      deadline,
      translations: { ru: { title: 'Кружок роботов', summary: 'Роботы.' } },
    });
    const over = await createOpportunity(cms, { deadline: new Date(Date.now() - DAY) });
    const article = await createOpportunity(cms, { kind: 'article', title: 'Bələdçi' });
    for (const { documentId } of [open, over, article]) {
      expect((await save(member, documentId)).status).toBe(204);
    }
    const { body, headers } = await list(member);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body.entries).toMatchObject([
      { kind: 'article', titles: { az: 'Bələdçi' }, published: true, open: true, deadline: null },
      { kind: 'club', documentId: over.documentId, published: true, open: false },
      {
        ...{ kind: 'club', documentId: open.documentId, published: true, open: true },
        titles: { az: 'Robot dərnəyi', en: 'Robot dərnəyi', ru: 'Кружок роботов' },
        deadline: deadline.toISOString(),
        regionKeys: ['sumgait', 'baku'],
      },
    ]);
    const ids = await request<{ ids: string[] }>(cms, 'GET', '/api/me/saved/ids', as(member));
    expect(ids.body.ids.toSorted()).toEqual(
      [open, over, article].map(({ documentId }) => documentId).toSorted(),
    );
  });

  it('is saved once however often one asks, and let go as often', async () => {
    const member = await createMember(cms);
    const { documentId } = await createOpportunity(cms);
    const statuses = await Promise.all(
      Array.from({ length: 8 }, async () => (await save(member, documentId)).status),
    );
    expect(statuses).toEqual(Array(8).fill(204));
    expect((await list(member)).body.entries).toHaveLength(1);
    const removals = [await remove(member, documentId), await remove(member, documentId)];
    expect(removals.map(({ status }) => status)).toEqual([204, 204]);
    expect((await list(member)).body.entries).toEqual([]);
  });

  it('is nobody else’s', async () => {
    const [member, other] = [await createMember(cms), await createMember(cms)];
    const { documentId } = await createOpportunity(cms);
    await save(member, documentId);
    await remove(other, documentId);
    expect((await list(other)).body.entries).toEqual([]);
    expect((await list(member)).body.entries).toHaveLength(1);
  });

  it('keeps its names when the entry is taken off the site', async () => {
    const member = await createMember(cms);
    const entry = await createOpportunity(cms, { title: 'Köhnə layihə', regionKeys: ['ganja'] });
    const deleted = await createOpportunity(cms, { title: 'Silinən' });
    await save(member, entry.documentId);
    await save(member, deleted.documentId);
    const clubs = documentsOf(cms, 'api::club.club') as unknown as {
      unpublish(params: object): Promise<unknown>;
      delete(params: object): Promise<unknown>;
    };
    await clubs.unpublish({ documentId: entry.documentId, locale: '*' });
    await clubs.delete({ documentId: deleted.documentId, locale: '*' });
    const gone = { published: false, open: false, deadline: null, regionKeys: [] };
    expect((await list(member)).body.entries).toMatchObject([
      { ...gone, titles: { az: 'Silinən', en: 'Silinən', ru: 'Silinən' } },
      { ...gone, titles: { az: 'Köhnə layihə', en: 'Köhnə layihə', ru: 'Köhnə layihə' } },
    ]);
    expect((await remove(member, deleted.documentId)).status).toBe(204);
  });

  it('can only be what the public sees', async () => {
    const member = await createMember(cms);
    const draft = await createOpportunity(cms, { publish: false });
    for (const id of [draft.documentId, 'a'.repeat(24), 'x', "'; --"]) {
      const { status, body } = await save(member, encodeURIComponent(id));
      expect([id, status, body.error.details.code]).toEqual([id, 404, 'resource.missing']);
    }
  });

  it('has an end, also when many are saved at once', async () => {
    const member = await createMember(cms);
    const { MOST_SAVED } = cms.load<typeof SavedEntries>('src/api/member/services/saved-entries');
    const rows = Array.from({ length: MOST_SAVED - 1 }, (_, at) => ({
      ...{ savedKey: `${member.memberDocumentId}:${at}`, entryDocumentId: `entry-${at}` },
      ...{ memberDocumentId: member.memberDocumentId, entryKind: 'club', savedAt: new Date() },
      titles: JSON.stringify({ az: 'Biri', en: 'Biri', ru: 'Biri' }),
    }));
    await cms.strapi.db.query('api::member.saved-entry').createMany({ data: rows });
    const entries = await Promise.all([createOpportunity(cms), createOpportunity(cms)]);
    const answers = await Promise.all(entries.map(({ documentId }) => save(member, documentId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body.error.details.code).toBe('saved.full');
    expect((await list(member)).body.entries).toHaveLength(MOST_SAVED);
  });

  function as({ accessToken: token }: TestMember) {
    return { token };
  }

  function save(member: TestMember, documentId: string) {
    return request<Failure>(cms, 'PUT', `/api/me/saved/${documentId}`, as(member));
  }

  function remove(member: TestMember, documentId: string) {
    return request(cms, 'DELETE', `/api/me/saved/${documentId}`, as(member));
  }

  function list(member: TestMember) {
    return request<Listed>(cms, 'GET', '/api/me/saved', as(member));
  }
});
