import { startLocalServer, type LocalServer } from '@office/search/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { type MailCatcher, startMailCatcher } from '../../../mail-catcher/start-mail-catcher.ts';
import type * as Metrics from '../../../src/metrics/serve-metrics.ts';
import type * as Writes from '../../../src/outbox/write-outbox.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { CLUB, createClub, createRegions, documents } from './office-content.ts';

const MASTER_KEY = 'test-master-key-0001';
const SOON = { timeout: 15_000, interval: 50 };

describeOnEachDatabase('the running office', (boot) => {
  let server: LocalServer;
  let catcher: MailCatcher;
  let cms: BootedCms;

  beforeAll(async () => {
    server = await startLocalServer({ port: 0, masterKey: MASTER_KEY });
    catcher = await startMailCatcher({ smtpPort: 0, viewPort: 0 });
    cms = await boot({
      env: {
        MEILI_HOST: server.host,
        MEILI_WRITE_KEY: MASTER_KEY,
        SMTP_URL: catcher.smtpUrl,
        OFFICE_JOBS: 'on',
        CMS_METRICS_PORT: '0',
      },
    });
  });
  afterAll(async () => {
    await cms.stop();
    await catcher.stop();
    await server.stop();
  });

  it('makes what is published findable, and stays idle afterwards', async () => {
    const regions = await createRegions(cms);
    const { documentId } = await createClub(cms, { regions: [regions['ganja']] });
    await documents(cms, CLUB).publish({ documentId, locale: 'az' });
    const find = async () => {
      const answer = await fetch(
        `${server.host}/indexes/catalogue/documents/club-${documentId}-az`,
        { headers: { authorization: `Bearer ${MASTER_KEY}` } },
      );
      return answer.status;
    };
    await expect.poll(find, SOON).toBe(200);
    const waiting = () =>
      cms.readRows("select id from outbox_entries where topic = 'search' and state <> 'done'");
    await expect.poll(waiting, SOON).toEqual([]);
  });

  it('counts the runs of its jobs, and when each last went well', async () => {
    const { metricsPort } = cms.load<typeof Metrics>('src/metrics/serve-metrics');
    const read = async () =>
      (await fetch(`http://127.0.0.1:${String(metricsPort())}/metrics`)).text();
    for (const name of ['search', 'mail', 'casework-clock', 'digest-schedule']) {
      await expect
        .poll(read, SOON)
        .toMatch(new RegExp(`job_last_success_timestamp_seconds{name="${name}"} \\d`));
    }
    expect(await read()).toMatch(/job_duration_seconds_count{name="search",outcome="ok"} [1-9]/);
  });

  it('mails what somebody is to be told', async () => {
    const member = (await cms.strapi.db.query('plugin::users-permissions.user').create({
      data: { username: 'aysel', email: 'aysel@example.org', confirmed: false, blocked: false },
    })) as { id: number };
    const profile = await documents(cms, 'api::member.member').create({
      data: { name: 'Aysel', userKey: String(member.id), user: member.id, language: 'ru' },
    });
    const token = (await cms.strapi.db.query('api::member.one-time-token').create({
      data: {
        tokenHash: 'not-asked-for-here',
        purpose: 'confirm-address',
        subjectDocumentId: profile.documentId,
        expiresAt: new Date(Date.now() + 60_000),
      },
    })) as { documentId: string };
    const { writeOutbox } = cms.load<typeof Writes>('src/outbox/write-outbox');
    await writeOutbox([
      {
        topic: 'mail',
        subjectUid: 'api::member.one-time-token',
        subjectDocumentId: token.documentId,
        happened: 'account.confirm-address',
      },
    ]);
    await expect.poll(() => catcher.messages().length, SOON).toBe(1);
    expect(catcher.messages()[0]).toMatchObject({ to: ['aysel@example.org'] });
    expect(catcher.messages()[0]?.html).toContain('<html lang="ru"');
  });
});
