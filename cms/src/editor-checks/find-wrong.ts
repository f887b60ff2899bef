import type { Fault } from './fault';

export interface CheckedForm {
  questions?: { key: string; type: string; choices?: { value: string }[] }[] | null;
}

export interface CheckedShift {
  startsAt: string;
  endsAt: string;
}

export interface CheckedEntry {
  checkedOn?: string | null;
  eligibility?: { minimumAge?: number | null; maximumAge?: number | null } | null;
  places?: { openingHours?: { opens?: string | null; closes?: string | null }[] | null }[] | null;
}

/** Questions and choices under keys that are taken, and choices too few to choose from. */
export function findWrongInForm({ questions }: CheckedForm): Fault[] {
  const asked = questions ?? [];
  const repeated = repeatedIndexes(asked.map(({ key }) => key));
  return [
    ...repeated.map((index): Fault => ({
      path: ['questions', index, 'key'],
      code: 'key-repeated',
    })),
    ...asked.flatMap(({ type, choices = [] }, index) => {
      if (type !== 'one-of' && type !== 'several-of') return [];
      const path = ['questions', index, 'choices'];
      if (choices.length < 2) return [{ path, code: 'choices-few' } satisfies Fault];
      return repeatedIndexes(choices.map(({ value }) => value)).map((at): Fault => ({
        path: [...path, at, 'value'],
        code: 'key-repeated',
      }));
    }),
  ];
}

/** A shift that ends before it starts. */
export function findWrongInShift({ startsAt, endsAt }: CheckedShift): Fault[] {
  const isCrossed = new Date(endsAt) <= new Date(startsAt);
  return isCrossed ? [{ path: ['endsAt'], code: 'ends-before-start' }] : [];
}

/** Ages and hours that cross, and a check on a day after `today` (`2026-05-31`, in Baku). */
export function findWrongInEntry(entry: CheckedEntry, today: string): Fault[] {
  const { minimumAge, maximumAge } = entry.eligibility ?? {};
  const areAgesCrossed = (maximumAge ?? Infinity) < (minimumAge ?? 0);
  const hours = (entry.places ?? []).flatMap(({ openingHours }, place) =>
    (openingHours ?? []).flatMap(({ opens, closes }, at): Fault[] => {
      if (!opens || !closes || closes > opens) return [];
      const path = ['places', place, 'openingHours', at, 'closes'];
      return [{ path, code: 'closes-before-opens' }];
    }),
  );
  return [
    ...(areAgesCrossed
      ? [{ path: ['eligibility', 'maximumAge'], code: 'ages-crossed' } satisfies Fault]
      : []),
    ...hours,
    ...((entry.checkedOn ?? '') > today
      ? [{ path: ['checkedOn'], code: 'checked-future' } satisfies Fault]
      : []),
  ];
}

/** Fewer places than are taken already. */
export function findTooFewPlaces(capacity: number | null | undefined, taken: number): Fault[] {
  if (capacity === null || capacity === undefined || capacity >= taken) return [];
  return [{ path: ['capacity'], code: 'below-taken', values: { taken } }];
}

/** Indexes of the values that stand earlier in the list already. */
function repeatedIndexes(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
