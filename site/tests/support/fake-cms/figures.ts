import type { Answer, Call } from './refusal.ts';
import type { FakeState } from './state.ts';

const row = (
  services: number | null,
  clubs: number | null,
  projects: number | null,
  total: number | null,
) => ({
  byKind: { 'student-service': services, club: clubs, 'volunteer-project': projects },
  total,
});

const regions = ['baku', 'sumgait', 'ganja'];

const tableOf = (...rows: ReturnType<typeof row>[]) => ({
  regions: regions.map((regionKey, place) => ({ regionKey, ...(rows[place] ?? row(0, 0, 0, 0)) })),
  all: rows.at(-1) ?? row(0, 0, 0, 0),
});

/** Figures of all sorts: told and hidden ones, a size that is known and others that are not. */
export const figures = {
  at: '2026-11-28T08:30:00.000Z',
  since: '2025-11-28T08:30:00.000Z',
  regions: [
    { key: 'baku', institutions: 2, sizesKnown: 2, students: 30_000 },
    { key: 'sumgait', institutions: 2, sizesKnown: 1, students: null },
    { key: 'ganja', institutions: 3, sizesKnown: 0, students: null },
  ],
  opportunities: tableOf(
    row(12, 9, 7, 28),
    row(4, 6, 3, 13),
    row(6, 5, 6, 17),
    row(18, 19, 15, 52),
  ),
  places: tableOf(
    ...[row(40, 120, 260, 420), row(0, 90, 75, 165), row(20, 64, 1_130, 1_214)],
    row(60, 250, 1_400, 1_710),
  ),
  applications: tableOf(
    ...[row(61, 48, 33, 142), row(null, 31, null, 57), row(null, 26, null, 44)],
    row(74, 105, 64, 243),
  ),
  answers: [
    { regionKey: 'baku', medianDays: 2 },
    { regionKey: 'sumgait', medianDays: 0.5 },
    { regionKey: 'ganja', medianDays: null },
  ],
  distance: { share: 0.142, basis: 'institutions' },
};

/** What the office tells of itself. */
export function answerFigures(state: FakeState, { method, segments }: Call): Answer | null {
  if (method !== 'GET') return null;
  if (segments[0] === 'statistics') return { status: 200, body: figures };
  if (segments[0] === 'service-status') return { status: 200, body: state.service };
  return null;
}
