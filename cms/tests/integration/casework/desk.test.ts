import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { decide, read } from './casework-client.ts';
import { applied, asEditor, look, type DeskView } from './desk-client.ts';

const ACCEPT = { action: 'accept', reason: 'Welcome.', throughReview: true };

describeOnEachDatabase('answering at the desk', (boot) => {
  let cms: BootedCms;
  let editor: { token: string; email: string };

  beforeAll(async () => {
    cms = await boot();
    editor = await createAdmin(cms, { role: 'head-editor' });
  });

  afterAll(() => cms.stop());

  const answer = (documentId: string, body: object) =>
    asEditor<DeskView>(cms, editor, `/casework/applications/${documentId}/transitions`, body);

  it('starts the review and decides in one step, each in the timeline', async () => {
    const { documentId } = await applied(cms);
    const { legal } = await look(cms, editor, documentId);
    expect(legal.map((step) => [step.action, step.throughReview])).toEqual([
      ['start-review', false],
      ['request-information', true],
      ['accept', true],
      ['put-in-reserve', true],
      ['decline', true],
    ]);
    const accepted = await answer(documentId, ACCEPT);
    expect(accepted.body.state).toBe('accepted');
    expect(accepted.body.timeline.map((entry) => [entry.toState, entry.reason])).toEqual([
      ['submitted', null],
      ['in-review', null],
      ['accepted', 'Welcome.'],
    ]);
  });

  it('does neither when the decision cannot be carried out', async () => {
    const club = await createOpportunity(cms, { capacity: 1 });
    const first = await applied(cms, { to: club });
    const second = await applied(cms, { to: club });
    expect((await look(cms, editor, first.documentId)).freePlaces).toBe(1);
    expect((await answer(first.documentId, ACCEPT)).status).toBe(200);
    const full = await answer(second.documentId, ACCEPT);
    expect([full.status, full.body.error.details['reason']]).toEqual([409, 'places-full']);
    const left = await look(cms, editor, second.documentId);
    expect([left.state, left.freePlaces, left.timeline.length]).toEqual(['submitted', 0, 1]);
  });

  it('shows the mail a step through the review sends', async () => {
    const { documentId, reference } = await applied(cms, { language: 'ru' });
    const { legal, applicant } = await look(cms, editor, documentId);
    const accept = legal.find((step) => step.action === 'accept');
    expect(accept?.mailPreview?.subject).toContain(reference);
    expect(accept?.mailPreview?.text).toContain('> {reason}');
    expect(applicant.language).toBe('ru');
  });

  it('counts what else of the same person is open', async () => {
    const member = await createMember(cms);
    const one = await applied(cms, { by: member });
    const other = await applied(cms, { by: member, opportunity: { regionKeys: ['ganja'] } });
    const closed = await applied(cms, { by: member });
    await answer(closed.documentId, { ...ACCEPT, action: 'decline' });
    expect((await look(cms, editor, one.documentId)).applicant.otherOpenCases).toBe(1);
    await answer(other.documentId, { ...ACCEPT, action: 'decline' });
    expect((await look(cms, editor, one.documentId)).applicant.otherOpenCases).toBe(0);
  });

  it('gives the case to whoever answers first, and leaves it theirs', async () => {
    const { documentId } = await applied(cms);
    const started = await answer(documentId, { action: 'start-review' });
    expect(started.body.assignee).toBe('Sınaq head-editor');
    const other = await createAdmin(cms, { role: 'strapi-super-admin' });
    const accepted = await decide(cms, other, documentId, { action: 'accept', reason: 'Yes.' });
    expect(accepted.body).toMatchObject({ state: 'accepted', assignee: 'Sınaq head-editor' });
  });

  it('says which of the own region’s cases waits next, from the most urgent on', async () => {
    const sumgait = await createAdmin(cms, { role: 'region-editor-sumgait' });
    const opportunity = (days: number, key = 'sumgait') => ({
      regionKeys: [key],
      data: { answerClockDays: days },
    });
    const last = await applied(cms, { opportunity: opportunity(9) });
    const first = await applied(cms, { opportunity: opportunity(1) });
    await applied(cms, { opportunity: opportunity(2, 'ganja') });
    const second = await applied(cms, { opportunity: opportunity(5) });

    const at = (documentId: string) => look(cms, sumgait, documentId);
    expect((await at(first.documentId)).next).toEqual({
      documentId: second.documentId,
      reference: second.reference,
    });
    expect((await at(last.documentId)).next?.documentId).toBe(first.documentId);
    expect((await at(last.documentId)).waiting).toBe(3);
    // Having skipped the first, the editor goes on after the second.
    const path = `/casework/applications/${second.documentId}/transitions`;
    const answered = await asEditor<DeskView>(cms, sumgait, path, ACCEPT);
    expect(answered.body).toMatchObject({ next: { documentId: last.documentId }, waiting: 2 });
  });

  it('shows the role and the shifts that were chosen', async () => {
    const shift = await documentsOf(cms, 'api::volunteering.shift').create({
      data: {
        startsAt: '2030-05-04T06:00:00.000Z',
        endsAt: '2030-05-04T09:00:00.000Z',
        capacity: 2,
      },
    });
    const role = await documentsOf(cms, 'api::volunteering.role').create({
      data: { nameAz: 'Bələdçi', nameEn: 'Guide', capacity: 9, shifts: [shift.documentId] },
    });
    const { documentId } = await applied(cms, {
      opportunity: { kind: 'volunteer-project', data: { roles: [role.documentId] } },
      roleDocumentId: role.documentId,
      shiftDocumentIds: [shift.documentId],
    });
    expect(await look(cms, editor, documentId)).toMatchObject({
      roleName: { en: 'Guide' },
      shifts: [{ startsAt: '2030-05-04T06:00:00.000Z' }],
      freePlaces: 2,
    });
  });

  it('orders applications that were written past the rules', async () => {
    const { documentId, member, reference } = await applied(cms);
    const order = () =>
      cms.readRows(`select desk_order from applications where document_id = '${documentId}'`);
    const [ordered] = await order();
    expect(ordered?.['desk_order']).toEqual(expect.any(Number));
    await cms.strapi.db
      .connection('applications')
      .where({ document_id: documentId })
      .update({ desk_order: null });
    const { updatedAt } = (await read(cms, member, reference)) as unknown as { updatedAt: string };
    const { orderNewcomers } = cms.load<{ orderNewcomers(): Promise<void> }>(
      'src/api/casework/services/order-newcomers',
    );
    await orderNewcomers();
    expect(await order()).toEqual([ordered]);
    expect(await read(cms, member, reference)).toMatchObject({ updatedAt });
  });
});
