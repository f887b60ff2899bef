import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createCrowd } from '../../support/crowd.ts';
import { createForm, createOpportunity } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { read, submit, submitted } from './casework-client.ts';

describeOnEachDatabase('submitting an application', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
  });

  afterAll(() => cms.stop());

  it('answers with reference, state, due date and the region that answers', async () => {
    const club = await createOpportunity(cms, { regionKeys: ['baku', 'ganja'] });
    const member = await createMember(cms, { institutionKey: 'ganja-college' });
    const answer = await submit(cms, member, club);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      reference: expect.stringMatching(/^GNC-\d{4}-\d{6}$/) as string,
      state: 'submitted',
      dueAt: expect.stringMatching(/T14:00:00.000Z$/) as string,
      regionKey: 'ganja',
    });
    const detail = await read(cms, member, answer.body.reference);
    expect(detail.timeline).toMatchObject([
      { action: 'submit', toState: 'submitted', actorKind: 'applicant' },
    ]);
    expect(detail.actions).toEqual(['withdraw']);
  });

  it('numbers references one after the other', async () => {
    const club = await createOpportunity(cms, { regionKeys: ['sumgait'] });
    const year = new Date().getUTCFullYear();
    const first = await submitted(cms, await createMember(cms), club);
    const second = await submitted(cms, await createMember(cms), club);
    expect([first, second]).toEqual([`SUM-${year}-000001`, `SUM-${year}-000002`]);
  });

  it('makes one application of five copies that arrive at once', async () => {
    const club = await createOpportunity(cms);
    const member = await createMember(cms);
    const submissionKey = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => submit(cms, member, club, { submissionKey })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const rows = await cms.readRows(
      `select count(*) as n from applications where opportunity_document_id = '${club.documentId}'`,
    );
    expect(Number(rows[0]?.['n'])).toBe(1);
  });

  it('makes one application of two tabs with keys of their own', async () => {
    const club = await createOpportunity(cms);
    const member = await createMember(cms);
    const answers = await Promise.all([submit(cms, member, club), submit(cms, member, club)]);
    const [made, refused] = answers.sort((a, b) => a.status - b.status);
    expect([made?.status, refused?.status]).toEqual([201, 409]);
    expect(refused?.body.error.details).toEqual({
      code: 'application.exists',
      reference: made?.body.reference,
    });
  });

  it('takes what is sent while another tab saves its first draft', async () => {
    const club = await createOpportunity(cms);
    const path = `/api/me/drafts/${club.kind}/${club.documentId}`;
    const members = await createCrowd(cms, 8);
    const answers = await Promise.all(
      members.flatMap((member) => {
        const { accessToken: token } = member;
        const body = { answers: {}, language: 'en' };
        return [submit(cms, member, club), request(cms, 'PUT', path, { token, body })];
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 201]));
    const sent = await cms.readRows(
      `select id from applications
       where opportunity_document_id = '${club.documentId}' and state = 'submitted'`,
    );
    expect(sent).toHaveLength(members.length);
  });

  it('refuses a used key with other answers', async () => {
    const form = await createForm(cms);
    const club = await createOpportunity(cms, { form });
    const member = await createMember(cms);
    const submissionKey = randomUUID();
    const answers = { motivation: 'Because.' };
    const first = await submit(cms, member, club, { submissionKey, answers });
    const same = await submit(cms, member, club, { answers, submissionKey });
    expect([same.status, same.body]).toEqual([200, first.body]);
    const other = await submit(cms, member, club, { submissionKey, answers: { motivation: 'X' } });
    expect(other.status).toBe(409);
    expect(other.body.error.details.code).toBe('submission-key.reused');
  });

  it('submits the draft and forgets it as a draft', async () => {
    const club = await createOpportunity(cms, { form: await createForm(cms) });
    const member = await createMember(cms);
    const path = `/api/me/drafts/club/${club.documentId}`;
    const token = member.accessToken;
    const body = { answers: { motivation: 'Çox maraqlıdır' }, language: 'az' };
    expect((await request(cms, 'GET', path, { token })).status).toBe(404);
    const saved = await request(cms, 'PUT', path, { token, body });
    expect([saved.status, saved.body]).toMatchObject([200, body]);
    const again = await request(cms, 'PUT', path, { token, body });
    expect(again.body['documentId']).toBe(saved.body['documentId']);
    const reference = await submitted(cms, member, club);
    const detail = await read(cms, member, reference);
    expect(detail).toMatchObject({ documentId: saved.body['documentId'], answers: body.answers });
    expect((await request(cms, 'GET', path, { token })).status).toBe(404);
  });

  it('deletes a draft', async () => {
    const club = await createOpportunity(cms);
    const { accessToken: token } = await createMember(cms);
    const path = `/api/me/drafts/club/${club.documentId}`;
    await request(cms, 'PUT', path, { token, body: { answers: {}, language: 'ru' } });
    expect((await request(cms, 'DELETE', path, { token })).status).toBe(204);
    expect((await request(cms, 'GET', path, { token })).status).toBe(404);
  });

  it('keeps the form as it was asked', async () => {
    const form = await createForm(cms);
    const club = await createOpportunity(cms, { form });
    const member = await createMember(cms);
    const reference = await submitted(cms, member, club, { answers: { motivation: 'Why not' } });
    await cms.strapi.documents('api::casework.application-form').update({
      documentId: form,
      data: { questions: [{ key: 'other', type: 'short-text', labelAz: 'Başqa' }] },
    });
    const detail = await read(cms, member, reference);
    expect(detail).toMatchObject({
      answers: { motivation: 'Why not' },
      form: { documentId: form, questions: [{ key: 'motivation', label: { ru: 'Niyə?' } }] },
    });
  });

  it('refuses answers that are not right, naming each', async () => {
    const form = await createForm(cms, [
      { key: 'why', type: 'long-text', labelAz: 'Niyə?' },
      { key: 'when', type: 'date', labelAz: 'Nə vaxt?', required: false },
    ]);
    const club = await createOpportunity(cms, { form });
    const member = await createMember(cms);
    const answer = await submit(cms, member, club, { answers: { why: ' ', when: 'sabah' } });
    expect(answer.status).toBe(422);
    expect(answer.body.error.details).toEqual({
      code: 'answers.invalid',
      fields: { why: 'required', when: 'not-a-date' },
    });
  });

  it('refuses a closed, an unpublished and an unknown opportunity', async () => {
    const member = await createMember(cms);
    const over = await createOpportunity(cms, { deadline: new Date(Date.now() - 1000) });
    const closed = await submit(cms, member, over);
    expect([closed.status, closed.body.error.details.code]).toEqual([409, 'opportunity.closed']);
    const hidden = await createOpportunity(cms, { publish: false });
    expect((await submit(cms, member, hidden)).status).toBe(404);
    const unknown = { kind: 'club', documentId: 'x'.repeat(24) };
    expect((await submit(cms, member, unknown)).status).toBe(404);
    expect((await submit(cms, member, { ...over, kind: 'article' })).status).toBe(404);
  });

  it('refuses unknown fields and people who are not signed in', async () => {
    const club = await createOpportunity(cms);
    const path = `/api/me/drafts/club/${club.documentId}/submit`;
    const body = { submissionKey: randomUUID(), language: 'en' };
    const { accessToken: token } = await createMember(cms);
    const strange = await request(cms, 'POST', path, {
      token,
      body: { ...body, state: 'accepted' },
    });
    expect(strange.status).toBe(422);
    const nobody = await request(cms, 'POST', path, { body });
    expect([401, 403]).toContain(nobody.status);
    const site = await request(cms, 'POST', path, { body, token: cms.siteToken });
    expect([401, 403]).toContain(site.status);
  });

  it('waits for the guardian of someone under age', async () => {
    const club = await createOpportunity(cms, { admission: 'first-come', capacity: 1 });
    const birthYear = new Date().getUTCFullYear() - 15;
    const alone = await createMember(cms, { birthYear });
    const refused = await submit(cms, alone, club);
    expect([refused.status, refused.body.error.details['fields']]).toEqual([
      422,
      { guardianEmail: 'required' },
    ]);
    const profile = { guardianName: 'Ana', guardianEmail: 'ana@example.org' };
    const minor = await createMember(cms, { birthYear, profile });
    const answer = await submit(cms, minor, club);
    expect(answer.body).toMatchObject({ state: 'awaiting-consent', dueAt: null });
    const adult = await submit(cms, await createMember(cms), club);
    expect(adult.body.state).toBe('accepted');
  });
});
