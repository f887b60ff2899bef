import { expect, test } from 'vitest';
import type { Question } from '#lib/cms/resources/application-form.ts';
import type { ProjectRole } from '#lib/cms/resources/catalogue.ts';
import { formFields } from '#lib/form/form-fields.ts';
import { applySteps, countSteps, stepAfter, stepOfQuestion } from './apply-steps.ts';
import { answerFault, draftFaults, readAnswer } from './check-answers.ts';
import { newDraft } from './draft-store.ts';

const names = { az: 'x', en: 'x', ru: 'x' };

function question(key: string, more: Partial<Question> = {}): Question {
  return {
    key,
    type: 'short-text',
    label: names,
    help: null,
    required: true,
    page: 1,
    choices: [{ value: 'a', label: names }],
    ...more,
  };
}

const role = (documentId: string, shifts: string[]): ProjectRole => ({
  documentId,
  name: documentId,
  note: null,
  capacity: null,
  placesLeft: null,
  shifts: shifts.map((shift) => ({
    documentId: shift,
    startsAt: new Date(0),
    endsAt: new Date(1),
    capacity: null,
    placesLeft: null,
  })),
});

const project = (roles: ProjectRole[]) => ({
  hostOrganisation: null,
  hostKey: null,
  place: null,
  whatYouDo: null,
  whatYouGet: null,
  minimumAge: null,
  roles,
});

const form = (questions: Question[]) => ({ documentId: 'f', questions });

const DRAFT = {
  ...newDraft({ kind: 'club', documentId: 'c' }, 'Klub'),
  inAccount: true,
};

test('each page number of a form is a step, named in order, gaps closed', () => {
  const steps = applySteps(
    {
      form: form([
        question('c', { page: 7 }),
        question('a', { page: 2 }),
        question('b', { page: 2 }),
      ]),
    },
    null,
  );
  expect(steps.map(({ name }) => name)).toEqual(['1', '2']);
  expect(stepOfQuestion(steps, 'c')?.name).toBe('2');
  expect(stepAfter(steps, '1')?.name).toBe('2');
  expect(stepAfter(steps, '2')).toBeNull();
});

test('a project asks for the role, then for shifts where the chosen role has some', () => {
  const entry = {
    project: project([role('r1', ['s1']), role('r2', [])]),
    form: form([question('a')]),
  };
  const namesFor = (chosen: string | null) => applySteps(entry, chosen).map(({ name }) => name);
  expect(namesFor(null)).toEqual(['role', '1']);
  expect(namesFor('r1')).toEqual(['role', 'shifts', '1']);
  expect(namesFor('r2')).toEqual(['role', '1']);
});

test('an opportunity without a form goes straight to the check', () => {
  expect(applySteps({ form: null }, null)).toEqual([]);
});

test.each([
  ['short-text', '', 'required'],
  ['short-text', 'x'.repeat(301), 'too-long'],
  ['long-text', 'x'.repeat(5000), null],
  ['one-of', 'b', 'not-a-choice'],
  ['one-of', 'a', null],
  ['several-of', [], 'required'],
  ['several-of', ['a', 'b'], 'not-a-choice'],
  ['date', '2026-02-30', 'not-a-date'],
  ['date', '2026-02-28', null],
  ['yes-no', false, null],
  ['file', undefined, null],
] as const)('a required %s answered %j is %j', (type, answer, fault) => {
  const given = Array.isArray(answer) ? [...answer] : (answer as string | boolean | undefined);
  expect(answerFault(question('a', { type }), given)).toBe(fault);
});

test('an empty answer to an optional question is fine', () => {
  expect(answerFault(question('a', { required: false }), undefined)).toBeNull();
});

test('answers are read by the type of their question', () => {
  const fields = formFields({
    'q-a': [' x '],
    'q-d': ['5.9.2026'],
    'q-y': ['no'],
    'q-s': ['a', ''],
  });
  expect(readAnswer(question('a'), fields)).toBe('x');
  expect(readAnswer(question('d', { type: 'date' }), fields)).toBe('2026-09-05');
  expect(readAnswer(question('y', { type: 'yes-no' }), fields)).toBe(false);
  expect(readAnswer(question('s', { type: 'several-of' }), fields)).toEqual(['a']);
  expect(readAnswer(question('none', { type: 'yes-no' }), fields)).toBeUndefined();
});

test('a draft names everything that keeps it from being sent', () => {
  const entry = {
    project: project([role('r1', ['s1'])]),
    form: form([question('a'), question('b')]),
  };
  const faults = draftFaults(applySteps(entry, 'r1'), {
    ...DRAFT,
    answers: { a: 'x' },
    roleDocumentId: 'r1',
    shiftDocumentIds: ['shift-of-another-role'],
  });
  expect(faults).toEqual([
    { key: 'shifts', fault: 'required' },
    { key: 'b', fault: 'required' },
  ]);
});

test('the number of steps is the same before and after choosing a role with shifts', () => {
  const entry = {
    project: project([role('a', ['s1']), role('b', [])]),
    form: form([question('x')]),
  };
  expect(countSteps(applySteps(entry, null), null)).toBe(3);
  expect(countSteps(applySteps(entry, 'a'), 'a')).toBe(3);
  expect(countSteps(applySteps(entry, 'b'), 'b')).toBe(2);
});

test('a wanted file is missing once the draft lies in an account, and not before', () => {
  const steps = applySteps({ form: form([question('paper', { type: 'file' })]) }, null);
  const missing = [{ key: 'paper', fault: 'file-missing' }];
  expect(draftFaults(steps, { ...DRAFT, inAccount: false })).toEqual([]);
  expect(draftFaults(steps, DRAFT)).toEqual(missing);
  const paper = { documentId: 'f', questionKey: 'paper', name: 'a.pdf', bytes: 9 };
  expect(draftFaults(steps, { ...DRAFT, files: [paper] })).toEqual([]);
  expect(draftFaults(steps, { ...DRAFT, answers: { paper: 'a.pdf' } })).toEqual(missing);
});
