import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

import type * as OperatorCommands from '../../../src/lib/operator-commands.ts';
import type * as SeedState from '../../../src/lib/seed-state.ts';
import { bootCms, describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, createTaxonomy } from '../../support/factories.ts';
import { request } from '../../support/request.ts';

describeOnEachDatabase('routes of the platform', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
  });
  afterAll(() => cms.stop());

  it('GET /api/taxonomy lists regions, institutions and interests, names filled', async () => {
    const { status, body } = await request<{ regions: unknown[]; institutions: unknown[] }>(
      cms,
      'GET',
      '/api/taxonomy',
      { token: cms.siteToken },
    );
    expect(status).toBe(200);
    expect(body.regions[2]).toEqual({
      key: 'ganja',
      names: { az: 'Gəncə', en: 'Ganja', ru: 'Гянджа' },
      referencePrefix: 'GNC',
      dye: 'madder',
      motif: 'star',
      intro: { az: '', en: '', ru: '' },
      order: 3,
      aliases: [],
    });
    expect(body.institutions).toContainEqual({
      key: 'ganja-college',
      names: { az: 'Gəncə Dövlət Kolleci', en: 'Gəncə Dövlət Kolleci', ru: 'Gəncə Dövlət Kolleci' },
      type: 'college',
      regionKey: 'ganja',
      website: null,
      aliases: [],
    });
  });

  it('GET /healthz says alive', async () => {
    expect(await request(cms, 'GET', '/healthz')).toMatchObject({
      status: 200,
      body: { status: 'alive' },
    });
  });

  it('GET /readyz names what is missing and still takes work', async () => {
    expect(await request(cms, 'GET', '/readyz')).toMatchObject({
      status: 200,
      body: {
        status: 'degraded',
        dependencies: {
          database: { state: 'up' },
          search: { state: 'down' },
          mail: { state: 'down' },
          seed: { state: 'empty' },
        },
      },
    });
  });

  it('GET /readyz waits for the index of freshly seeded content', async () => {
    const seed = cms.load<typeof SeedState>('src/lib/seed-state');
    await createOpportunity(cms);
    await seed.writeSeedState('seeding');
    const during = await request(cms, 'GET', '/readyz');
    expect(during).toMatchObject({ status: 503, body: { status: 'starting' } });
    await seed.writeSeedState('seeded');
    expect((await request(cms, 'GET', '/readyz')).status).toBe(503);
    await cms.strapi.db.query('api::platform.outbox-entry').deleteMany({});
    const after = await request(cms, 'GET', '/readyz');
    expect(after).toMatchObject({
      status: 200,
      body: { dependencies: { seed: { state: 'settled' } } },
    });
  });
});

it('POST /api/operator/:command refuses without the token and for unknown commands', async () => {
  const cms = await bootCms();
  try {
    const without = await request(cms, 'POST', '/api/operator/nothing', { token: cms.siteToken });
    expect(without).toMatchObject({
      status: 403,
      body: { error: { details: { code: 'operator.wrong-token' } } },
    });
    const headers = { 'x-operator-token': cms.operatorToken };
    const unknown = await request(cms, 'POST', '/api/operator/nothing', { headers, body: {} });
    expect(unknown).toMatchObject({
      status: 404,
      body: { error: { details: { code: 'resource.missing' } } },
    });
  } finally {
    await cms.stop();
  }
});

it('POST /api/operator/:command tells the operator what broke', async () => {
  const cms = await bootCms();
  try {
    cms
      .load<typeof OperatorCommands>('src/lib/operator-commands')
      .registerOperatorCommand('broken', {
        options: z.strictObject({}),
        run: () => Promise.reject(new Error('entries/clubs/chess.yaml: no summary')),
      });
    const headers = { 'x-operator-token': cms.operatorToken };
    const broken = await request(cms, 'POST', '/api/operator/broken', { headers, body: {} });
    expect(broken).toMatchObject({
      status: 500,
      body: { error: { message: 'entries/clubs/chess.yaml: no summary' } },
    });
  } finally {
    await cms.stop();
  }
});
