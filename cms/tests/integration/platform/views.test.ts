import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { createTaxonomy } from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';

interface Configuration {
  data: {
    contentType: {
      metadatas: Record<string, { edit: { label: string; description: string } }>;
      layouts: { list: string[]; edit: { name: string }[][] };
      settings: Record<string, unknown>;
    };
  };
}

describe('the content manager’s views', () => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await bootCms();
  });
  afterAll(() => cms.stop());

  it('offer regions, institutions and interests by their names', async () => {
    const { token } = await createAdmin(cms, { role: 'region-editor-ganja' });
    await createTaxonomy(cms);
    const offered = async (type: string, field: string) => {
      const path = `/content-manager/relations/${type}/${field}?pageSize=100`;
      const { body } = await request<{ results: Record<string, unknown>[] }>(cms, 'GET', path, {
        token,
      });
      return body.results.map((row) => row['nameAz']);
    };
    expect(await offered('api::club.club', 'regions')).toEqual(['Bakı', 'Gəncə', 'Sumqayıt']);
    expect(await offered('api::club.club', 'interests')).toContain('Mədəniyyət');
    expect(await offered('api::club.club', 'institution')).not.toContain(undefined);
  });

  it('list the cases that need an answer first', async () => {
    const { token } = await createAdmin(cms, { role: 'head-editor' });
    const { body } = await request<Configuration>(
      cms,
      'GET',
      '/content-manager/content-types/api::casework.application/configuration',
      { token },
    );
    expect(body.data.contentType.settings).toMatchObject({
      defaultSortBy: 'deskOrder',
      defaultSortOrder: 'ASC',
    });
  });

  it('are not written again when they are right', async () => {
    const views = cms.load<{ applyViews(strapi: Core.Strapi): Promise<void> }>(
      'src/content-manager/apply-views',
    );
    const plugin = cms.strapi.plugin('content-manager');
    const spies = ['content-types', 'components'].map((name) =>
      vi.spyOn(plugin.service<{ updateConfiguration(): unknown }>(name), 'updateConfiguration'),
    );
    await views.applyViews(cms.strapi);
    expect(spies.map((spy) => spy.mock.calls.length)).toEqual([0, 0]);
  });

  it('reach an editor through the admin API, after a second start too', async () => {
    const { token } = await createAdmin(cms, { role: 'head-editor' });
    const { body } = await request<Configuration>(
      cms,
      'GET',
      '/content-manager/content-types/api::club.club/configuration',
      { token },
    );
    const { metadatas, layouts, settings } = body.data.contentType;
    expect(metadatas['hostName']?.edit.label).toBe('Qarşılayan şəxs');
    expect(layouts.list).toEqual(['title', 'state', 'deadline', 'checkedOn']);
    expect(layouts.edit[0]).toEqual([{ name: 'title', size: 12 }]);
    expect(settings).toMatchObject({ defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC' });
  });
});
