import { afterAll, beforeAll, expect, it } from 'vitest';

import {
  createSetUpDatabase,
  describeOnEachDatabase,
  type BootedCms,
} from '../../support/boot-cms.ts';
import { createTaxonomy } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import type { TestDatabase } from '../../support/test-database.ts';
import { caseMaker } from './state-matrix/cases.ts';
import { AFTER_ALL_TERMS, STATES, type State } from './state-matrix/expected-moves.ts';

const DAY_MS = 86_400_000;
const PATIENCE_MS = 120_000;

describeOnEachDatabase('the office’s own clock', (boot, kind) => {
  let database: TestDatabase;
  let cms: BootedCms | undefined;
  const cases: Partial<Record<State, string>> = {};

  beforeAll(async () => {
    database = await createSetUpDatabase(kind);
    cms = await boot({ on: database });
    await createTaxonomy(cms);
    const make = caseMaker(cms, await createMember(cms));
    for (const state of STATES) {
      const deadline = new Date(Date.now() + DAY_MS);
      const club = await make.createClub(state === 'reserve' ? { deadline } : {});
      // Somebody to whom the place of an offer that ran out passes.
      if (state === 'offered') await make.caseIn('reserve', club);
      cases[state] = (await make.caseIn(state, club)).documentId;
    }
    await cms.stop();
    cms = undefined;
  }, PATIENCE_MS);
  afterAll(async () => {
    await cms?.stop();
    await database.remove();
  });

  it('moves nothing before a term is over', { timeout: PATIENCE_MS }, async () => {
    await runUntil(new Date(), Object.fromEntries(STATES.map((state) => [state, state])));
  });

  it('moves by itself all whose term is over, and only these', { timeout: PATIENCE_MS }, () =>
    runUntil(new Date(Date.now() + 60 * DAY_MS), AFTER_ALL_TERMS),
  );

  /** Runs the whole office at that instant until its clock has gone round. */
  async function runUntil(at: Date, expected: Record<string, string>): Promise<void> {
    cms = await boot({
      on: database,
      env: { OFFICE_JOBS: 'on', OFFICE_CLOCK: at.toISOString(), CMS_METRICS_PORT: '0' },
    });
    const readFigures = figuresOf(cms);
    const patience = { timeout: 60_000, interval: 100 };
    const ran = /job_duration_seconds_count{name="casework-clock",outcome="ok"} [1-9]/;
    await expect.poll(readFigures, patience).toMatch(ran);
    const states: Record<string, unknown> = {};
    for (const state of STATES) {
      const [row] = await cms.readRows(
        `select state from applications where document_id = '${cases[state] ?? ''}'`,
      );
      states[state] = row?.['state'];
    }
    expect(states).toEqual(expected);
    await cms.stop();
    cms = undefined;
  }
});

/** Reads what the office tells of itself. */
function figuresOf(cms: BootedCms): () => Promise<string> {
  const { metricsPort } = cms.load<{ metricsPort(): number }>('src/metrics/serve-metrics');
  return async () => (await fetch(`http://127.0.0.1:${String(metricsPort())}/metrics`)).text();
}
