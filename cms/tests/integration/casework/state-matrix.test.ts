import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createTaxonomy } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { submit } from './casework-client.ts';
import { caseMaker, type Case } from './state-matrix/cases.ts';
import {
  AFTER_ALL_TERMS,
  APPLICANT_ACTIONS,
  APPLICANTS_MOVES,
  APPLYING_AGAIN,
  GUARDIANS_MOVES,
  HANDLER_ACTIONS,
  HANDLERS_MOVES,
  OTHER_ACTIONS,
  STATES,
  type State,
} from './state-matrix/expected-moves.ts';
import { createMovers, type Mover, type Movers, type Outcome } from './state-matrix/movers.ts';

const PATIENCE_MS = 120_000;
const ASKED_FOR = [...APPLICANT_ACTIONS, ...HANDLER_ACTIONS];
const HANDLERS = ['organiser', 'region editor', 'head editor'] as const;

/** Who, from where, does what at the same moment. */
const RACES: [State, [keyof Movers, string], [keyof Movers, string]][] = [
  ['awaiting-consent', ['guardian', 'give-consent'], ['applicant', 'withdraw']],
  ['submitted', ['organiser', 'start-review'], ['applicant', 'withdraw']],
  ['in-review', ['region editor', 'accept'], ['organiser', 'decline']],
  ['in-review', ['region editor', 'put-in-reserve'], ['head editor', 'accept']],
  ['in-review', ['head editor', 'request-information'], ['applicant', 'withdraw']],
  ['information-needed', ['applicant', 'answer-information'], ['applicant', 'withdraw']],
  ['offered', ['applicant', 'accept-offer'], ['applicant', 'decline-offer']],
  ['accepted', ['organiser', 'complete'], ['region editor', 'mark-no-show']],
];

