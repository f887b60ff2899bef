import { describe, expect, it } from 'vitest';
import { checkAnswers } from './answers';
import { snapshotForm, type FormQuestion, type FormSnapshot } from './form-snapshot';

const NAME = { az: 'Ad', en: 'Name', ru: 'Имя' };

describe('answers', () => {
  it.each([
    ['short-text', 'x'.repeat(300), 'x'.repeat(301), 'too-long'],
    ['long-text', 'x'.repeat(5000), 'x'.repeat(5001), 'too-long'],
    ['short-text', 'yes', true, 'wrong-type'],
    ['one-of', 'a', 'c', 'not-a-choice'],
    ['one-of', 'a', ['a'], 'wrong-type'],
    ['several-of', ['a', 'b'], ['a', 'c'], 'not-a-choice'],
    ['several-of', ['a'], ['a', 'a'], 'not-a-choice'],
    ['several-of', ['a'], 'a', 'wrong-type'],
    ['date', '2028-02-29', '2026-02-29', 'not-a-date'],
    ['date', '2026-12-01', '01.12.2026', 'not-a-date'],
    ['date', '2026-12-01', 20261201, 'wrong-type'],
    ['yes-no', false, 'false', 'wrong-type'],
  ] as const)('%s takes %j and refuses %j as %s', (type, good, bad, fault) => {
    const form = formOf({ type });
    expect(checkAnswers(form, { q: good }, {})).toEqual({ ok: true, answers: { q: good } });
    expect(checkAnswers(form, { q: bad }, {})).toEqual({ ok: false, fields: { q: fault } });
  });

  it.each([undefined, null, '', '  ', []])('treat %j as no answer', (value) => {
    expect(checkAnswers(formOf({}), { q: value }, {})).toEqual({
      ok: false,
      fields: { q: 'required' },
    });
    expect(checkAnswers(formOf({ required: false }), { q: value }, {})).toEqual({
      ok: true,
      answers: {},
    });
  });

  it('are all checked at once', () => {
    const form = formOf({ key: 'a' }, { key: 'b', type: 'date' }, { key: 'c', required: false });
    expect(checkAnswers(form, { b: 'soon', c: 'fine' }, {})).toEqual({
      ok: false,
      fields: { a: 'required', b: 'not-a-date' },
    });
  });

  it('come back trimmed and without what was not asked', () => {
    const result = checkAnswers(formOf({}), { q: ' text ', other: 'x', constructor: 'y' }, {});
    expect(result).toEqual({ ok: true, answers: { q: 'text' } });
  });

  it('are not read from the prototype of what was given', () => {
    const result = checkAnswers(formOf({ key: 'constructor' }), {}, {});
    expect(result).toEqual({ ok: false, fields: { constructor: 'required' } });
  });

  it('are empty when there is no form', () => {
    expect(checkAnswers(null, { q: 'x' }, {})).toEqual({ ok: true, answers: {} });
  });
});

it('fills missing translations of a form from Azerbaijani', () => {
  const form = snapshotForm({
    documentId: 'f',
    questions: [
      {
        key: 'why',
        type: 'one-of',
        labelAz: 'Niyə?',
        labelRu: 'Почему?',
        helpAz: '',
        choices: [{ value: 'x', labelAz: 'Belə', labelEn: 'So' }],
      },
    ],
  });
  expect(form.questions[0]).toEqual({
    key: 'why',
    type: 'one-of',
    label: { az: 'Niyə?', en: 'Niyə?', ru: 'Почему?' },
    help: null,
    required: true,
    page: 1,
    choices: [{ value: 'x', label: { az: 'Belə', en: 'So', ru: 'Belə' } }],
  });
});

it('answers a file question by what the file is called, whatever is given', () => {
  const form = formOf({ key: 'cv', type: 'file' }, { key: 'extra', type: 'file', required: false });
  const given = { cv: 'forged.exe', extra: 'forged.exe' };
  expect(checkAnswers(form, given, { cv: 'cv.pdf' })).toEqual({
    ok: true,
    answers: { cv: 'cv.pdf' },
  });
  expect(checkAnswers(form, given, {})).toEqual({ ok: false, fields: { cv: 'file-missing' } });
});

function formOf(...questions: Partial<FormQuestion>[]): FormSnapshot {
  return {
    documentId: 'form',
    questions: questions.map((question) => ({
      key: 'q',
      type: 'short-text',
      label: NAME,
      help: null,
      required: true,
      page: 1,
      choices: ['a', 'b'].map((value) => ({ value, label: NAME })),
      ...question,
    })),
  };
}
