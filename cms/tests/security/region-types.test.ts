import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createOpportunity, createTaxonomy, UID_OF_KIND } from '../support/factories.ts';
import { mountedRoutes } from '../support/mounted-routes.ts';
import { createAdmin, createMember } from '../support/people.ts';
import { request } from '../support/request.ts';
import {
  createAuditEntry,
  createCase,
  createPart,
  OWNERS,
  REGIONS_OF,
  type Owner,
} from './region-matrix/items.ts';
import {
  CONNECTIONS,
  DESK_REQUESTS,
  OTHER_DESK_ROUTES,
  PARTS,
  TYPES,
} from './region-matrix/types.ts';

const PATIENCE_MS = 120_000;
const KIND_OF_UID = Object.fromEntries(
  Object.entries(UID_OF_KIND).map(([kind, uid]) => [uid, kind as keyof typeof UID_OF_KIND]),
);

describeOnEachDatabase('what an editor of Ganja can do with each type', (boot) => {
  let cms: BootedCms;
  let token: string;
  let member: string;

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    member = (await createMember(cms)).memberDocumentId;
    token = (await createAdmin(cms, { role: 'region-editor-ganja' })).token;
  });
  afterAll(() => cms.stop());

  const send = <T = unknown>(method: string, path: string, body?: object) =>
    request<T>(cms, method, path, { token, ...(body === undefined ? {} : { body }) });

  it('has a line for every type the role names', async () => {
    const permissions = (await cms.strapi.db.query('admin::permission').findMany({
      where: { role: { code: 'region-editor-ganja' }, subject: { $notNull: true } },
      select: ['subject'],
    })) as { subject: string }[];
    const subjects = new Set(permissions.map(({ subject }) => subject));
    expect([...subjects].sort()).toEqual(Object.keys(TYPES).sort());
  });

  it.each(Object.entries(TYPES))(
    '%s',
    async (uid, { expected, change }) => {
      const statuses: number[] = [];
      for (const owner of ['own', 'foreign'] as const) {
        const path = `/content-manager/collection-types/${uid}/${await create(uid, owner)}`;
        statuses.push((await send('GET', path)).status);
        statuses.push((await send('PUT', `${path}?locale=az`, change)).status);
        statuses.push((await send('DELETE', path)).status);
      }
      expect(statuses.join(' ')).toBe(expected);
    },
    PATIENCE_MS,
  );

  it.each(CONNECTIONS)(
    '%s.%s to %s: %s',
    async (uid, field, target, expected) => {
      const targets: Partial<Record<Owner, string>> = {};
      const answers: string[] = [];
      for (const owner of OWNERS) {
        const targetId = await create(target, owner);
        targets[owner] = targetId;
        const path = `/content-manager/collection-types/${uid}/${await create(uid, 'own')}?locale=az`;
        const connect = { connect: [{ documentId: targetId }], disconnect: [] };
        answers.push(`${(await send('PUT', path, { locale: 'az', [field]: connect })).status}`);
      }
      expect(answers.join(' ')).toBe(expected);

      const picker = `/content-manager/relations/${uid}/${field}?locale=az&pageSize=100`;
      const { body } = await send<{ results: { documentId: string }[] }>('GET', picker);
      const offered = body.results.map(({ documentId }) => documentId);
      const shown = OWNERS.filter((owner) => offered.includes(targets[owner] ?? ''));
      expect(shown).toEqual(OWNERS.filter((_, column) => answers[column] === '200'));
    },
    PATIENCE_MS,
  );

  it('offers as organisers those who live or study in Ganja, and lists no others', async () => {
    const own = await createMember(cms, { name: 'Gəncəli', regionKey: 'ganja' });
    const studying = await createMember(cms, {
      ...{ name: 'Gəncədə oxuyan', regionKey: 'baku', institutionKey: 'ganja-college' },
    });
    await createMember(cms, { name: 'Bakılı', regionKey: 'baku' });
    await createMember(cms, { name: 'Heç yerdən' });
    const club = await create('api::club.club', 'own');
    type Found = { results: { documentId: string; name: string }[] };
    for (const address of [
      `/content-manager/relations/api::club.club/organisers?id=${club}&locale=az&pageSize=100`,
      '/content-manager/collection-types/api::member.member?pageSize=100',
      '/content-manager/collection-types/api::member.member?pageSize=100&_q=l',
    ]) {
      const { status, body } = await send<Found>('GET', address);
      expect(status).toBe(200);
      const names = body.results.map(({ name }) => name);
      expect(names).toContain('Gəncəli');
      expect(names).not.toContain('Bakılı');
      expect(names).not.toContain('Heç yerdən');
    }
    const connect = [own, studying].map(({ memberDocumentId: documentId }) => ({ documentId }));
    const path = `/content-manager/collection-types/api::club.club/${club}?locale=az`;
    const saved = await send('PUT', path, {
      locale: 'az',
      organisers: { connect, disconnect: [] },
    });
    expect(saved.status).toBe(200);
    const existing = `/content-manager/relations/api::club.club/${club}/organisers?locale=az`;
    const { body } = await send<Found>('GET', existing);
    expect(body.results.map(({ name }) => name).sort()).toEqual(['Gəncədə oxuyan', 'Gəncəli']);
  });

  it('has a line for every route of the desk', () => {
    const known = [...Object.keys(DESK_REQUESTS), ...OTHER_DESK_ROUTES];
    expect(known.sort()).toEqual(mountedRoutes(cms, '/casework'));
  });

  it.each(Object.entries(DESK_REQUESTS))(
    '%s',
    async (route, { expected, body }) => {
      const statuses: number[] = [];
      const [method = '', path = ''] = route.split(' ');
      for (const owner of ['own', 'foreign'] as const) {
        const documentId = await createCase(cms, member, REGIONS_OF[owner][0] ?? '');
        statuses.push((await send(method, path.replace(':documentId', documentId), body)).status);
      }
      expect(statuses.join(' ')).toBe(expected);
    },
    PATIENCE_MS,
  );

  it('cannot be told from other people’s lists of many', async () => {
    const foreign = await createCase(cms, member, 'baku');
    const path = '/content-manager/collection-types/api::casework.application/actions';
    const body = { documentIds: [foreign] };
    expect((await send('POST', `${path}/bulkFindForValidation`, body)).status).toBe(403);
  });

  async function create(uid: string, owner: Owner): Promise<string> {
    const regionKeys = REGIONS_OF[owner];
    const kind = KIND_OF_UID[uid];
    if (kind !== undefined) return (await createOpportunity(cms, { kind, regionKeys })).documentId;
    if (uid === 'api::casework.application') return createCase(cms, member, regionKeys[0] ?? '');
    if (uid === 'api::platform.audit-entry') return createAuditEntry(cms, regionKeys);
    if (uid === 'api::member.member') {
      return (await createMember(cms, { regionKey: regionKeys[0] ?? '' })).memberDocumentId;
    }
    const data = PARTS[uid];
    // A part lies in one region: `several` is the editor's own again.
    if (data !== undefined) return createPart(cms, uid, data, regionKeys.at(-1));
    const [row] = (await cms.strapi.db.query(uid).findMany({ limit: 1 })) as {
      documentId: string;
    }[];
    return row?.documentId ?? '';
  }
});
