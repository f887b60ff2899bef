import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { minutesAfter, setClock } from '../member/accounts.ts';
import { createSubscriber, plan, queue, send, subscribe } from './subscribers.ts';

/** Publications carry real time, so runs lie after it. */
const runTime = (hours = 1) => new Date(Date.now() + hours * 3_600_000);
const CLUB = 'api::club.club';
const PROJECT = 'api::volunteering.volunteer-project';

/** What a test leaves behind. */
const WRITTEN = [
  'api::digest.subscription',
  'api::digest.run',
  'api::digest.delivery',
  'api::digest.delivered-item',
  'api::platform.outbox-entry',
  CLUB,
  PROJECT,
] as const;

describeOnEachDatabase('a digest', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());
  afterEach(async () => {
    setClock(cms, null);
    for (const uid of WRITTEN) await cms.strapi.db.query(uid).deleteMany({});
  });

  const deliveries = async () =>
    (await cms.readRows(
      `select d.state, d.items, s.email from deliveries d
       join subscriptions s on s.document_id = d.subscription_document_id order by d.id`,
    )) as { state: string; items: unknown; email: string }[];
  const itemsOf = async (email: string): Promise<string[]> => {
    const rows = (await deliveries()).filter((row) => row.email === email);
    return rows.flatMap(({ items }) => {
      const list = (typeof items === 'string' ? JSON.parse(items) : items) as
        { documentId: string }[] | null;
      return (list ?? []).map((item) => item.documentId);
    });
  };
  const mails = async () =>
    (
      await cms.readRows(
        `select subject_document_id from outbox_entries where happened = 'digest.delivery'`,
      )
    ).length;

  it('tells each subscriber once, planned and sent as often as one likes', async () => {
    await createSubscriber(cms, 'one@example.org');
    await createOpportunity(cms);
    const at = runTime();
    expect(await send(cms, at)).toEqual({ queued: 1, empty: 0, suppressed: 0 });
    expect(await send(cms, at)).toEqual({ queued: 0, empty: 0, suppressed: 0 });
    expect(await send(cms, minutesAfter(at, 60))).toEqual({ queued: 0, empty: 1, suppressed: 0 });
    expect(await mails()).toBe(1);
  });

  it('is planned once by two planners and queued once by two workers', async () => {
    await createSubscriber(cms, 'one@example.org');
    await createSubscriber(cms, 'two@example.org');
    await createOpportunity(cms);
    const at = runTime();
    setClock(cms, minutesAfter(at, 1));
    const [one, other] = await Promise.all([plan(cms, at), plan(cms, at)]);
    expect(one?.runKey).toBe(other?.runKey);
    expect(await cms.readRows('select id from runs')).toHaveLength(1);
    const results = await Promise.all([queue(cms), queue(cms)]);
    expect(results.reduce((sum, result) => sum + result.queued, 0)).toBe(2);
    expect(await mails()).toBe(2);
    expect(await cms.readRows('select id from delivered_items')).toHaveLength(2);
  });

  it('has one run after each, however close two planners’ moments are', async () => {
    await createSubscriber(cms, 'one@example.org');
    await createOpportunity(cms);
    const at = runTime();
    setClock(cms, minutesAfter(at, 1));
    await Promise.all([plan(cms, at), plan(cms, new Date(at.getTime() + 5))]);
    await queue(cms);
    expect(await mails()).toBe(1);
    const runs = await cms.readRows('select run_key from runs');
    expect(new Set(runs.map((run) => run['run_key'])).size).toBe(runs.length);
  });

  it('without anything new sends nothing', async () => {
    await createSubscriber(cms, 'one@example.org');
    await createOpportunity(cms, { publish: false });
    expect(await send(cms, runTime())).toEqual({ queued: 0, empty: 1, suppressed: 0 });
    expect(await mails()).toBe(0);
    expect((await cms.readRows('select state, empty_count from runs'))[0]).toMatchObject({
      state: 'done',
      empty_count: 1,
    });
  });

  it('goes to confirmed subscribers of its frequency alone', async () => {
    await subscribe(cms, 'unconfirmed@example.org');
    await createSubscriber(cms, 'monthly@example.org', { frequency: 'monthly' });
    const left = await createSubscriber(cms, 'left@example.org');
    await request(cms, 'POST', `/api/subscriptions/${left}`, {
      token: cms.siteToken,
      body: { unsubscribe: true },
    });
    await createSubscriber(cms, 'weekly@example.org');
    await createOpportunity(cms);
    await send(cms, runTime());
    expect((await deliveries()).map((row) => row.email)).toEqual(['weekly@example.org']);
  });

  it('is not made for who left between planning and sending', async () => {
    const token = await createSubscriber(cms, 'left@example.org');
    await createOpportunity(cms);
    const at = runTime();
    setClock(cms, at);
    await plan(cms, at);
    await request(cms, 'POST', `/api/subscriptions/${token}`, {
      token: cms.siteToken,
      body: { unsubscribe: true },
    });
    expect(await queue(cms)).toEqual({ queued: 0, empty: 0, suppressed: 1 });
  });

  it('holds what each asked for', async () => {
    await createSubscriber(cms, 'it@example.org', { interestKeys: ['it'] });
    await createSubscriber(cms, 'ganja@example.org', { regionKeys: ['ganja'] });
    await createSubscriber(cms, 'projects@example.org', { kinds: ['volunteer-project'] });
    const it = await createOpportunity(cms, { interestKeys: ['it'], regionKeys: ['baku'] });
    const ganja = await createOpportunity(cms, {
      kind: 'volunteer-project',
      interestKeys: ['sport'],
      regionKeys: ['baku', 'ganja'],
    });
    await send(cms, runTime());
    expect(await itemsOf('it@example.org')).toEqual([it.documentId]);
    expect(await itemsOf('ganja@example.org')).toEqual([ganja.documentId]);
    expect(await itemsOf('projects@example.org')).toEqual([ganja.documentId]);
  });

  it('asks nothing of members that is above their level', async () => {
    const { accessToken, email } = await createMember(cms);
    await createOpportunity(cms, { level: 'advanced' });
    const fits = await createOpportunity(cms, { level: 'first-step' });
    await request(cms, 'PATCH', '/api/me', {
      token: accessToken,
      body: { mailDigests: true, interests: [{ interestKey: 'it', level: 'some-experience' }] },
    });
    await send(cms, runTime());
    expect(await itemsOf(email)).toEqual([fits.documentId]);
  });

  it('leaves out what was unpublished or closed since it was planned', async () => {
    await createSubscriber(cms, 'one@example.org');
    const stays = await createOpportunity(cms);
    const withdrawn = await createOpportunity(cms);
    const closed = await createOpportunity(cms);
    const at = runTime();
    setClock(cms, at);
    await plan(cms, at);
    const clubs = cms.strapi.documents(CLUB);
    await clubs.unpublish({ documentId: withdrawn.documentId, locale: 'az' });
    await documentsOf(cms, CLUB).update({
      documentId: closed.documentId,
      locale: 'az',
      status: 'published',
      data: { state: 'closed' },
    });
    await queue(cms);
    expect(await itemsOf('one@example.org')).toEqual([stays.documentId]);
  });

  it('does not tell again of what is published anew', async () => {
    await createSubscriber(cms, 'one@example.org');
    const { documentId } = await createOpportunity(cms);
    const at = runTime();
    await send(cms, at);
    await documentsOf(cms, CLUB).update({
      documentId,
      locale: 'az',
      status: 'published',
      data: { hostName: 'Another host' },
    });
    expect(await send(cms, minutesAfter(at, 60))).toMatchObject({ queued: 0, empty: 1 });
  });

  it('reaches hundreds of subscribers with ten items each', async () => {
    const count = 450;
    await cms.strapi.db.query('api::digest.subscription').createMany({
      data: Array.from({ length: count }, (_, index) => ({
        email: `many-${index}@example.org`,
        state: 'confirmed',
        language: 'az',
        frequency: 'weekly',
      })),
    });
    for (let index = 0; index < 11; index += 1) await createOpportunity(cms);
    expect(await send(cms, runTime())).toEqual({ queued: count, empty: 0, suppressed: 0 });
    const [told] = await cms.readRows('select count(*) as total from delivered_items');
    expect(Number(told?.['total'])).toBe(count * 10);
  });

  it('cannot be planned for a time to come', async () => {
    setClock(cms, new Date());
    await expect(plan(cms, runTime())).rejects.toThrow(/time to come/);
  });

  it('is finished by the next who plans or sends when planning broke off', async () => {
    await createSubscriber(cms, 'one@example.org');
    await createOpportunity(cms);
    const at = runTime();
    setClock(cms, at);
    const { runKey } = await plan(cms, at);
    await cms.strapi.db.query('api::digest.delivery').deleteMany({});
    await cms.strapi.db
      .query('api::digest.run')
      .updateMany({ where: { runKey }, data: { state: 'planning' } });
    expect(await queue(cms)).toMatchObject({ queued: 1 });
  });
});
