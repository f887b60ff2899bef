import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import {
  UID_OF_KIND,
  createForm,
  createOpportunity,
  documentsOf,
} from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';

describeOnEachDatabase('GET /api/catalogue/:shortId', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  const read = (shortId: string, query = '') =>
    request(cms, 'GET', `/api/catalogue/${shortId}${query}`, { token: cms.siteToken });

  it('answers every field of a club, null where nothing is said', async () => {
    const form = await createForm(cms);
    const { memberDocumentId } = await createMember(cms, { name: 'Nigar' });
    const { shortId, documentId } = await createOpportunity(cms, {
      title: 'Şahmat',
      regionKeys: ['ganja', 'baku'],
      interestKeys: ['sport'],
      capacity: 12,
      form,
      organisers: [memberDocumentId],
      data: { meetingTimes: 'Hər cümə, 18:00', contact: { email: 'klub@example.org' } },
    });
    await cms.strapi.db.query('api::casework.place-counter').create({
      data: { counterKey: `opportunity:${documentId}`, capacity: 12, taken: 5 },
    });
    const { status, body } = await read(shortId);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      kind: 'club',
      documentId,
      locale: 'az',
      contentLocale: 'az',
      fallback: false,
      title: 'Şahmat',
      titles: { az: 'Şahmat' },
      body: null,
      regionKeys: ['ganja', 'baku'],
      interestKeys: ['sport'],
      level: 'first-step',
      admission: 'review',
      answerClockDays: 3,
      deadline: null,
      capacity: 12,
      placesTaken: 5,
      placesLeft: 7,
      state: 'active',
      open: true,
      institutionKey: null,
      hostName: null,
      contact: { person: null, email: 'klub@example.org', phone: null },
      checkedOn: null,
      organisers: [{ documentId: memberDocumentId, name: 'Nigar' }],
      club: { meetingTimes: 'Hər cümə, 18:00', joining: null },
      form: { documentId: form },
    });
    expect(body['firstPublishedAt']).toMatch(/^\d{4}-/);
    expect(body).not.toHaveProperty('service');
    expect(JSON.stringify(body)).not.toContain('userKey');
  });

  it('gives the translation asked for, or the Azerbaijani text marked as such', async () => {
    const { shortId } = await createOpportunity(cms, {
      title: 'Rəqs',
      interestKeys: ['culture'],
      translations: { en: { title: 'Dance', summary: 'A dance club.' } },
    });
    const english = await read(shortId, '?locale=en');
    expect(english.body).toMatchObject({
      locale: 'en',
      contentLocale: 'en',
      fallback: false,
      title: 'Dance',
      titles: { az: 'Rəqs', en: 'Dance' },
      interestKeys: ['culture'],
    });
    const russian = await read(shortId, '?locale=ru');
    expect(russian.body).toMatchObject({
      locale: 'ru',
      contentLocale: 'az',
      fallback: true,
      title: 'Rəqs',
    });
  });

  it('counts the places of a project’s roles and shifts', async () => {
    const shifts = documentsOf(cms, 'api::volunteering.shift');
    const shift = await shifts.create({
      data: {
        startsAt: '2030-05-01T06:00:00.000Z',
        endsAt: '2030-05-01T10:00:00.000Z',
        capacity: 4,
      },
    });
    const role = await documentsOf(cms, 'api::volunteering.role').create({
      data: { nameAz: 'Bələdçi', nameEn: 'Guide', capacity: 6, shifts: [shift.documentId] },
    });
    await cms.strapi.db.query('api::casework.place-counter').create({
      data: { counterKey: `shift:${shift.documentId}`, capacity: 4, taken: 4 },
    });
    const { shortId } = await createOpportunity(cms, {
      kind: 'volunteer-project',
      data: { roles: [role.documentId], minimumAge: 16 },
    });
    const { body } = await read(shortId, '?locale=en');
    expect(body['project']).toMatchObject({
      minimumAge: 16,
      roles: [
        {
          documentId: role.documentId,
          name: 'Guide',
          note: null,
          capacity: 6,
          placesLeft: 6,
          shifts: [{ documentId: shift.documentId, capacity: 4, placesLeft: 0 }],
        },
      ],
    });
  });

  it('shows a service’s structured parts and an article’s related services', async () => {
    const service = await createOpportunity(cms, {
      kind: 'student-service',
      title: 'Yataqxana',
      data: {
        eligibility: { university: true, college: false },
        places: [
          {
            name: 'Ofis',
            address: 'Bakı',
            openingHours: [{ day: 'monday', opens: '09:00:00.000', closes: '18:00:00.000' }],
          },
        ],
      },
    });
    expect((await read(service.shortId)).body['service']).toMatchObject({
      eligibility: { university: true, college: false, minimumAge: null },
      requiredDocuments: [],
      places: [{ note: null, openingHours: [{ opens: '09:00', closes: '18:00' }] }],
    });
    const article = await createOpportunity(cms, {
      kind: 'article',
      data: { relatedServices: [service.documentId] },
    });
    expect((await read(article.shortId)).body).toMatchObject({
      level: null,
      open: true,
      article: {
        authorLine: null,
        related: [
          {
            kind: 'student-service',
            documentId: service.documentId,
            title: 'Yataqxana',
            contentLocale: 'az',
          },
        ],
      },
    });
  });

  it('calls an entry closed after its deadline', async () => {
    const { shortId } = await createOpportunity(cms, { deadline: new Date('2020-01-01') });
    expect((await read(shortId)).body).toMatchObject({ open: false });
  });

  it('is 404 for a draft, an unknown id and a malformed one', async () => {
    const { shortId } = await createOpportunity(cms, { publish: false });
    for (const id of [shortId, 'a2345678b0', 'x', '%25']) {
      const { status, body } = await read(id);
      expect(status).toBe(404);
      expect(body).toMatchObject({ error: { details: { code: 'resource.missing' } } });
    }
  });

  it('is 410 once it is published no more, or deleted', async () => {
    const { shortId, documentId } = await createOpportunity(cms, {
      translations: { en: { title: 'Chess', summary: 'A chess club.' } },
    });
    const club = cms.strapi.documents(UID_OF_KIND.club);
    await club.unpublish({ documentId });
    for (const locale of ['az', 'en']) {
      const { status, body } = await read(shortId, `?locale=${locale}`);
      expect(status).toBe(410);
      expect(body).toMatchObject({ error: { details: { code: 'resource.gone' } } });
    }
    await club.publish({ documentId });
    expect((await read(shortId)).status).toBe(200);
    await club.delete({ documentId });
    expect((await read(shortId)).status).toBe(410);
  });

  it('is 404 for a draft that has lost a translation', async () => {
    const { shortId, documentId } = await createOpportunity(cms, {
      publish: false,
      translations: { en: { title: 'Chess', summary: 'A chess club.' } },
    });
    await cms.strapi.documents(UID_OF_KIND.club).delete({ documentId, locale: 'en' });
    expect((await read(shortId)).status).toBe(404);
  });

  it('is 400 for an unknown parameter or language', async () => {
    const { shortId } = await createOpportunity(cms);
    for (const query of ['?status=draft', '?locale=fr', '?populate=*']) {
      const { status, body } = await read(shortId, query);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { details: { code: 'query.invalid' } } });
    }
  });

  it('is 401 without a token and 403 with a member’s', async () => {
    const { accessToken } = await createMember(cms);
    expect((await request(cms, 'GET', '/api/catalogue/a2345678b0')).status).toBe(401);
    const member = await request(cms, 'GET', '/api/catalogue/a2345678b0', { token: accessToken });
    expect(member.status).toBe(403);
  });
});
