import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';

import type * as Clock from '../../../src/api/casework/services/clock.ts';
import type * as Repair from '../../../src/api/casework/services/repair-places.ts';
import type * as Metrics from '../../../src/metrics/metrics.ts';
import type * as OfficeState from '../../../src/metrics/read-office-state.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createCrowd, type CrowdMember } from '../../support/crowd.ts';
import { createOpportunity } from '../../support/factories.ts';
import { act, submit, submitted, type Target } from './casework-client.ts';
import { expectExactCounters, readStandings } from './standings.ts';

const DAY_MS = 86_400_000;
const FIRST_COME = { admission: 'first-come', capacity: 2 } as const;

describeOnEachDatabase('the nightly check of the places', (boot) => {
  let cms: BootedCms;
  let crowd: CrowdMember[];
  let night = Date.now();

  beforeAll(async () => {
    cms = await boot();
    crowd = await createCrowd(cms, 12);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => cms.stop());

  /** The check of the next night, or of the same one once more. */
  const check = ({ again = false } = {}) => {
    if (!again) night += DAY_MS;
    const { repairPlaces } = cms.load<typeof Repair>('src/api/casework/services/repair-places');
    return repairPlaces(() => new Date(night));
  };
  const memberAt = (at: number): CrowdMember => {
    const member = crowd[at];
    if (member === undefined) throw new Error(`The crowd has no number ${at}.`);
    return member;
  };
  const keyOf = ({ documentId }: Target) => `opportunity:${documentId}`;
  const counterOf = (target: Target) =>
    cms.strapi.db.connection('place_counters').where({ counter_key: keyOf(target) });
  /** Something with two places, both taken, and one who waits. */
  const fullClub = async () => {
    const club = await createOpportunity(cms, FIRST_COME);
    for (const member of crowd.slice(0, 3)) await submitted(cms, member, club);
    return club;
  };
  const placesTaken = async () => [...(await expectExactCounters(cms)).values()];

  it('sets every counter to what is taken, in whichever way it was wrong, and tells', async () => {
    const [tooLow, tooHigh, gone, right] = [
      await fullClub(),
      await fullClub(),
      await fullClub(),
      await fullClub(),
    ];
    await counterOf(tooLow).update({ taken: 0 });
    await counterOf(tooHigh).update({ taken: 7 });
    await counterOf(gone).delete();
    const warn = vi.spyOn(cms.strapi.log, 'warn');

    const drifted = (await check()) ?? [];
    expect(drifted).toHaveLength(3);
    expect(drifted).toEqual(
      expect.arrayContaining([
        { key: keyOf(tooLow), counted: 0, taken: 2 },
        { key: keyOf(tooHigh), counted: 7, taken: 2 },
        { key: keyOf(gone), counted: 0, taken: 2 },
      ]),
    );
    expect(drifted.map(({ key }) => key)).not.toContain(keyOf(right));
    expect(warn.mock.calls).toEqual([
      [JSON.stringify({ event: 'places.drifted', counters: drifted })],
    ]);
    expect(await placesTaken()).toEqual([2, 2, 2, 2]);
    expect(await driftMetered()).toBe(3);

    expect(await check({ again: true })).toBeNull();
    expect(await check()).toEqual([]);
    expect(await driftMetered()).toBe(0);
  });

  it('gives no place twice that a counter had forgotten', async () => {
    const club = await fullClub();
    await counterOf(club).update({ taken: 1 });
    await check();
    expect((await submit(cms, memberAt(3), club)).body.state).toBe('reserve');
    await expectExactCounters(cms);
  });

  it('has places that were counted twice offered to those who wait', async () => {
    const club = await fullClub();
    const accepted = (await readStandings(cms, crowd, club)).find(
      ({ state }) => state === 'accepted',
    );
    await counterOf(club).update({ taken: 3 });
    await act(cms, accepted?.member ?? memberAt(0), accepted?.reference ?? '', {
      action: 'withdraw',
    });
    expect((await readStandings(cms, crowd, club)).map(({ state }) => state)).toContain('reserve');

    await check();
    const { runCaseworkClock } = cms.load<typeof Clock>('src/api/casework/services/clock');
    await runCaseworkClock(new Date());
    const states = (await readStandings(cms, crowd, club)).map(({ state }) => state).sort();
    expect(states).toEqual(['accepted', 'offered', 'withdrawn']);
    await expectExactCounters(cms);
  });

  it(
    'finds nothing and spoils nothing while people come and leave',
    { timeout: 60_000 },
    async () => {
      const clubs = await Promise.all([
        createOpportunity(cms, FIRST_COME),
        createOpportunity(cms, FIRST_COME),
      ]);
      const comings = crowd.flatMap((member) =>
        clubs.map(async (club) => {
          const { status, body } = await submit(cms, member, club);
          expect(status).toBe(201);
          await act(cms, member, body.reference, { action: 'withdraw' });
        }),
      );
      const checks = Array.from({ length: 5 }, () => check());
      await Promise.all(comings);
      for (const found of await Promise.all(checks)) expect(found ?? []).toEqual([]);
      await expectExactCounters(cms);
    },
  );

  async function driftMetered(): Promise<number | undefined> {
    await cms.load<typeof OfficeState>('src/metrics/read-office-state').readOfficeState();
    const { placesDrift } = cms.load<typeof Metrics>('src/metrics/metrics');
    return (await placesDrift.get()).values[0]?.value;
  }
});
