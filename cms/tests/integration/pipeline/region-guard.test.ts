import { afterAll, beforeAll, expect, it } from 'vitest';

import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createForm, createOpportunity } from '../../support/factories.ts';
import { request } from '../../support/request.ts';
import {
  CLUB,
  countTouchedRows,
  createClub,
  createRegions,
  ensureLocales,
  documents,
  signInAdmin,
} from './office-content.ts';

const TEXT = { title: 'Şahmat klubu', summary: 'Şahmat oynayırıq.' };
const UNTOUCHED = { connect: [], disconnect: [] };
/** What publishing a club in the panel asks for besides. */
const WHOLE = {
  hostName: 'Aygün Məmmədova',
  contact: { email: 'klub@example.org' },
  meetingTimes: 'Cümə, 18:00',
  joining: 'Gəlin və oynayın.',
  checkedOn: '2026-01-05',
};
const ROLE = 'api::volunteering.role';

describeOnEachDatabase('a region editor in the admin panel', (boot) => {
  let cms: BootedCms;
  let regions: Record<string, string>;
  let token: string;
  let own: string;
  let foreign: string;
  let shared: string;

  beforeAll(async () => {
    cms = await boot();
    regions = await createRegions(cms);
    await ensureLocales(cms);
    token = await signInAdmin(cms, 'region-editor-ganja');
    ({ documentId: own } = await createOpportunity(cms, {
      ...{ regionKeys: ['ganja'], publish: false, data: WHOLE },
      form: await createForm(cms),
    }));
    foreign = (await createClub(cms, { regions: [regions['baku']] })).documentId;
    shared = (await createClub(cms, { regions: [regions['baku'], regions['ganja']] })).documentId;
  });
  afterAll(() => cms.stop());

  const connect = (...keys: string[]) => ({
    connect: keys.map((key) => ({ documentId: regions[key] })),
    disconnect: [],
  });
  const send = (method: string, path: string, body?: unknown) =>
    request<{ data?: { documentId: string }; error?: { details: { code?: string } } }>(
      cms,
      method,
      `/content-manager/collection-types/${path}`,
      { token, ...(body === undefined ? {} : { body }) },
    );

  it('creates and changes items of the own region', async () => {
    const body = { ...TEXT, regions: connect('ganja') };
    const created = await send('POST', `${CLUB}?locale=az`, body);
    expect(created.status).toBe(201);
    const changed = await send('PUT', `${CLUB}/${own}?locale=az`, { ...TEXT, regions: UNTOUCHED });
    expect(changed.status).toBe(200);
    const translated = await send('PUT', `${CLUB}/${own}?locale=en`, TEXT);
    expect(translated.status).toBe(200);
    const sharedChange = await send('PUT', `${CLUB}/${shared}?locale=az`, TEXT);
    expect(sharedChange.status).toBe(200);
    const published = await send('POST', `${CLUB}/${own}/actions/publish?locale=az`, {
      ...TEXT,
      regions: UNTOUCHED,
    });
    expect(published.status).toBe(200);
  });

  it('is refused everywhere else, and nothing is left behind', async () => {
    const before = await countTouchedRows(cms);
    const move = {
      connect: [{ documentId: regions['baku'] }],
      disconnect: [{ documentId: regions['ganja'] }],
    };
    const answers = {
      'create in another region': await send('POST', `${CLUB}?locale=az`, {
        ...TEXT,
        regions: connect('baku'),
      }),
      'create in the own and another': await send('POST', `${CLUB}?locale=az`, {
        ...TEXT,
        regions: connect('ganja', 'baku'),
      }),
      'take every region from an own item': await send('PUT', `${CLUB}/${own}?locale=az`, {
        ...TEXT,
        regions: { connect: [], disconnect: [{ documentId: regions['ganja'] }] },
      }),
      'create and publish elsewhere': await send('POST', `${CLUB}/actions/publish?locale=az`, {
        ...TEXT,
        regions: connect('baku'),
      }),
      'move an own item away': await send('PUT', `${CLUB}/${own}?locale=az`, {
        ...TEXT,
        regions: move,
      }),
      'add a region to an own item': await send('PUT', `${CLUB}/${own}?locale=az`, {
        ...TEXT,
        regions: connect('baku'),
      }),
      'take a foreign item over': await send('PUT', `${CLUB}/${foreign}?locale=az`, {
        ...TEXT,
        regions: connect('ganja'),
      }),
      'change a foreign item': await send('PUT', `${CLUB}/${foreign}?locale=az`, TEXT),
      'translate a foreign item': await send('PUT', `${CLUB}/${foreign}?locale=ru`, TEXT),
      'publish a foreign item': await send('POST', `${CLUB}/${foreign}/actions/publish?locale=az`, {
        ...TEXT,
        regions: UNTOUCHED,
      }),
      'clone a foreign item': await send('POST', `${CLUB}/clone/${foreign}?locale=az`, {
        ...TEXT,
        regions: UNTOUCHED,
      }),
      'auto-clone a foreign item': await send(
        'POST',
        `${CLUB}/auto-clone/${foreign}?locale=az`,
        {},
      ),
      'clone a shared item': await send('POST', `${CLUB}/clone/${shared}?locale=az`, {
        ...TEXT,
        regions: UNTOUCHED,
      }),
      'delete a foreign item': await send('DELETE', `${CLUB}/${foreign}?locale=az`),
    };
    const statuses = Object.fromEntries(
      Object.entries(answers).map(([name, answer]) => [name, answer.status]),
    );
    expect(statuses).toEqual(Object.fromEntries(Object.keys(answers).map((name) => [name, 403])));
    expect(answers['move an own item away'].body.error?.details.code).toBe('region.forbidden');
    expect(await countTouchedRows(cms)).toEqual(before);
  });

  it('gets the own region on a new role and form by default', async () => {
    const created = await send('POST', ROLE, { nameAz: 'Köməkçi', region: UNTOUCHED });
    expect(created.status).toBe(201);
    const row = (await cms.strapi.db.query(ROLE).findOne({
      where: { documentId: created.body.data?.documentId },
      populate: { region: true },
    })) as { region: { key: string } };
    expect(row.region.key).toBe('ganja');
  });

  it('cannot connect another region’s form', async () => {
    const form = await documents(cms, 'api::casework.application-form').create({
      data: {
        name: 'Bakı anketi',
        region: regions['baku'],
        questions: [{ key: 'why', type: 'long-text', labelAz: 'Niyə?' }],
      },
    });
    const answer = await send('PUT', `${CLUB}/${own}?locale=az`, {
      ...TEXT,
      form: { connect: [{ documentId: form.documentId }], disconnect: [] },
    });
    expect(answer.status).toBe(403);
  });
});
