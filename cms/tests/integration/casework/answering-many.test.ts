import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createAdmin } from '../../support/people.ts';
import { act, read } from './casework-client.ts';
import { applied, asEditor, look, type Editor } from './desk-client.ts';

interface Outcome {
  documentId: string;
  reference: string | null;
  state: string | null;
  problem: string | null;
  reason: string | null;
}

interface Chosen {
  documentId: string;
  state: string | null;
  revision: number | null;
  steps: { action: string; throughReview: boolean }[];
  problem: string | null;
}

const REASONS = { az: 'Gözləyirik.', en: 'Welcome.', ru: 'Ждём.' };

describeOnEachDatabase('answering several cases at once', (boot) => {
  let cms: BootedCms;
  let editor: Editor;

  beforeAll(async () => {
    cms = await boot();
    editor = await createAdmin(cms, { role: 'region-editor-baku' });
  });

  afterAll(() => cms.stop());

  const answers = (body: object, as: Partial<Editor> = editor) =>
    asEditor<{ outcomes: Outcome[] }>(cms, as, '/casework/chosen/answers', body);
  const steps = (documentIds: unknown, as: Partial<Editor> = editor) =>
    asEditor<{ cases: Chosen[] }>(cms, as, '/casework/chosen/steps', { documentIds });

  it('accepts as many as there are places, each in the applicant’s language', async () => {
    const club = await createOpportunity(cms, { capacity: 2 });
    const cases = [
      await applied(cms, { to: club, language: 'en' }),
      await applied(cms, { to: club, language: 'ru' }),
      await applied(cms, { to: club, language: 'az' }),
    ];
    const { status, body } = await answers({
      action: 'accept',
      reasons: REASONS,
      cases: cases.map(({ documentId }) => ({ documentId })),
    });
    expect(status).toBe(200);
    expect(body.outcomes.map(({ state, problem, reason }) => [state, problem, reason])).toEqual([
      ['accepted', null, null],
      ['accepted', null, null],
      ['submitted', 'application.illegal-move', 'places-full'],
    ]);
    const reasons = await Promise.all(
      cases.map(async ({ member, reference }) => (await read(cms, member, reference)).reason),
    );
    expect(reasons).toEqual(['Welcome.', 'Ждём.', null]);
    const counters = `select taken from place_counters where counter_key = 'opportunity:${club.documentId}'`;
    expect(await cms.readRows(counters)).toEqual([{ taken: 2 }]);
  });

  it('tells of each what may be done, and of foreign and unknown ones nothing', async () => {
    const mine = await applied(cms);
    const foreign = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    const { body } = await steps([mine.documentId, foreign.documentId, 'nothing-of-ours']);
    expect(body.cases.map(({ state, problem }) => [state, problem])).toEqual([
      ['submitted', null],
      [null, 'region.forbidden'],
      [null, 'resource.missing'],
    ]);
    expect(body.cases[0]?.steps).toContainEqual({ action: 'decline', throughReview: true });
    expect(JSON.stringify(body.cases.slice(1))).not.toContain(foreign.reference);
  });

  it('goes on after what is not legal, foreign or changed meanwhile, and reports each', async () => {
    const done = await applied(cms);
    const withdrawn = await applied(cms);
    const changed = await applied(cms);
    const foreign = await applied(cms, { opportunity: { regionKeys: ['ganja'] } });
    const { revision } = await look(cms, editor, changed.documentId);
    await act(cms, withdrawn.member, withdrawn.reference, { action: 'withdraw' });
    const path = `/casework/applications/${changed.documentId}/transitions`;
    await asEditor(cms, editor, path, { action: 'start-review' });
    const { body } = await answers({
      action: 'decline',
      reasons: REASONS,
      cases: [
        { documentId: withdrawn.documentId },
        { documentId: changed.documentId, revision },
        { documentId: foreign.documentId },
        { documentId: done.documentId },
      ],
    });
    expect(body.outcomes.map(({ state, problem }) => [state, problem])).toEqual([
      ['withdrawn', 'application.illegal-move'],
      ['in-review', 'revision.stale'],
      [null, 'region.forbidden'],
      ['declined', null],
    ]);
    const foreignCase = await read(cms, foreign.member, foreign.reference);
    expect(foreignCase.state).toBe('submitted');
  });

  it('says where a reason is missing and changes nothing there', async () => {
    const { documentId, member, reference } = await applied(cms, { language: 'ru' });
    const { body } = await answers({
      action: 'decline',
      reasons: { az: 'Olmadı.' },
      cases: [{ documentId }],
    });
    expect(body.outcomes).toMatchObject([{ state: 'submitted', problem: 'input.invalid' }]);
    expect((await read(cms, member, reference)).state).toBe('submitted');
  });

  it('refuses strangers and what it does not understand', async () => {
    const { documentId } = await applied(cms);
    const one = { action: 'accept', reasons: REASONS, cases: [{ documentId }] };
    expect((await answers(one, {})).status).toBe(401);
    expect((await steps([documentId], {})).status).toBe(401);
    for (const wrong of [
      { ...one, action: 'withdraw' },
      { ...one, cases: [] },
      { ...one, cases: [{ documentId }, { documentId }] },
      { ...one, reasons: { de: 'Ja.' } },
      { ...one, state: 'accepted' },
    ]) {
      expect((await answers(wrong)).status, JSON.stringify(wrong)).toBe(422);
    }
    expect((await steps([])).status).toBe(422);
    expect((await look(cms, editor, documentId)).state).toBe('submitted');
  });
});
