import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bootCms, describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import {
  createForm,
  createOpportunity,
  documentsOf,
  UID_OF_KIND,
} from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';

const TABLES = [
  'admin_permissions',
  'admin_roles',
  'up_permissions',
  'strapi_api_tokens',
  'strapi_api_token_permissions',
  'i18n_locale',
];

describeOnEachDatabase('permissions', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it('leave the Public role with nothing', async () => {
    const role: unknown = await cms.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' }, populate: { permissions: true } });
    expect(role).toMatchObject({ permissions: [] });
  });

  it('keep the site token only, as a hash and with a scope of its own', async () => {
    const tokens = await cms.readRows('select name, type, access_key from strapi_api_tokens');
    expect(tokens).toEqual([
      { name: 'Site', type: 'custom', access_key: expect.any(String) as string },
    ]);
    expect(tokens[0]?.['access_key']).not.toBe(cms.siteToken);
  });

  it('make Azerbaijani the default of three languages', async () => {
    const rows = await cms.readRows('select code from i18n_locale order by code');
    expect(rows.map((row) => row['code'])).toEqual(['az', 'en', 'ru']);
    const store = await cms.readRows(
      "select value from strapi_core_store_settings where key = 'plugin_i18n_default_locale'",
    );
    expect(store[0]?.['value']).toBe('"az"');
  });

  it('give admins our roles and no stock ones', async () => {
    const rows = await cms.readRows('select code from admin_roles order by code');
    expect(rows.map((row) => row['code'])).toEqual([
      'head-editor',
      'region-editor-baku',
      'region-editor-ganja',
      'region-editor-sumgait',
      'strapi-super-admin',
    ]);
  });

  it('stay row for row the same when the cms starts again', async () => {
    const again = await counts(cms);
    await cms.stop();
    const first = await boot({ fresh: true });
    const atFirst = await counts(first).finally(() => first.stop());
    cms = await boot();
    expect(again).toEqual(atFirst);
  });
});

async function createCase(cms: BootedCms, data: Record<string, unknown>): Promise<string> {
  const cases = documentsOf(cms, 'api::casework.application');
  const fixed = { opportunityKind: 'club', memberDocumentId: 'nobody' };
  return (await cases.create({ data: { ...fixed, ...data } })).documentId;
}

/** How many rows there are and how many were ever made. */
async function counts(cms: BootedCms): Promise<Record<string, unknown>> {
  const entries = TABLES.map(async (table) => {
    const rows = await cms.readRows(`select count(*) as n, max(id) as last from ${table}`);
    return [table, rows[0]] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

describe('a region editor', () => {
  const CLUBS = `/content-manager/collection-types/${UID_OF_KIND.club}`;
  let token: string;
  let cms: BootedCms;
  let own: string;
  let foreign: string;

  beforeAll(async () => {
    cms = await bootCms();
    own = (await createOpportunity(cms, { regionKeys: ['baku', 'ganja'] })).documentId;
    foreign = (await createOpportunity(cms, { regionKeys: ['ganja'] })).documentId;
    token = (await createAdmin(cms, { role: 'region-editor-baku' })).token;
  });
  afterAll(() => cms.stop());

  const list = async (path: string) => {
    const { status, body } = await request<{ results: Record<string, unknown>[] }>(
      cms,
      'GET',
      path,
      { token },
    );
    expect(status).toBe(200);
    return body.results;
  };

  it('lists only entries of the own region', async () => {
    expect((await list(CLUBS)).map((club) => club['documentId'])).toEqual([own]);
  });

  it('opens and changes an own entry', async () => {
    const answer = await request(cms, 'PUT', `${CLUBS}/${own}?locale=az`, {
      token,
      body: { hostName: 'Leyla' },
    });
    expect(answer.status).toBe(200);
  });

  it('can neither open, change, publish nor delete an entry of another region', async () => {
    const answers = await Promise.all([
      request(cms, 'GET', `${CLUBS}/${foreign}`, { token }),
      request(cms, 'PUT', `${CLUBS}/${foreign}?locale=az`, { token, body: { hostName: 'X' } }),
      request(cms, 'POST', `${CLUBS}/${foreign}/actions/publish`, { token, body: {} }),
      request(cms, 'DELETE', `${CLUBS}/${foreign}`, { token }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it('sees shared forms and those of the own region', async () => {
    const shared = await createForm(cms);
    const forms = documentsOf(cms, 'api::casework.application-form');
    const [ganja] = await documentsOf(cms, 'api::taxonomy.region').findMany({
      filters: { key: 'ganja' },
    });
    const other = await createForm(cms);
    await forms.update({ documentId: other, data: { region: ganja?.documentId } });
    const seen = await list('/content-manager/collection-types/api::casework.application-form');
    expect(seen.map((form) => form['documentId'])).toEqual([shared]);
  });

  describe('among cases', () => {
    const CASES = '/content-manager/collection-types/api::casework.application';
    let cases: Record<'baku' | 'ganja' | 'draft', string>;
    beforeAll(async () => {
      const create = async (regionKey: string, state = 'submitted') =>
        await createCase(cms, { opportunityDocumentId: own, regionKey, state });
      const baku = await create('baku');
      cases = { baku, ganja: await create('ganja'), draft: await create('baku', 'draft') };
    });

    it('sees those of the own region, without drafts', async () => {
      expect((await list(CASES)).map((row) => row['documentId'])).toEqual([cases.baku]);
      for (const documentId of [cases.ganja, cases.draft]) {
        expect((await request(cms, 'GET', `${CASES}/${documentId}`, { token })).status).toBe(403);
      }
    });

    it('says who takes care of one and changes nothing else', async () => {
      const body = { assignee: 'Leyla', state: 'accepted', applicantName: 'X' };
      const change = (documentId: string) =>
        request(cms, 'PUT', `${CASES}/${documentId}`, { token, body });
      expect((await change(cases.baku)).status).toBe(200);
      expect((await change(cases.ganja)).status).toBe(403);
      expect((await request(cms, 'POST', CASES, { token, body })).status).toBe(403);
      const rows = await cms.readRows(
        `select state, applicant_name, assignee from applications
         where document_id in ('${cases.baku}', '${cases.ganja}') order by region_key`,
      );
      expect(rows).toEqual([
        { state: 'submitted', applicant_name: null, assignee: 'Leyla' },
        { state: 'submitted', applicant_name: null, assignee: null },
      ]);
    });

    it('leaves drafts out of the head editor’s list too', async () => {
      const head = await createAdmin(cms, { role: 'head-editor' });
      const answer = await request<{ results: { documentId: string }[] }>(cms, 'GET', CASES, {
        token: head.token,
      });
      const seen = answer.body.results.map(({ documentId }) => documentId);
      expect(seen.sort()).toEqual([cases.baku, cases.ganja].sort());
    });
  });

  it('reads neither mails nor subscriptions', async () => {
    for (const uid of ['api::platform.outgoing-mail', 'api::digest.subscription']) {
      const path = `/content-manager/collection-types/${uid}`;
      expect((await request(cms, 'GET', path, { token })).status).toBe(403);
    }
  });
});
