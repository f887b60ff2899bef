import { describe, expect, it } from 'vitest';

import {
  findTooFewPlaces,
  findWrongInEntry,
  findWrongInForm,
  findWrongInShift,
} from './find-wrong.ts';

describe('a form', () => {
  const question = (key: string, type = 'short-text', choices?: { value: string }[]) => ({
    key,
    type,
    ...(choices && { choices }),
  });

  it('asks each question under a key of its own', () => {
    const questions = [question('name'), question('why'), question('name')];
    expect(findWrongInForm({ questions })).toEqual([
      { path: ['questions', 2, 'key'], code: 'key-repeated' },
    ]);
  });

  it('offers at least two different choices where one chooses', () => {
    const questions = [
      question('one', 'one-of'),
      question('two', 'several-of', [{ value: 'a' }]),
      question('three', 'one-of', [{ value: 'a' }, { value: 'a' }]),
      question('four', 'one-of', [{ value: 'a' }, { value: 'b' }]),
      question('five', 'yes-no', []),
    ];
    expect(findWrongInForm({ questions })).toEqual([
      { path: ['questions', 0, 'choices'], code: 'choices-few' },
      { path: ['questions', 1, 'choices'], code: 'choices-few' },
      { path: ['questions', 2, 'choices', 1, 'value'], code: 'key-repeated' },
    ]);
  });
});

it('a shift ends after it starts', () => {
  const startsAt = '2026-05-04T08:00:00Z';
  const crossed = [{ path: ['endsAt'], code: 'ends-before-start' }];
  expect(findWrongInShift({ startsAt, endsAt: startsAt })).toEqual(crossed);
  expect(findWrongInShift({ startsAt, endsAt: '2026-05-04T08:00:01Z' })).toEqual([]);
});

describe('an entry', () => {
  const today = '2026-05-04';

  it('has ages, hours and a day of the check that can be', () => {
    expect(
      findWrongInEntry(
        {
          checkedOn: '2026-05-05',
          eligibility: { minimumAge: 18, maximumAge: 16 },
          places: [
            { openingHours: null },
            {
              openingHours: [
                { opens: '09:00', closes: '18:00' },
                { opens: '18:00', closes: '09:00' },
              ],
            },
          ],
        },
        today,
      ),
    ).toEqual([
      { path: ['eligibility', 'maximumAge'], code: 'ages-crossed' },
      { path: ['places', 1, 'openingHours', 1, 'closes'], code: 'closes-before-opens' },
      { path: ['checkedOn'], code: 'checked-future' },
    ]);
  });

  it('may leave all of them open', () => {
    const open = {
      checkedOn: today,
      eligibility: { minimumAge: 16 },
      places: [{ openingHours: [{}] }],
    };
    expect(findWrongInEntry(open, today)).toEqual([]);
    expect(findWrongInEntry({}, today)).toEqual([]);
  });
});

it('places are no fewer than those taken', () => {
  expect(findTooFewPlaces(4, 5)).toEqual([
    { path: ['capacity'], code: 'below-taken', values: { taken: 5 } },
  ]);
  expect([findTooFewPlaces(5, 5), findTooFewPlaces(null, 5)]).toEqual([[], []]);
});
