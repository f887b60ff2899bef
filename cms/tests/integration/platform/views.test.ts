import type { Core } from '@strapi/strapi';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { DESCRIBED_TYPES } from '../../../src/content-manager/apply-views.ts';
import { DESCRIBED_COMPONENTS } from '../../../src/content-manager/described/components.ts';
import { EDITORIAL_TYPES } from '../../../src/content-manager/described/editorial-types.ts';
import { PART_TYPES } from '../../../src/content-manager/described/part-types.ts';
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

const SYSTEM_FIELDS = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
];

describe('the content manager’s views', () => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await bootCms();
  });
  afterAll(() => cms.stop());

  const attributesOf = (uid: string) =>
    Object.keys(cms.strapi.getModel(uid as 'api::club.club').attributes);

  it.each([...EDITORIAL_TYPES, ...PART_TYPES, ...DESCRIBED_COMPONENTS])(
    'describe every field of $uid and place it in the form',
    ({ uid, fields, rows }) => {
      const own = attributesOf(uid).filter((name) => !SYSTEM_FIELDS.includes(name));
      expect(Object.keys(fields).sort()).toEqual(own.sort());
      expect(rows.flat().sort()).toEqual(own.sort());
    },
  );

  it.each(DESCRIBED_TYPES)('name only fields that $uid has', ({ uid, ...type }) => {
    const known = [...attributesOf(uid), ...SYSTEM_FIELDS];
    const named = [...Object.keys(type.fields), ...type.rows.flat(), ...type.columns, type.sort.by];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
    expect(type.columns.length).toBeLessThanOrEqual(6);
  });

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

  it('list the cases that wait longest for an answer first', async () => {
    const { token } = await createAdmin(cms, { role: 'head-editor' });
    const { body } = await request<Configuration>(
      cms,
      'GET',
      '/content-manager/content-types/api::casework.application/configuration',
      { token },
    );
    expect(body.data.contentType.settings).toMatchObject({
      defaultSortBy: 'dueAt',
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
    expect(layouts.list).toEqual([
      'title',
      'state',
      'deadline',
      'capacity',
      'checkedOn',
      'updatedAt',
    ]);
    expect(layouts.edit[0]).toEqual([{ name: 'title', size: 12 }]);
    expect(settings).toMatchObject({ defaultSortBy: 'updatedAt', defaultSortOrder: 'DESC' });
  });
});
