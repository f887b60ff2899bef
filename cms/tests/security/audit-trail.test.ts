import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type * as AppendOnly from '../../src/audit/append-only.ts';
import type * as AdminChanges from '../../src/audit/admin-changes.ts';
import { describeOnEachDatabase, type BootedCms } from '../support/boot-cms.ts';
import { createOpportunity, createTaxonomy, documentsOf } from '../support/factories.ts';
import { mountedRoutes } from '../support/mounted-routes.ts';
import { createAdmin } from '../support/people.ts';
import { request } from '../support/request.ts';
import { createAuditEntry } from './region-matrix/items.ts';

const TRAIL = '/content-manager/collection-types/api::platform.audit-entry';
const sources = path.resolve(import.meta.dirname, '../../src');

/** Of the panel's changes those that change nobody's rights. */
const NOT_IN_THE_TRAIL = [
  'POST /admin/access-token',
  'POST /admin/permissions/check',
  'POST /admin/project-settings',
  'POST /admin/webhooks/:id/trigger',
  'PUT /admin/homepage/layout',
];
const AT_THE_DOOR = [
  'POST /admin/forgot-password',
  'POST /admin/login',
  'POST /admin/logout',
  'POST /admin/register',
  'POST /admin/register-admin',
  'POST /admin/reset-password',
];

interface Listed {
  results: { documentId: string; subjectDocumentId: string }[];
  pagination: { total: number };
}

