import { describe, expect, it } from 'vitest';
import { applyAction, legalActions } from './apply-action';
import type { ApplicationCase, Facts } from './application-case';
import { ACTIONS, ACTOR_KINDS, APPLICATION_STATES, type ActorKind } from './states';

// A review opportunity, an adult's draft, places free, terms not yet over for people and over
// for the clock. Columns: dr draft, ac awaiting-consent, su submitted, ir in-review,
// in information-needed, re reserve, of offered, acc accepted, de declined, wi withdrawn,
// co completed, no no-show. A cell is the new state, `-` is refused.
// Actions and actors that are missing here are refused in every state.
const MATRIX: Partial<Record<ActorKind, string>> = {
  applicant: `
                       dr  ac  su  ir  in  re  of  acc de  wi  co  no
    submit             su  -   -   -   -   -   -   -   -   -   -   -
    withdraw           -   wi  wi  wi  wi  wi  wi  wi  -   -   -   -
    answer-information -   -   -   -   ir  -   -   -   -   -   -   -
    accept-offer       -   -   -   -   -   -   acc -   -   -   -   -
    decline-offer      -   -   -   -   -   -   wi  -   -   -   -   -
    ask-second-look    -   -   -   -   -   -   -   -   ir  -   -   -`,
  guardian: `
                       dr  ac  su  ir  in  re  of  acc de  wi  co  no
    give-consent       -   su  -   -   -   -   -   -   -   -   -   -
    refuse-consent     -   wi  -   -   -   -   -   -   -   -   -   -`,
  editor: `
                        dr  ac  su  ir  in  re  of  acc de  wi  co  no
    start-review        -   -   ir  -   -   -   -   -   -   -   -   -
    request-information -   -   -   in  -   -   -   -   -   -   -   -
    accept              -   -   -   acc -   -   -   -   -   -   -   -
    put-in-reserve      -   -   -   re  -   -   -   -   -   -   -   -
    decline             -   -   -   de  -   -   -   -   -   -   -   -
    complete            -   -   -   -   -   -   -   co  -   -   -   -
    mark-no-show        -   -   -   -   -   -   -   no  -   -   -   -`,
  organiser: `
                        dr  ac  su  ir  in  re  of  acc de  wi  co  no
    start-review        -   -   ir  -   -   -   -   -   -   -   -   -
    request-information -   -   -   in  -   -   -   -   -   -   -   -
    accept              -   -   -   acc -   -   -   -   -   -   -   -
    put-in-reserve      -   -   -   re  -   -   -   -   -   -   -   -
    decline             -   -   -   de  -   -   -   -   -   -   -   -
    complete            -   -   -   -   -   -   -   co  -   -   -   -
    mark-no-show        -   -   -   -   -   -   -   no  -   -   -   -`,
  system: `
                        dr  ac  su  ir  in  re  of  acc de  wi  co  no
    offer               -   -   -   -   -   of  -   -   -   -   -   -`,
  clock: `
                                 dr  ac  su  ir  in  re  of  acc de  wi  co  no
    expire-consent               -   wi  -   -   -   -   -   -   -   -   -   -
    expire-information           -   -   -   -   de  -   -   -   -   -   -   -
    expire-offer                 -   -   -   -   -   -   re  -   -   -   -   -
    withdraw-reserve-at-deadline -   -   -   -   -   wi  -   -   -   -   -   -`,
};

// The same for a first-come opportunity: only these cells differ.
const FIRST_COME_DIFFERENCES: [ActorKind, string, string, string][] = [
  ['editor', 'start-review', 'su', '-'],
  ['organiser', 'start-review', 'su', '-'],
  ['system', 'admit', 'su', 'acc'],
  ['system', 'queue', 'su', 're'],
];

const SHORT: Record<string, string> = {
  dr: 'draft',
  ac: 'awaiting-consent',
  su: 'submitted',
  ir: 'in-review',
  in: 'information-needed',
  re: 'reserve',
  of: 'offered',
  acc: 'accepted',
  de: 'declined',
  wi: 'withdrawn',
  co: 'completed',
  no: 'no-show',
};

const NOW = new Date('2026-04-15T08:00:00Z');
const LATER = new Date('2026-04-16T08:00:00Z');
const EARLIER = new Date('2026-04-14T08:00:00Z');

const FACTS: Facts = {
  underAge: false,
  placesAvailable: true,
  nextReserveOrder: 7,
  deadline: EARLIER,
};

describe.each(['review', 'first-come'] as const)('state table of a %s opportunity', (admission) => {
  describe.each(ACTOR_KINDS)('%s', (actor) => {
    it.each(ACTIONS)('%s', (action) => {
      const outcomes = Object.fromEntries(
        APPLICATION_STATES.map((state) => {
          const application = caseIn(state, actor, { admission });
          const command = { action, actor: { kind: actor, id: 'a1' }, reason: 'Because.' };
          const result = applyAction(application, command, FACTS, NOW);
          return [state, result.ok ? result.state : 'refused'];
        }),
      );
      expect(outcomes).toEqual(expectedOutcomes(admission, actor, action));
    });

    it.each(APPLICATION_STATES)('is told exactly what is legal in %s', (state) => {
      const legal = legalActions(
        caseIn(state, actor, { admission }),
        { kind: actor, id: null },
        NOW,
      );
      const expected = ACTIONS.filter(
        (action) => expectedOutcomes(admission, actor, action)[state] !== 'refused',
      );
      expect(new Set(legal)).toEqual(new Set(expected));
    });
  });
});

function expectedOutcomes(admission: string, actor: ActorKind, action: string) {
  const [header, ...rows] = (MATRIX[actor] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  const row = rows.find((cells) => cells[0] === action);
  return Object.fromEntries(
    (header ?? []).map((column, index) => {
      const differing = FIRST_COME_DIFFERENCES.find(
        ([who, what, where]) => who === actor && what === action && where === column,
      );
      const cell =
        admission === 'first-come' && differing ? differing[3] : (row?.[index + 1] ?? '-');
      return [SHORT[column] ?? column, cell === '-' ? 'refused' : SHORT[cell]];
    }),
  );
}

function caseIn(
  state: ApplicationCase['state'],
  actor: ActorKind,
  changes: Partial<ApplicationCase>,
): ApplicationCase {
  const term = actor === 'clock' ? EARLIER : LATER;
  return {
    state,
    admission: 'review',
    language: 'en',
    answerClockDays: 3,
    submittedAt: state === 'draft' ? null : EARLIER,
    dueAt: state === 'draft' ? null : LATER,
    firstAnsweredAt: null,
    closedAt: null,
    reason: null,
    consentDueAt: state === 'awaiting-consent' ? term : null,
    informationDueAt: state === 'information-needed' ? term : null,
    informationWarnedAt: null,
    offerExpiresAt: state === 'offered' ? term : null,
    offersExpired: 0,
    secondLookUsed: false,
    reserveOrder: state === 'reserve' ? 3 : null,
    ...changes,
  };
}
