import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createForm, createOpportunity } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { act, decide, read, submitted, type Detail, type Failure } from './casework-client.ts';

describeOnEachDatabase('moving an application', (boot) => {
  let cms: BootedCms;
  let editor: { token: string };

  beforeAll(async () => {
    cms = await boot();
    editor = await createAdmin(cms, { role: 'head-editor' });
  });

  afterAll(() => cms.stop());

  it('lets one of two editors win and tells the other what is legal now', async () => {
    const { member, reference, documentId } = await inReview();
    const { revision } = await read(cms, member, reference);
    const answers = await Promise.all([
      decide(cms, editor, documentId, { action: 'accept', reason: 'Yes.', revision }),
      decide(cms, editor, documentId, { action: 'decline', reason: 'No.', revision }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const won = answers.find((answer) => answer.status === 200)?.body;
    const lost = answers.find((answer) => answer.status === 409)?.body;
    expect(lost?.error.details).toEqual({
      code: 'revision.stale',
      state: won?.state,
      revision: revision + 1,
      legal: won?.legal.map((step) => step.action),
    });
    const { timeline } = await read(cms, member, reference);
    expect(timeline).toHaveLength(3);
  });

  it('refuses illegal moves and says which are legal', async () => {
    const { member, reference, documentId } = await applied();
    const early = await decide(cms, editor, documentId, { action: 'accept', reason: 'Yes.' });
    expect(early.status).toBe(409);
    expect(early.body.error.details).toEqual({
      code: 'application.illegal-move',
      reason: 'illegal-move',
      state: 'submitted',
      legal: ['start-review'],
    });
    const offer = await act(cms, member, reference, { action: 'accept-offer' });
    expect([offer.status, offer.body.error.details['legal']]).toEqual([409, ['withdraw']]);
    const unknown = await act(cms, member, reference, { action: 'accept' });
    expect(unknown.status).toBe(422);
  });

  it('refuses a decision without a reason', async () => {
    const { documentId } = await inReview();
    const answer = await decide(cms, editor, documentId, { action: 'decline', reason: ' ' });
    expect([answer.status, answer.body.error.details['fields']]).toEqual([
      422,
      { reason: 'required' },
    ]);
  });

  it('asks for information and takes it', async () => {
    const form = await createForm(cms);
    const { member, reference, documentId } = await inReview({ form });
    const asked = { action: 'request-information', reason: 'Which year are you in?' };
    expect((await decide(cms, editor, documentId, asked)).body.state).toBe('information-needed');
    const waiting = await read(cms, member, reference);
    expect(waiting).toMatchObject({
      reason: asked.reason,
      actions: ['withdraw', 'answer-information'],
      answered: true,
    });
    const silent = await act(cms, member, reference, { action: 'answer-information' });
    expect(silent.status).toBe(422);
    const given = await act(cms, member, reference, {
      action: 'answer-information',
      text: 'The second.',
      answers: { motivation: 'More words' },
      expectedRevision: waiting.revision,
    });
    expect(given.body).toMatchObject({ state: 'in-review', answers: { motivation: 'More words' } });
    expect(given.body.timeline.at(-1)?.reason).toBe('The second.');
  });

  it('gives a declined case one second look', async () => {
    const { member, reference, documentId } = await inReview();
    await decide(cms, editor, documentId, { action: 'decline', reason: 'Too late.' });
    const again = await act(cms, member, reference, { action: 'ask-second-look', text: 'Please' });
    expect(again.body.state).toBe('in-review');
    await decide(cms, editor, documentId, { action: 'decline', reason: 'Still.' });
    const third = await act(cms, member, reference, { action: 'ask-second-look' });
    expect([third.status, third.body.error.details['legal']]).toEqual([409, []]);
  });

  it('refuses a second look while a newer application is open', async () => {
    const { member, reference, documentId, club } = await inReview();
    await decide(cms, editor, documentId, { action: 'decline', reason: 'No.' });
    const newer = await submitted(cms, member, club);
    const again = await act(cms, member, reference, { action: 'ask-second-look' });
    expect([again.status, again.body.error.details]).toEqual([
      409,
      { code: 'application.exists', reference: newer },
    ]);
  });

  it('hides other people’s applications', async () => {
    const { reference } = await applied();
    const stranger = await createMember(cms);
    const path = `/api/me/applications/${reference}`;
    const token = stranger.accessToken;
    expect((await request(cms, 'GET', path, { token })).status).toBe(404);
    const moved = await act(cms, stranger, reference, { action: 'withdraw' });
    expect(moved.status).toBe(404);
    const body = { body: 'Hello', messageKey: 'message-1' };
    expect((await request(cms, 'POST', `${path}/messages`, { token, body })).status).toBe(404);
    const list = await request<{ applications: unknown[] }>(cms, 'GET', '/api/me/applications', {
      token,
    });
    expect(list.body.applications).toEqual([]);
  });

  it('keeps cases of other regions from a region editor', async () => {
    const { documentId } = await applied({ regionKeys: ['baku'] });
    const other = await createAdmin(cms, { role: 'region-editor-ganja' });
    const own = await createAdmin(cms, { role: 'region-editor-baku' });
    const path = `/casework/applications/${documentId}/next-steps`;
    const look = (token?: string) =>
      request<Failure>(cms, 'GET', path, token === undefined ? {} : { token });
    const refused = await look(other.token);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'region.forbidden']);
    const moved = await decide(cms, other, documentId, { action: 'start-review' });
    expect(moved.status).toBe(403);
    expect((await look(own.token)).status).toBe(200);
    expect((await decide(cms, own, documentId, { action: 'start-review' })).status).toBe(200);
    expect((await look()).status).toBe(401);
    expect((await look((await createMember(cms)).accessToken)).status).toBe(401);
  });

  it('shows the desk the next steps with the mail each would send', async () => {
    const { documentId, reference } = await inReview();
    const answer = await request<{
      legal: {
        action: string;
        needsReason: boolean;
        mailPreview: { subject: string; text: string };
      }[];
      applicant: { email: string };
    }>(cms, 'GET', `/casework/applications/${documentId}/next-steps`, { token: editor.token });
    expect(answer.body.legal.map((step) => [step.action, step.needsReason])).toEqual([
      ['request-information', true],
      ['accept', true],
      ['put-in-reserve', true],
      ['decline', true],
    ]);
    for (const { mailPreview } of answer.body.legal) {
      expect(mailPreview.subject).toContain(reference);
      expect(mailPreview.text).toContain('> {reason}');
    }
    expect(answer.body.applicant.email).toContain('@');
  });

  it('lets organisers answer for what they organise, but not for themselves', async () => {
    const organiser = await createMember(cms);
    const stranger = await createMember(cms);
    const { reference, club } = await applied({ organisers: [organiser.memberDocumentId] });
    const list = await request<{ applications: Detail[] }>(
      cms,
      'GET',
      '/api/me/organised/applications',
      { token: organiser.accessToken },
    );
    expect(list.body.applications.map((row) => [row.reference, row.actions])).toEqual([
      [reference, ['start-review']],
    ]);
    const answer = (token: string, of: string) =>
      request<Detail & Failure>(cms, 'POST', `/api/me/organised/applications/${of}/actions`, {
        token,
        body: { action: 'start-review' },
      });
    expect((await answer(stranger.accessToken, reference)).status).toBe(404);
    expect((await answer(organiser.accessToken, reference)).body.state).toBe('in-review');
    const own = await submitted(cms, organiser, club);
    expect((await answer(organiser.accessToken, own)).status).toBe(403);
  });

  it('writes each message once', async () => {
    const { member, reference } = await applied();
    const body = { body: 'Sual: nə gətirim?', messageKey: 'message-key-1' };
    const path = `/api/me/applications/${reference}/messages`;
    const token = member.accessToken;
    const answers = await Promise.all(
      [1, 2, 3].map(() => request(cms, 'POST', path, { token, body })),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 200, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const { messages } = await read(cms, member, reference);
    expect(messages).toMatchObject([{ authorKind: 'applicant', body: body.body }]);
  });

  it('refuses a message’s key for other words and for another case', async () => {
    const { member, reference } = await applied();
    const write = (to: string, body: object) =>
      request<Failure>(cms, 'POST', `/api/me/applications/${to}/messages`, {
        token: member.accessToken,
        body,
      });
    const body = { body: 'Salam', messageKey: 'message-key-2' };
    expect((await write(reference, body)).status).toBe(201);
    const other = await submitted(cms, member, await createOpportunity(cms));
    for (const again of [
      await write(reference, { ...body, body: 'Sağ olun' }),
      await write(other, body),
    ]) {
      expect([again.status, again.body.error.details.code]).toEqual([409, 'submission-key.reused']);
    }
    expect((await read(cms, member, reference)).messages).toHaveLength(1);
    expect((await read(cms, member, other)).messages).toEqual([]);
  });

  it('cannot be done by the generic edit form', async () => {
    const { documentId, member, reference } = await applied();
    const admin = await createAdmin(cms, { role: 'strapi-super-admin' });
    const path = `/content-manager/collection-types/api::casework.application/${documentId}`;
    const edit = (body: object) => request(cms, 'PUT', path, { token: admin.token, body });
    expect((await edit({ state: 'accepted' })).status).toBe(403);
    expect((await edit({ applicantName: 'Someone else' })).status).toBe(403);
    expect((await edit({ assignee: 'Leyla' })).status).toBe(200);
    expect((await request(cms, 'DELETE', path, { token: admin.token })).status).toBe(403);
    expect((await read(cms, member, reference)).state).toBe('submitted');
  });

  it('leaves a timeline entry with its mail and an audit row for every move', async () => {
    const { documentId } = await inReview();
    await decide(cms, editor, documentId, { action: 'accept', reason: 'Yes.' });
    const count = async (sql: string) => Number((await cms.readRows(sql))[0]?.['n']);
    const entries = `select document_id from timeline_entries
      where application_document_id = '${documentId}'`;
    expect(await count(`select count(*) as n from (${entries}) e`)).toBe(3);
    const mails = `select count(*) as n from outbox_entries
      where happened = 'application.moved' and topic = 'mail' and subject_document_id in (${entries})`;
    expect(await count(mails)).toBe(3);
    const audits = `select count(*) as n from audit_entries
      where subject_document_id = '${documentId}' and action = 'update' and actor_kind = 'editor'`;
    expect(await count(audits)).toBe(2);
  });

  async function applied(options: Parameters<typeof createOpportunity>[1] = {}) {
    const club = await createOpportunity(cms, options);
    const member = await createMember(cms);
    const answers = options.form === undefined ? {} : { answers: { motivation: 'Words' } };
    const reference = await submitted(cms, member, club, answers);
    const { documentId } = await read(cms, member, reference);
    return { club, member, reference, documentId };
  }

  async function inReview(options: Parameters<typeof createOpportunity>[1] = {}) {
    const made = await applied(options);
    await decide(cms, editor, made.documentId, { action: 'start-review' });
    return made;
  }
});