describeOnEachDatabase('the audit trail', (boot, database) => {
  let cms: BootedCms;
  let head: { token: string };
  let ganja: { token: string };

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    head = await createAdmin(cms, { role: 'head-editor' });
    ganja = await createAdmin(cms, { role: 'region-editor-ganja' });
  });
  afterAll(() => cms.stop());

  it('is kept from every change by the database itself', async () => {
    await createAuditEntry(cms, ['ganja']);
    const before = await everything();
    const changes = [
      "update audit_entries set actor_id = 'somebody else'",
      'delete from audit_entries',
      ...(database === 'postgres' ? ['truncate audit_entries cascade'] : []),
    ];
    for (const change of changes) {
      await expect(cms.strapi.db.connection.raw(change)).rejects.toThrow('only ever added to');
    }
    expect(await everything()).toEqual(before);
  });

  it('is kept so again by every start, and a start changes nothing', async () => {
    const { keepAuditAppendOnly } = cms.load<typeof AppendOnly>('src/audit/append-only');
    await keepAuditAppendOnly(cms.strapi);
    await keepAuditAppendOnly(cms.strapi);
    const deletion = cms.strapi.db.connection.raw('delete from audit_entries');
    await expect(deletion).rejects.toThrow('only ever added to');
  });

  it('cannot be written by the panel, whoever asks', async () => {
    const documentId = await createAuditEntry(cms, ['ganja']);
    const superAdmin = await createAdmin(cms, { role: 'strapi-super-admin' });
    const before = await everything();
    for (const { token } of [superAdmin, head, ganja]) {
      const send = (method: string, address: string, body: object) =>
        request(cms, method, address, { token, body });
      const answers = await Promise.all([
        send('POST', TRAIL, { action: 'x', subjectUid: 'x', subjectDocumentId: 'x' }),
        send('PUT', `${TRAIL}/${documentId}`, { actorId: 'somebody else' }),
        send('DELETE', `${TRAIL}/${documentId}`, {}),
        send('POST', `${TRAIL}/actions/bulkDelete`, { documentIds: [documentId] }),
        send('POST', `${TRAIL}/clone/${documentId}`, {}),
        send('POST', `${TRAIL}/auto-clone/${documentId}`, {}),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    }
    expect(await everything()).toEqual(before);
  });

  it('is written in one place of the code and changed in none', () => {
    const naming = globSync('**/*.ts', { cwd: sources, exclude: ['**/*.test.ts'] })
      .filter((file) => /AUDIT_UID|audit_entries|platform\.audit-entry/.test(read(file)))
      .sort();
    expect(naming).toEqual([
      'audit/append-only.ts',
      'audit/leave-audit-entry.ts',
      'audit/was-deleted.ts',
      'content-manager/described/audit-entry.ts',
      'permissions/editor-rights.ts',
    ]);
    expect(read('audit/leave-audit-entry.ts')).not.toMatch(/update|delete/i);
    expect(read('audit/was-deleted.ts')).not.toMatch(/\.(?:create|update|delete)/);
  });

  it('has no route of the content API, and roles may read it only', async () => {
    expect(mountedRoutes(cms, '/api').filter((route) => route.includes('audit'))).toEqual([]);
    const rights = (await cms.strapi.db.query('admin::permission').findMany({
      where: {
        subject: 'api::platform.audit-entry',
        role: { code: { $ne: 'strapi-super-admin' } },
      },
    })) as { action: string }[];
    const actions = new Set(rights.map(({ action }) => action));
    expect([...actions]).toEqual(['plugin::content-manager.explorer.read']);
  });

  it('shows region editors their regions’ entries and the head editor all', async () => {
    const own = await createAuditEntry(cms, ['ganja']);
    const shared = await createAuditEntry(cms, ['baku', 'ganja']);
    const foreign = await createAuditEntry(cms, ['baku', 'sumgait']);
    const nobodys = await createAuditEntry(cms, []);
    const seenBy = async (editor: { token: string }) => {
      const { body } = await list(editor, '?pageSize=100');
      expect(body.pagination.total).toBe(body.results.length);
      return body.results.map(({ documentId }) => documentId);
    };
    const seen = await seenBy(ganja);
    expect(seen).toEqual(expect.arrayContaining([own, shared]));
    for (const hidden of [foreign, nobodys]) {
      expect(seen).not.toContain(hidden);
      expect((await request(cms, 'GET', `${TRAIL}/${hidden}`, ganja)).status).toBe(403);
    }
    expect(await seenBy(head)).toEqual(expect.arrayContaining([own, shared, foreign, nobodys]));
  });

  it('tells a region editor nothing of other regions by filters, search or order', async () => {
    const foreign = await createAuditEntry(cms, ['baku']);
    const [row] = await cms.readRows(
      `select id, subject_document_id from audit_entries where document_id = '${foreign}'`,
    );
    const subject = String(row?.['subject_document_id']);
    const queries = [
      `?filters[documentId][$eq]=${foreign}`,
      `?filters[id][$eq]=${String(row?.['id'])}`,
      `?filters[subjectDocumentId][$startsWith]=${subject}`,
      '?filters[regionScope][$eq]=baku',
      '?filters[$or][0][regionScope][$eq]=baku&filters[$or][1][regionScope][$null]=true',
      `?filters[$not][subjectDocumentId][$ne]=${subject}`,
      `?_q=${subject}`,
    ];
    for (const query of queries) {
      const { status, body } = await list(ganja, query);
      expect({ query, status, total: body.pagination.total }).toEqual({
        ...{ query, status: 200, total: 0 },
      });
    }
    const sorted = await list(ganja, '?sort=regionScope:ASC&pageSize=100');
    const ids = sorted.body.results.map(({ subjectDocumentId }) => subjectDocumentId);
    expect(ids).not.toContain(subject);
  });

  it('says whose a change was at that moment, also after the entry has moved', async () => {
    const { documentId } = await createOpportunity(cms, { regionKeys: ['ganja'] });
    const regions = await documentsOf(cms, 'api::taxonomy.region').findMany({ fields: ['key'] });
    const baku = regions.find(({ key }) => key === 'baku')?.documentId;
    await documentsOf(cms, 'api::club.club').update({
      ...{ documentId, locale: 'az', data: { regions: { set: [baku] } } },
    });
    const scopes = await cms.readRows(
      `select region_scope from audit_entries where subject_document_id = '${documentId}'
       and action in ('create', 'update') order by id`,
    );
    expect(scopes.map((each) => each['region_scope'])).toEqual(['ganja', 'baku+ganja']);
  });

  it('knows every request of the panel that changes what somebody may do', () => {
    const { adminChangeOf } = cms.load<typeof AdminChanges>('src/audit/admin-changes');
    const unknown = mountedRoutes(cms, '/admin/').filter((route) => {
      const [method = '', address = ''] = route.split(' ');
      if (method === 'GET' || address.includes('(')) return false;
      return adminChangeOf(method, address.replace(/:\w+/, '7'), {}) === null;
    });
    expect(unknown).toEqual([...NOT_IN_THE_TRAIL, ...AT_THE_DOOR].sort());
  });

  function list(editor: { token: string }, query: string) {
    return request<Listed>(cms, 'GET', TRAIL + query, { token: editor.token });
  }

  const everything = () => cms.readRows('select * from audit_entries order by id');
});

function read(file: string): string {
  return readFileSync(path.join(sources, file), 'utf8');
}
