import { expect, test } from 'vitest';
import { translator } from '#i18n/translate.ts';
import type { CmsRefusal } from '#lib/cms/client.ts';
import { explainMove } from './explain-move.ts';

function refused(details: Record<string, unknown>, status = 409): CmsRefusal {
  return { ok: false, status, code: 'application.illegal-move', details };
}

test('a refused move says where the case is and what may be done there', () => {
  const refusal = refused({ state: 'offered', legal: ['withdraw', 'accept-offer'] });
  expect(explainMove(refusal, translator('en'))).toMatchObject({
    status: 409,
    problem:
      'The application has changed in the meantime. Where it stands now: “A place is offered to you”. ' +
      'What you can do: “Withdraw the application”, “Accept the place”.',
  });
  expect(explainMove(refusal, translator('az'))).toMatchObject({
    problem: expect.stringContaining('“Müraciəti geri götür”, “Yeri qəbul et”') as string,
  });
  expect(explainMove(refusal, translator('ru'))).toMatchObject({
    problem: expect.stringContaining('«Отозвать заявку», «Принять место»') as string,
  });
});

test('a case that has ended says that nothing is left to do', () => {
  const refusal = refused({ state: 'withdrawn', legal: [] });
  expect(explainMove(refusal, translator('en'))).toMatchObject({
    problem: expect.stringMatching(/nothing more to do/) as string,
  });
});

test('a refusal that does not say where the case is asks to look again', () => {
  expect(explainMove(refused({}), translator('en'))).toMatchObject({
    problem: expect.stringMatching(/look again/) as string,
  });
});

test('signed out meanwhile, one signs in first', () => {
  expect(explainMove(refused({}, 401), translator('en'))).toEqual({ needsSignIn: true });
});
