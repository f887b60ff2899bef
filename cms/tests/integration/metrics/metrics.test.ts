import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';

import type * as Ledger from '../../../src/mail/ledger.ts';
import type * as State from '../../../src/metrics/read-office-state.ts';
import type * as Server from '../../../src/metrics/serve-metrics.ts';
import type * as Turns from '../../../src/outbox/check-turn.ts';
import { bootCms, type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { submitted } from '../casework/casework-client.ts';
import { createSubscriber } from '../digest/subscribers.ts';

const SOON = { timeout: 15_000, interval: 50 };

describeOnEachDatabase('the metrics', (boot) => {
  let cms: BootedCms;
  let member: TestMember;
  let reference: string;

  beforeAll(async () => {
    cms = await boot({ env: { CMS_METRICS_PORT: '0' } });
    member = await createMember(cms, { email: 'gizli@gizli.example', name: 'Gizli Ad' });
    reference = await submitted(
      cms,
      member,
      await createOpportunity(cms, { regionKeys: ['ganja'] }),
    );
  });
  afterAll(() => cms.stop());

  async function scrape(): Promise<string> {
    const { metricsPort } = cms.load<typeof Server>('src/metrics/serve-metrics');
    const answer = await fetch(`http://127.0.0.1:${String(metricsPort())}/metrics`);
    expect(answer.status).toBe(200);
    return await answer.text();
  }

  /** The value of the one line of this metric that has all these labels, null without one. */
  async function valueOf(name: string, labels: Record<string, string> = {}) {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const lines = (await scrape())
      .split('\n')
      .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
      .filter((line) => wanted.every((label) => line.includes(label)));
    expect(lines.length).toBeLessThan(2);
    return lines[0] === undefined ? null : Number(lines[0].split(' ').at(-1));
  }

  /** The same, as the database has it at this moment. */
  async function presentValueOf(name: string, labels: Record<string, string> = {}) {
    await cms.load<typeof State>('src/metrics/read-office-state').readOfficeState();
    return await valueOf(name, labels);
  }

  const operate = (command: string, body: object = {}) =>
    request(cms, 'POST', `/api/operator/${command}`, {
      headers: { 'x-operator-token': cms.operatorToken },
      body,
    });

  it('count requests by the pattern of their route', async () => {
    const name = 'office_cms_http_request_duration_seconds_count';
    const read = (status: string) =>
      valueOf(name, { route: '/api/me/applications/:reference', method: 'GET', status });
    await request(cms, 'GET', `/api/me/applications/${reference}`, { token: member.accessToken });
    await request(cms, 'GET', '/api/me/applications/BAK-2020-000001', {
      token: member.accessToken,
    });
    expect([await read('2xx'), await read('4xx')]).toEqual([1, 1]);
    await request(cms, 'GET', '/api/nowhere/gizli', {});
    expect(await valueOf(name, { route: '(none)', status: '4xx' })).toBe(1);
  });

  it('time queries by what they do, those of transactions too', async () => {
    const count = (operation: string) =>
      valueOf('office_cms_database_query_duration_seconds_count', { operation });
    const before = Number(await count('insert'));
    await cms.strapi.db.transaction(async () => {
      await cms.strapi.db.query('api::platform.outbox-entry').create({
        data: { topic: 'cache', happened: 'test', subjectUid: 'x', subjectDocumentId: 'x' },
      });
    });
    expect(await count('insert')).toBe(before + 1);
  });

  it('tell how many applications wait in each region, and how many for too long', async () => {
    const waiting = (region: string) =>
      presentValueOf('office_cms_applications_waiting', { region });
    const overdue = (region: string) =>
      presentValueOf('office_cms_applications_overdue', { region });
    expect([await waiting('ganja'), await waiting('baku')]).toEqual([1, 0]);
    expect(await overdue('ganja')).toBe(0);
    await cms.strapi.db.query('api::casework.application').updateMany({
      where: { reference },
      data: { dueAt: new Date(Date.now() - 60_000) },
    });
    expect(await overdue('ganja')).toBe(1);
  });

  it('tell how much of the outbox waits, for how long, and what was given up', async () => {
    const outbox = cms.strapi.db.query('api::platform.outbox-entry');
    const waiting = Number(await presentValueOf('office_cms_outbox_waiting', { topic: 'mail' }));
    expect(waiting).toBeGreaterThan(0);
    expect(await valueOf('office_cms_outbox_dead', { topic: 'mail' })).toBe(0);
    const [note] = (await outbox.findMany({ where: { topic: 'mail' } })) as { id: number }[];
    const change = (data: object) => outbox.updateMany({ where: { id: note?.id }, data });
    await change({ createdAt: new Date(Date.now() - 3_600_000) });
    const oldest = await presentValueOf('office_cms_outbox_oldest_seconds', { topic: 'mail' });
    expect(oldest).toBeGreaterThan(3_590);
    expect(oldest).toBeLessThan(3_700);
    await change({ state: 'dead' });
    expect(await presentValueOf('office_cms_outbox_waiting', { topic: 'mail' })).toBe(waiting - 1);
    expect(await valueOf('office_cms_outbox_dead', { topic: 'mail' })).toBe(1);
  });

  it('tell the mails by state, and what became of those handed over', async () => {
    const { queueMail } = cms.load<typeof Ledger>('src/mail/ledger');
    const draft = {
      sourceKey: 'test:mail',
      template: 'application.accepted',
      recipient: 'gizli@gizli.example',
      language: 'az' as const,
      subject: 'Gizli',
      html: '<p>Gizli</p>',
      text: 'Gizli',
    };
    const queued = () => presentValueOf('office_cms_mails', { state: 'queued' });
    expect(await queued()).toBe(0);
    await queueMail([draft], new Date(Date.now() - 1_000));
    expect(await queued()).toBe(1);
    expect(await valueOf('office_cms_mails_oldest_queued_seconds')).toBeLessThan(60);
    await operate('drain');
    expect(
      Number(await valueOf('office_cms_mails_handed_over_total', { outcome: 'away' })),
    ).toBeGreaterThan(0);
    await cms.strapi.db
      .query('api::platform.outgoing-mail')
      .updateMany({ where: { sourceKey: 'test:mail' }, data: { state: 'uncertain' } });
    expect(await presentValueOf('office_cms_mails', { state: 'uncertain' })).toBe(1);
  });

  it('tell of changes the search server did not take', async () => {
    const failed = { operation: 'apply', outcome: 'failed' };
    expect(
      Number(await valueOf('office_cms_search_write_duration_seconds_count', failed)),
    ).toBeGreaterThan(0);
  });

  it('tell by how much the index differed when it was last compared', async () => {
    const drift = (kind: string) => presentValueOf('office_cms_search_drift', { drift: kind });
    const { recordCheck } = cms.load<typeof Turns>('src/outbox/check-turn');
    expect(await drift('missing')).toBeNull();
    await recordCheck('catalogue', { missing: 3, surplus: 0, different: 1 }, new Date());
    expect([await drift('missing'), await drift('surplus'), await drift('different')]).toEqual([
      3, 0, 1,
    ]);
    const checked = await valueOf('office_cms_search_last_check_timestamp_seconds');
    expect(checked).toBeGreaterThan(Date.now() / 1000 - 60);
    await recordCheck('catalogue', { missing: 0, surplus: 0, different: 0 }, new Date());
    expect(await drift('missing')).toBe(0);
  });

  it('follow a digest from its plan to its end', async () => {
    await createSubscriber(cms, 'abune@gizli.example');
    const planned = () =>
      presentValueOf('office_cms_digest_deliveries_planned', { frequency: 'weekly' });
    const finished = () =>
      valueOf('office_cms_digest_last_finished_timestamp_seconds', { frequency: 'weekly' });
    const unfinished = () =>
      valueOf('office_cms_digest_unfinished_seconds', { frequency: 'weekly' });
    expect([await planned(), await finished(), await unfinished()]).toEqual([0, null, 0]);
    await operate('digest-plan', { frequency: 'weekly' });
    expect([await planned(), await finished()]).toEqual([1, null]);
    expect(await unfinished()).toBeGreaterThan(0);
    await operate('digest-send');
    expect([await planned(), await unfinished()]).toEqual([0, 0]);
    expect(await finished()).toBeGreaterThan(Date.now() / 1000 - 60);
    expect(await valueOf('office_cms_digest_deliveries_total', { outcome: 'queued' })).toBe(1);
  });

  it('count who signs in and who is refused', async () => {
    const signIn = (password: string) =>
      request(cms, 'POST', '/api/accounts/sign-in', {
        token: cms.siteToken,
        body: { email: member.email, password },
      });
    await signIn('wrong');
    await signIn(member.password);
    const total = (who: string, outcome: string) =>
      valueOf('office_cms_sign_ins_total', { who, outcome });
    expect(await total('member', 'account.wrong-credentials')).toBe(1);
    expect(await total('member', 'ok')).toBe(1);
    await request(cms, 'POST', '/admin/login', {
      body: { email: 'gizli@gizli.example', password: 'wrong' },
    });
    await expect.poll(() => total('editor', 'failed'), SOON).toBe(1);
  });

  it('know when the last backup was finished', async () => {
    const last = () => valueOf('office_cms_last_backup_timestamp_seconds');
    expect(await last()).toBe(0);
    await operate('db-backup');
    expect(await last()).toBeGreaterThan(Date.now() / 1000 - 60);
  });

  it('read the database once in ten seconds, however often they are asked', async () => {
    const readings = () =>
      valueOf('office_cms_state_reading_duration_seconds_count', { outcome: 'ok' });
    await scrape();
    const before = Number(await readings());
    const began = performance.now();
    await Promise.all(Array.from({ length: 20 }, scrape));
    const most = Math.ceil((performance.now() - began) / 10_000);
    expect(Number(await readings())).toBeLessThanOrEqual(before + most);
  });

  it('leave out what cannot be read, and say so', async () => {
    const rename = (from: string, to: string) =>
      cms.strapi.db.connection.schema.renameTable(from, to);
    await rename('runs', 'runs_away');
    try {
      expect(await presentValueOf('office_cms_outbox_waiting', { topic: 'mail' })).toBeNull();
      const failed = { outcome: 'failed' };
      expect(await valueOf('office_cms_state_reading_duration_seconds_count', failed)).toBe(1);
    } finally {
      await rename('runs_away', 'runs');
    }
    expect(await presentValueOf('office_cms_outbox_waiting', { topic: 'mail' })).not.toBeNull();
  });

  it('hold nothing personal', async () => {
    const text = await scrape();
    const { memberDocumentId, email } = member;
    for (const secret of [email, 'gizli', 'Gizli', reference, memberDocumentId, 'abune']) {
      expect(text).not.toContain(secret);
    }
  });

  it('are not on the port of the cms', async () => {
    const { status, body } = await request(cms, 'GET', '/metrics');
    expect(status).toBe(404);
    expect(JSON.stringify(body)).not.toContain('office_cms');
  });

  it('are what the alerts ask for', async () => {
    const text = await scrape();
    const exposed = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
    const file = path.resolve(import.meta.dirname, '../../../operations/alerts.yml');
    const { groups } = parse(readFileSync(file, 'utf8')) as { groups: { rules: Rule[] }[] };
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.length).toBeGreaterThan(15);
    for (const { alert, expr, labels, annotations } of rules) {
      const names = [...expr.matchAll(/\b(?:office|nodejs|process)_\w+/g)].map(([name]) =>
        name.replace(/_(?:count|sum|bucket)$/, ''),
      );
      expect(
        names.filter((name) => !exposed.has(name)),
        alert,
      ).toEqual([]);
      expect(['page', 'ticket'], alert).toContain(labels['severity']);
      expect(annotations['summary']?.length, alert).toBeGreaterThan(20);
      expect(annotations['action']?.length, alert).toBeGreaterThan(20);
    }
  });
});

it('refuse to be served on a port that is taken, saying which variable to set', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const port = String((other.address() as AddressInfo).port);
  await expect(bootCms({ env: { CMS_METRICS_PORT: port } })).rejects.toThrow(
    `Port ${port} is taken: stop what uses it, or choose another with CMS_METRICS_PORT.`,
  );
  other.close();
});

interface Rule {
  alert: string;
  expr: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}
