import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import {
  createForm,
  createOpportunity,
  documentsOf,
  UID_OF_KIND,
} from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';

const SERVICE = UID_OF_KIND['student-service'];
const CLUB = UID_OF_KIND.club;
const ROLE = 'api::volunteering.role';
const SHIFT = 'api::volunteering.shift';
const FORM = 'api::casework.application-form';
const REGION = 'api::taxonomy.region';
const TEXT = { title: 'Təhsil haqqında arayış', summary: 'Bir günə hazır olur.' };

interface Refused {
  data?: { documentId: string };
  error?: {
    name: string;
    message: string;
    details: { errors: { path: string[]; message: string }[] };
  };
}

let cms: BootedCms;
let editors: Record<'az' | 'en' | 'ru', string>;
let head: string;
let form: string;

beforeAll(async () => {
  cms = await bootCms();
  await createOpportunity(cms);
  form = await createForm(cms);
  const inLanguage = async (role: string, preferedLanguage: string) => {
    const { token } = await createAdmin(cms, { role });
    await request(cms, 'PUT', '/admin/users/me', { token, body: { preferedLanguage } });
    return token;
  };
  editors = {
    az: await inLanguage('region-editor-ganja', 'az'),
    en: await inLanguage('region-editor-ganja', 'en'),
    ru: await inLanguage('region-editor-ganja', 'ru'),
  };
  head = await inLanguage('head-editor', 'en');
});
afterAll(() => cms.stop());

const send = (method: string, path: string, body: object = {}, token = editors.en) =>
  request<Refused>(cms, method, `/content-manager/collection-types/${path}`, { token, body });

const faultsOf = ({ body }: { body: Refused }) =>
  Object.fromEntries(
    (body.error?.details.errors ?? []).map(({ path, message }) => [path.join('.'), message]),
  );

const interest = async () => {
  const [it] = await documentsOf(cms, 'api::taxonomy.interest').findMany({ fields: ['key'] });
  return it?.documentId ?? '';
};

async function wholeService(): Promise<object> {
  return {
    ...TEXT,
    interests: { connect: [{ documentId: await interest() }], disconnect: [] },
    form: { connect: [{ documentId: form }], disconnect: [] },
    level: 'first-step',
    hostName: 'Aygün Məmmədova',
    contact: { email: 'ofis@example.org' },
    eligibility: { university: true, college: true, vocationalSchool: true },
    cost: 'Pulsuz',
    requiredDocuments: [{ name: 'Sənəd lazım deyil' }],
    steps: [{ title: 'Yazılın' }, { title: 'Götürün' }],
    places: [{ name: 'Ofis', address: 'Gəncə' }],
  };
}

describe('publishing in the panel', () => {
  it('is refused with all that is missing, each below its field, in the editor’s language', async () => {
    const created = await send('POST', `${SERVICE}?locale=az`, TEXT, editors.az);
    expect(created.status).toBe(201);
    const path = `${SERVICE}/${created.body.data?.documentId}/actions/publish?locale=az`;
    const answer = await send('POST', path, TEXT, editors.az);
    expect(answer.status).toBe(400);
    expect(answer.body.error?.name).toBe('ValidationError');
    expect(answer.body.error?.message).toBe(
      'Dərc etməzdən əvvəl baxın: Maraqlar, Kimlər üçündür, Lazım olan sənədlər, Addımlar, ' +
        'Ünvanlar və iş saatları, Qarşılayan şəxs, Müraciət forması, Əlaqə.',
    );
    expect(faultsOf(answer)).toMatchObject({
      steps: 'Tələbənin nə edəcəyini addım-addım yazın.',
      form: 'Müraciət formasını seçin və ya yenisini yaradın.',
    });
    const russian = await send('POST', path, TEXT, editors.ru);
    expect(faultsOf(russian)['steps']).toBe('Напишите по шагам, что делает студент.');
    expect(await statusesOf(created.body.data?.documentId)).toEqual(['az draft']);
  });

  it('asks a translation for what the Azerbaijani version says', async () => {
    const whole = await wholeService();
    const created = await send('POST', `${SERVICE}/actions/publish?locale=az`, whole);
    expect([created.status, faultsOf(created)]).toEqual([200, {}]);
    const english = { title: 'Certificate', summary: 'In a day.', steps: [{ title: 'Ask' }] };
    const path = `${SERVICE}/${created.body.data?.documentId}`;
    const early = await send('POST', `${path}/actions/publish?locale=en`, english);
    expect(faultsOf(early)).toEqual({
      cost: 'The Azerbaijani version has this, here it is empty: translate it.',
      requiredDocuments: 'The Azerbaijani version has this, here it is empty: translate it.',
      steps: 'The Azerbaijani version has 2, this one 1: translate the rest.',
      places: 'The Azerbaijani version has this, here it is empty: translate it.',
    });
    const translated = await send('POST', `${path}/actions/publish?locale=en`, {
      ...english,
      cost: 'Free',
      requiredDocuments: [{ name: 'None' }],
      steps: [{ title: 'Ask' }, { title: 'Fetch' }],
      places: [{ name: 'Office', address: 'Ganja' }],
    });
    expect([translated.status, faultsOf(translated)]).toEqual([200, {}]);
  });

  it('is told that Azerbaijani comes first, in a shape the panel can read', async () => {
    const { documentId } = await createOpportunity(cms, { regionKeys: ['ganja'], publish: false });
    const text = { title: 'Club', summary: 'A club.' };
    await send('PUT', `${CLUB}/${documentId}?locale=en`, text);
    const answer = await send(
      'POST',
      `${CLUB}/${documentId}/actions/publish?locale=en`,
      text,
      editors.ru,
    );
    expect(answer.body.error).toMatchObject({
      message: 'Сначала опубликуйте азербайджанскую версию; переводы идут за ней.',
      details: { errors: [] },
    });
  });

  it('is not asked of imports', async () => {
    const { documentId } = await createOpportunity(cms, { kind: 'student-service' });
    expect(await statusesOf(documentId)).toEqual(['az draft', 'az published']);
  });
});

