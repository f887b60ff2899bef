import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Organiser } from '../../../src/api/organiser/services/read-organiser.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';

describeOnEachDatabase('organisers', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  const get = <Body = Organiser & { error: { details: { code: string } } }>(path: string) =>
    request<Body>(cms, 'GET', `/api/organisers${path}`, { token: cms.siteToken });

  const host = (hostOrganisation: string, options: Parameters<typeof createOpportunity>[1] = {}) =>
    createOpportunity(cms, {
      kind: 'volunteer-project',
      ...options,
      data: { hostOrganisation, ...options.data },
    });

  it('are those who host published projects, once each, and no drafts', async () => {
    await host('Yaşıl Sahil');
    await host('Yasil  Sahil', { regionKeys: ['ganja'] });
    await host('Gizli Niyyət', { publish: false });
    await createOpportunity(cms, { kind: 'volunteer-project' });
    const { status, body } = await get<{ organisers: { key: string }[] }>('');
    expect(status).toBe(200);
    expect(body).toEqual({ organisers: [{ key: 'yasil-sahil' }] });
    expect((await get('/gizli-niyyet')).status).toBe(404);
  });

  it('are told with what they offer, newest first, and with nobody’s name', async () => {
    const { memberDocumentId } = await createMember(cms, { name: 'Gizli Təşkilatçı' });
    const project = await host('Gəncə Dövlət Kolleci', {
      title: 'Ağac əkini',
      regionKeys: ['ganja', 'baku'],
      organisers: [memberDocumentId],
      data: { hostName: 'Gizli Ad', contact: { person: 'Gizli Şəxs', email: 'g@example.org' } },
    });
    await documentsOf(cms, 'api::volunteering.volunteer-project').update({
      documentId: project.documentId,
      locale: 'en',
      status: 'published',
      data: { title: 'Tree planting', summary: 'Trees.', hostOrganisation: 'Ganja State College' },
    });
    const closed = await host('Gəncə Dövlət Kolleci', { data: { state: 'closed' } });
    const club = await createOpportunity(cms, { title: 'Gəncə Dövlət Kolleci' });
    const { status, body } = await get('/gence-dovlet-kolleci?locale=en');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      key: 'gence-dovlet-kolleci',
      names: {
        az: 'Gəncə Dövlət Kolleci',
        en: 'Ganja State College',
        ru: 'Gəncə Dövlət Kolleci',
      },
      institutionKey: 'ganja-college',
    });
    expect(body.entries.map(({ documentId, open }) => ({ documentId, open }))).toEqual([
      { documentId: closed.documentId, open: false },
      { documentId: project.documentId, open: true },
      { documentId: club.documentId, open: true },
    ]);
    expect(body.entries[1]).toEqual({
      ...{ kind: 'volunteer-project', documentId: project.documentId, title: 'Tree planting' },
      ...{ summary: 'Trees.', regionKeys: ['ganja', 'baku'], institutionKey: null },
      ...{ level: 'first-step', deadline: null, placesLeft: null, open: true, fallback: false },
    });
    expect(JSON.stringify(body)).not.toMatch(/Gizli|example\.org/);
  });

  it('are gone when all of theirs was withdrawn, and unknown when they never were', async () => {
    const { documentId } = await host('Keçmiş Birlik');
    expect((await get('/kecmis-birlik')).status).toBe(200);
    const projects = cms.strapi.documents('api::volunteering.volunteer-project');
    await projects.unpublish({ documentId, locale: 'az' });
    const gone = await get('/kecmis-birlik');
    expect([gone.status, gone.body.error.details.code]).toEqual([410, 'resource.gone']);
    for (const key of ['nobody', 'NOBODY', 'a%00b', 'x'.repeat(90)]) {
      expect((await get(`/${key}`)).status).toBeGreaterThanOrEqual(400);
      expect((await get(`/${key}`)).status).toBeLessThan(500);
    }
    expect((await get('/nobody')).status).toBe(404);
    expect((await get('/nobody?locale=xx')).status).toBe(400);
  });

  it('have the key a project’s page names its host by', async () => {
    const { shortId } = await host('Üç Şəhər');
    const { body } = await request<{ project: { hostKey: string } }>(
      cms,
      'GET',
      `/api/catalogue/${shortId}`,
      { token: cms.siteToken },
    );
    expect(body.project.hostKey).toBe('uc-seher');
    expect((await get(`/${body.project.hostKey}`)).status).toBe(200);
  });
});
