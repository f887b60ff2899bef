import { createServer, type AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type { ServiceStatus } from '../../../src/api/health/services/read-service-status.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { request } from '../../support/request.ts';

describeOnEachDatabase('GET /api/service-status', (boot) => {
  let cms: BootedCms;
  const relay = createServer((socket) => socket.on('error', () => undefined));

  beforeAll(async () => {
    await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
    const { port } = relay.address() as AddressInfo;
    cms = await boot({ env: { SMTP_URL: `smtp://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await cms.stop();
    relay.close();
  });

  const readNow = () =>
    cms
      .load<{ readServiceStatus(): Promise<ServiceStatus> }>(
        'src/api/health/services/read-service-status',
      )
      .readServiceStatus();
  const rows = (uid: string) => cms.strapi.db.query(uid);

  it('tells the site so much and no more', async () => {
    await rows('api::platform.outbox-entry').deleteMany({});
    const answer = await request(cms, 'GET', '/api/service-status', { token: cms.siteToken });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      mail: 'up',
      outbox: { state: 'drained', oldestSeconds: null },
      digest: null,
    });
    const asked = await request(cms, 'GET', '/api/service-status?x=1', { token: cms.siteToken });
    expect(asked.status).toBe(400);
  });

  it('tells how long the oldest change has waited, and that something was given up', async () => {
    const outbox = rows('api::platform.outbox-entry');
    const entry = (seconds: number, state: string) => ({
      ...{ topic: 'cache', happened: 'test', subjectUid: 'x', subjectDocumentId: 'x', state },
      ...{ availableAt: new Date(), createdAt: new Date(Date.now() - seconds * 1000) },
    });
    await outbox.create({ data: entry(30, 'pending') });
    await outbox.create({ data: entry(600, 'pending') });
    await outbox.create({ data: entry(9_000, 'done') });
    const waiting = (await readNow()).outbox;
    expect(waiting.state).toBe('pending');
    expect(waiting.oldestSeconds).toBeGreaterThanOrEqual(600);
    expect(waiting.oldestSeconds).toBeLessThan(660);
    await outbox.create({ data: entry(9_000, 'dead') });
    expect((await readNow()).outbox.state).toBe('blocked');
  });

  it('tells when the last digest went out, and to how many unless they are few', async () => {
    const run = (runKey: string, plannedCount: number, emptyCount: number) =>
      rows('api::digest.run').create({
        data: {
          ...{ runKey, plannedCount, emptyCount, frequency: 'weekly', state: 'done' },
          ...{ windowStart: new Date(), windowEnd: new Date() },
        },
      });
    await run('one', 40, 12);
    const first = await readNow();
    expect(first.digest?.mails).toBe(28);
    expect(Date.now() - Date.parse(first.digest?.sentAt ?? '')).toBeLessThan(60_000);
    await run('two', 40, 37);
    expect((await readNow()).digest?.mails).toBeNull();
    await run('three', 4, 4);
    expect((await readNow()).digest?.mails).toBe(0);
  });

  it('says when no mail can be handed over', async () => {
    await new Promise((resolve) => relay.close(resolve));
    expect((await readNow()).mail).toBe('down');
  });
});