describe('saving in the panel', () => {
  it('gives a new entry the editor’s region and today’s day of the check', async () => {
    const { body } = await send('POST', `${CLUB}?locale=az`, TEXT);
    const row = (await cms.strapi.db.query(CLUB).findOne({
      where: { documentId: body.data?.documentId },
      populate: { regions: true },
    })) as { checkedOn: string; regions: { key: string }[] };
    expect(row.regions.map(({ key }) => key)).toEqual(['ganja']);
    expect(row.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('refuses a shift that ends before it starts', async () => {
    const hours = { startsAt: '2030-05-04T10:00:00.000Z', endsAt: '2030-05-04T09:00:00.000Z' };
    const answer = await send('POST', SHIFT, hours);
    expect(faultsOf(answer)).toEqual({ endsAt: 'The end must be later than the start.' });
    expect(await cms.strapi.db.query(SHIFT).count({ where: { startsAt: hours.startsAt } })).toBe(0);
  });

  it('names a shift by its time and its role, which may be renamed', async () => {
    const role = await send('POST', ROLE, { nameAz: 'Sahil' });
    const connect = [{ documentId: role.body.data?.documentId }];
    const shift = await send('POST', SHIFT, {
      startsAt: '2030-05-04T06:00:00.000Z',
      endsAt: '2030-05-04T09:30:00.000Z',
      role: { connect, disconnect: [] },
    });
    const nameOf = async () => {
      const where = { documentId: shift.body.data?.documentId };
      return ((await cms.strapi.db.query(SHIFT).findOne({ where })) as { name: string }).name;
    };
    expect(await nameOf()).toBe('2030-05-04, 10:00–13:30 · Sahil');
    await send('PUT', `${ROLE}/${role.body.data?.documentId}`, { nameAz: 'Bulvar' });
    expect(await nameOf()).toBe('2030-05-04, 10:00–13:30 · Bulvar');
  });

  it('refuses fewer places than are taken', async () => {
    const { body } = await send('POST', ROLE, { nameAz: 'Bələdçi', capacity: 9 });
    const documentId = body.data?.documentId;
    await cms.strapi.db.query('api::casework.place-counter').create({
      data: { counterKey: `role:${documentId}`, capacity: 9, taken: 6 },
    });
    const answer = await send('PUT', `${ROLE}/${documentId}`, { nameAz: 'Bələdçi', capacity: 5 });
    expect(faultsOf(answer)).toEqual({
      capacity: '6 places are taken already: write at least as many.',
    });
    const enough = await send('PUT', `${ROLE}/${documentId}`, { nameAz: 'Bələdçi', capacity: 6 });
    expect(enough.status).toBe(200);
  });

  it('refuses a form with a key twice, and a choice of one', async () => {
    const question = { key: 'why', type: 'long-text', labelAz: 'Niyə?' };
    const choices = [{ value: 'morning', labelAz: 'Səhər' }];
    const questions = [question, question, { ...question, key: 'when', type: 'one-of', choices }];
    const answer = await send('POST', FORM, { name: 'Forma', questions });
    expect(faultsOf(answer)).toEqual({
      'questions.1.key': 'This key is in the list already: give each its own.',
      'questions.2.choices': 'Write at least two choices.',
    });
  });

  it('says who has a key that is taken', async () => {
    const region = { key: 'ganja', nameAz: 'Yeni', referencePrefix: 'GNC' };
    expect(faultsOf(await send('POST', REGION, region, head))).toEqual({
      key: '“Gəncə” has this already: write another one.',
      referencePrefix: '“Gəncə” has this already: write another one.',
    });
  });

  it('says what belongs to the Azerbaijani version, by its label', async () => {
    const { documentId } = await createOpportunity(cms, {
      regionKeys: ['ganja'],
      translations: { en: { title: 'Club', summary: 'A club.' } },
    });
    const answer = await send('PUT', `${CLUB}/${documentId}?locale=en`, { capacity: 4 });
    expect(answer.body.error?.message).toContain('Azerbaijani version: Places.');
    expect(faultsOf(answer)).toEqual({
      capacity: 'This belongs to the Azerbaijani version: change it there.',
    });
  });

  it('refuses other regions in the editor’s language', async () => {
    const { documentId } = await createOpportunity(cms, { regionKeys: ['ganja'] });
    const [baku] = await documentsOf(cms, REGION).findMany({ filters: { key: 'baku' } });
    const regions = { connect: [{ documentId: baku?.documentId }], disconnect: [] };
    const answer = await send('PUT', `${CLUB}/${documentId}?locale=az`, { regions }, editors.az);
    expect(answer.status).toBe(403);
    expect(answer.body.error?.message).toContain('Yalnız öz regionunuzu');
  });
});

async function statusesOf(documentId: string | undefined): Promise<string[]> {
  const uid = SERVICE;
  const rows = (await cms.strapi.db.query(uid).findMany({ where: { documentId } })) as {
    locale: string;
    publishedAt: string | null;
  }[];
  return rows
    .map(({ locale, publishedAt }) => `${locale} ${publishedAt ? 'published' : 'draft'}`)
    .sort();
}
