import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { lastDigestSlot } from '../../../src/api/digest/domain/run-times.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { minutesAfter, setClock } from '../member/accounts.ts';
import { createSubscriber } from './subscribers.ts';

const WEEK = 7 * 24 * 60;
/** The coming Thursday 18:00 in Baku; what is published today lies in its window. */
const slot = lastDigestSlot('weekly', minutesAfter(new Date(), WEEK));

describeOnEachDatabase('the schedule of digests', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
    await createSubscriber(cms, 'one@example.org');
    await createOpportunity(cms);
  });
  afterAll(() => cms.stop());
  afterEach(() => {
    setClock(cms, null);
  });

  const runAt = async (at: Date) => {
    setClock(cms, at);
    const { runDigestSchedule } = cms.load<{ runDigestSchedule(at: Date): Promise<void> }>(
      'src/api/digest/services/run-digest-schedule',
    );
    await Promise.all([runDigestSchedule(at), runDigestSchedule(at)]);
  };
  const runs = () =>
    cms.readRows(`select state from runs where frequency = 'weekly' order by window_end`);
  const mails = () =>
    cms.readRows(`select id from outbox_entries where happened = 'digest.delivery'`);

  it('does not open with a digest when its hour is long past', async () => {
    await runAt(minutesAfter(slot, 13 * 60 - WEEK));
    expect(await runs()).toEqual([]);
  });

  it('sends at the hour, once', async () => {
    await runAt(minutesAfter(slot, 5));
    expect(await runs()).toEqual([{ state: 'done' }]);
    await runAt(minutesAfter(slot, 6));
    await runAt(minutesAfter(slot, 3 * 24 * 60));
    expect(await runs()).toHaveLength(1);
    expect(await mails()).toHaveLength(1);
  });

  it('makes up for a missed run, but not at night', async () => {
    const midnight = minutesAfter(slot, WEEK + 30 * 60);
    await runAt(midnight);
    expect(await runs()).toEqual([{ state: 'done' }, { state: 'planned' }]);
    await runAt(minutesAfter(midnight, 8 * 60));
    expect(await runs()).toEqual([{ state: 'done' }, { state: 'done' }]);
    expect(await mails()).toHaveLength(1);
  });
});