describeOnEachDatabase('the matrix of states', (boot) => {
  let cms: BootedCms;
  let movers: Movers;
  let make: ReturnType<typeof caseMaker>;

  beforeAll(async () => {
    cms = await boot();
    await createTaxonomy(cms);
    const organiser = await createMember(cms);
    movers = await createMovers(cms, organiser);
    make = caseMaker(cms, organiser);
  });
  afterAll(() => cms.stop());

  it.each(STATES)(
    'refuses in %s whatever is not legal there, and says what is',
    async (state) => {
      const subject = await make.caseIn(state);
      const before = await stored(subject);
      const applicants = APPLICANTS_MOVES[state];
      const handlers = HANDLERS_MOVES[state];
      const isDraft = state === 'draft';

      await refuses(subject, movers.applicant, ASKED_FOR, (action) => {
        if (!APPLICANT_ACTIONS.includes(action)) return 422;
        return isDraft ? 404 : illegal(applicants, action, state);
      });
      await refuses(subject, movers['other member'], ASKED_FOR, (action) =>
        APPLICANT_ACTIONS.includes(action) ? 404 : 422,
      );
      await refuses(subject, movers['other member as organiser'], ASKED_FOR, () => 404);
      await refuses(subject, movers['other region’s editor'], ASKED_FOR, () =>
        isDraft ? 404 : 403,
      );
      for (const handler of HANDLERS) {
        await refuses(subject, movers[handler], ASKED_FOR, (action) => {
          if (isDraft) return 404;
          return HANDLER_ACTIONS.includes(action) ? illegal(handlers, action, state) : 422;
        });
      }
      if (state !== 'draft' && state !== 'awaiting-consent') {
        await refuses(subject, movers.guardian, ['give-consent', 'refuse-consent'], (action) =>
          illegal(GUARDIANS_MOVES[state], action, state),
        );
      }
      expect(await stored(subject)).toEqual(before);

      const again = await submit(cms, subject.applicant, subject.club);
      expect(again.status).toBe(APPLYING_AGAIN[state]);
      if (again.status === 409) {
        expect(again.body.error.details).toEqual({
          code: 'application.exists',
          reference: subject.reference,
        });
      }
    },
    PATIENCE_MS,
  );

  it('lets nobody ask for what is the guardian’s, the system’s or the clock’s', async () => {
    const subject = await make.caseIn('in-review');
    for (const who of ['applicant', ...HANDLERS] as const) {
      await refuses(subject, movers[who], OTHER_ACTIONS, () => 422);
    }
  });

  it.each(legalMoves())('lets the %s move from %s by %s to %s', async (who, from, action, to) => {
    const subject = await make.caseIn(from);
    const { status, body } = await movers[who](subject, action);
    expect([status, body.state]).toEqual([200, to]);
    expect((await stored(subject))['state']).toBe(to);
  });

  it('sends an adult’s application on, and admits by order of arrival', async () => {
    const [first, second] = [await createMember(cms), await createMember(cms)];
    const reviewed = await make.createClub();
    expect((await submit(cms, first, reviewed)).body.state).toBe('submitted');
    const firstCome = await make.createClub({ admission: 'first-come', capacity: 1 });
    expect((await submit(cms, first, firstCome)).body.state).toBe('accepted');
    expect((await submit(cms, second, firstCome)).body.state).toBe('reserve');
  });

  it.each(RACES)('lets one win from %s: %s or %s', async (from, one, other) => {
    const subject = await make.caseIn(from);
    const { revision } = await stored(subject);
    const outcomes = await Promise.all(
      [one, other].map(([who, action]) => movers[who](subject, action, Number(revision))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [won, lost] = outcomes[0]?.status === 200 ? outcomes : [...outcomes].reverse();
    const [loser] = outcomes[0]?.status === 200 ? other : one;
    const state = won?.body.state as State;
    expect((await stored(subject))['state']).toBe(state);
    expect(lost?.body.error.details).toMatchObject({ state, legal: legalFor(loser, state) });
  });

  it(
    'lets the clock move what has run out and nothing else',
    async () => {
      const deadline = new Date(Date.now() + 86_400_000);
      const subjects: Partial<Record<State, Case>> = {};
      for (const state of STATES) {
        const club = await make.createClub(state === 'reserve' ? { deadline } : {});
        // Somebody to whom the place of an offer that ran out passes.
        if (state === 'offered') await make.caseIn('reserve', club);
        subjects[state] = await make.caseIn(state, club);
      }
      const casework = cms.load<{ runCaseworkClock(now: Date): Promise<unknown> }>(
        'src/api/casework/services/clock',
      );
      await casework.runCaseworkClock(new Date(Date.now() + 60 * 86_400_000));
      const after: Record<string, unknown> = {};
      for (const state of STATES) after[state] = (await stored(subjects[state]))['state'];
      expect(after).toEqual(AFTER_ALL_TERMS);
    },
    PATIENCE_MS,
  );

  /** Tries every action that is not legal at once; all must be answered as `expected` says. */
  async function refuses(
    subject: Case,
    mover: Mover,
    actions: readonly string[],
    expected: (action: string) => Refusal | null,
  ): Promise<void> {
    const tried = actions.filter((action) => expected(action) !== null);
    const outcomes = await Promise.all(tried.map((action) => mover(subject, action)));
    const answers = outcomes.map((outcome, index) => [tried[index], refusalOf(outcome)]);
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(tried.map((action) => [action, expected(action)])),
    );
  }

  async function stored(subject: Case | undefined): Promise<Record<string, unknown>> {
    const [row] = await cms.readRows(
      `select state, revision from applications where document_id = '${subject?.documentId ?? ''}'`,
    );
    return row ?? {};
  }
});

type Refusal = number | { state: string; legal: string[] };

/** What an illegal move is answered; null for a legal one. */
function illegal(moves: Record<string, State>, action: string, state: State): Refusal | null {
  return action in moves ? null : { state, legal: Object.keys(moves) };
}

function refusalOf({ status, body }: Outcome): Refusal {
  if (status !== 409) return status;
  const { code, state, legal } = body.error.details;
  expect(code).toBe('application.illegal-move');
  return { state: String(state), legal: legal as string[] };
}

function legalFor(who: keyof Movers, state: State): string[] {
  if (who === 'applicant') return Object.keys(APPLICANTS_MOVES[state]);
  return Object.keys((who === 'guardian' ? GUARDIANS_MOVES : HANDLERS_MOVES)[state]);
}

function legalMoves(): [keyof Movers, State, string, State][] {
  const tables = [
    ['applicant', APPLICANTS_MOVES],
    ['guardian', GUARDIANS_MOVES],
    ...HANDLERS.map((handler) => [handler, HANDLERS_MOVES] as const),
  ] as const;
  return tables.flatMap(([who, moves]) =>
    STATES.flatMap((from) =>
      Object.entries(moves[from]).map(([action, to]): [keyof Movers, State, string, State] => [
        who,
        from,
        action,
        to,
      ]),
    ),
  );
}
