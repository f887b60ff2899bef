import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createForm, createTaxonomy, documentsOf } from '../support/factories.ts';
import { mountedRoutes } from '../support/mounted-routes.ts';
import { createAdmin } from '../support/people.ts';
import { request } from '../support/request.ts';
import {
  COMPLETE_CLUB,
  createClub,
  createClubs,
  createTranslatedClub,
  OWNERS,
  regionIds,
  type Owner,
} from './region-matrix/items.ts';
import { OPERATIONS, OTHER_ROUTES, type Operation } from './region-matrix/operations.ts';

const CLUBS = '/content-manager/collection-types/api::club.club';
const HOMEPAGE = '/content-manager/homepage';
const PATIENCE_MS = 120_000;
const TEXT = { title: 'Yeni klub', summary: 'Qısa mətn.' };

describeOnEachDatabase('what an editor of Ganja can do with clubs', (boot) => {
  let cms: BootedCms;
  let token: string;
  let regions: Record<string, string>;
  let clubs: Record<Owner, string>;

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    regions = await regionIds(cms);
    clubs = await createClubs(cms);
    token = (await createAdmin(cms, { role: 'region-editor-ganja' })).token;
  });
  afterAll(() => cms.stop());

  const get = <T>(path: string) => request<T>(cms, 'GET', path, { token });

  it('has a line for every route of the content manager', () => {
    const known = [...OPERATIONS.map(({ route }) => route), ...OTHER_ROUTES];
    expect([...new Set(known)].sort()).toEqual(mountedRoutes(cms, '/content-manager'));
  });

  it('lists the own ones and counts no others', async () => {
    const { body } = await get<{ results: Entry[]; pagination: { total: number } }>(CLUBS);
    expect(body.results.map(({ documentId }) => documentId).sort()).toEqual(visible());
    expect(body.pagination.total).toBe(2);
    const searched = await get<{ results: Entry[] }>(`${CLUBS}?_q=foreign`);
    expect(searched.body.results).toEqual([]);
  });

  it('shows the own ones on the homepage', async () => {
    for (const action of ['update', 'publish']) {
      const path = `${HOMEPAGE}/recent-documents?action=${action}`;
      const { body } = await get<{ data: (Entry & { contentTypeUid: string })[] }>(path);
      const shown = body.data.filter(({ contentTypeUid }) => contentTypeUid === 'api::club.club');
      expect(shown.length).toBeGreaterThan(0);
      expect(visible()).toEqual(expect.arrayContaining(shown.map(({ documentId }) => documentId)));
    }
  });

  it('counts on the homepage what its lists show', async () => {
    const { body } = await get<{ data: Record<string, number> }>(`${HOMEPAGE}/count-documents`);
    // Two clubs, three regions, two institutions and six interests.
    expect(body.data).toEqual({ draft: 0, modified: 0, published: 13 });
  });

  it('counts everything on the head editor’s', async () => {
    const head = await createAdmin(cms, { role: 'head-editor' });
    const { body } = await request<{ data: Record<string, number> }>(
      cms,
      'GET',
      `${HOMEPAGE}/count-documents`,
      { token: head.token },
    );
    expect(body.data['published']).toBeGreaterThanOrEqual(15);
  });

  it.each([
    [['ganja'], 201],
    [['baku'], 403],
    [['ganja', 'baku'], 403],
    // The own region is what a new entry gets when none is said.
    [[], 201],
  ])('creates one in %j: %i', async (keys, status) => {
    const connect = keys.map((key) => ({ documentId: regions[key] }));
    const [interest] = await documentsOf(cms, 'api::taxonomy.interest').findMany({});
    const body = {
      ...{ ...TEXT, ...COMPLETE_CLUB, regions: { connect, disconnect: [] } },
      form: { connect: [{ documentId: await createForm(cms) }], disconnect: [] },
      interests: { connect: [{ documentId: interest?.documentId }], disconnect: [] },
    };
    const create = (path: string) => request(cms, 'POST', CLUBS + path, { token, body });
    expect((await create('?locale=az')).status).toBe(status);
    const published = await create('/actions/publish?locale=az');
    expect(published.status).toBe(status === 201 ? 200 : 403);
  });

  it.each(OPERATIONS)(
    '$name: $expected',
    async (operation) => {
      const answers: Record<string, number> = {};
      for (const owner of OWNERS) answers[owner] = await attempt(operation, owner);
      const statuses = operation.expected.split(' ').map(Number);
      expect(answers).toEqual(
        Object.fromEntries(OWNERS.map((owner, column) => [owner, statuses[column]])),
      );
    },
    PATIENCE_MS,
  );

  /** What changes an item gets one of its own, and must leave it as it was where it is refused. */
  async function attempt(operation: Operation, owner: Owner): Promise<number> {
    const [method = ''] = operation.route.split(' ');
    const isRead = method === 'GET' || operation.name.startsWith('reads');
    const create = operation.name === 'deletes a translation' ? createTranslatedClub : createClub;
    const documentId = isRead ? clubs[owner] : await create(cms, owner);
    const isJoint = operation.name.endsWith('with an own item');
    const ownDocumentId = isJoint ? await createClub(cms, 'own') : clubs.own;
    const subject = { documentId, ownDocumentId, regions };
    const before = await rowsOf(documentId, ownDocumentId);
    const { status } = await request(cms, method, operation.path(subject), {
      token,
      ...(operation.body === undefined ? {} : { body: operation.body(subject) }),
    });
    if (status >= 400) expect(await rowsOf(documentId, ownDocumentId)).toEqual(before);
    return status;
  }

  function rowsOf(...documentIds: string[]): Promise<Record<string, unknown>[]> {
    return cms.readRows(
      `select c.id, c.title, c.locale, c.published_at, l.region_id from clubs c
       left join clubs_regions_lnk l on l.club_id = c.id
       where c.document_id in (${documentIds.map((id) => `'${id}'`).join(', ')})
       order by c.id, l.region_id`,
    );
  }

  function visible(): string[] {
    return [clubs.own, clubs.several].sort();
  }
});

interface Entry {
  documentId: string;
}
