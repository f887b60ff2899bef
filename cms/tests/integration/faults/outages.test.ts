import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startMailCatcher } from '../../../mail-catcher/start-mail-catcher.ts';
import type { CmsProcess } from '../../support/cms-process.ts';
import { request } from '../../support/request.ts';
import { startTcpGate, type TcpGate } from '../../support/tcp-gate.ts';
import { type Failure, submit, type Target } from '../casework/casework-client.ts';
import {
  ARTICLE,
  MASTER_KEY,
  type OfficeInUse,
  operate,
  prepareOffice,
  publishTitle,
  startOn,
  startSearch,
} from './office-in-use.ts';

const CAUGHT_UP = { timeout: 90_000, interval: 200 };

describe.each(['sqlite', 'postgres'] as const)('an office whose servers go away (%s)', (kind) => {
  let office: OfficeInUse;
  let cms: CmsProcess;
  let club: Target;
  let article: Target;

  beforeAll(async () => {
    office = await prepareOffice(kind, { members: 1, entries: [{ admission: 'review' }, ARTICLE] });
    [club, article] = office.entries as [Target, Target];
    cms = await startOn(office);
  });
  afterAll(async () => {
    await cms.kill();
    await office.remove();
  });

  const waiting = () =>
    office.database.readRows("select id from outbox_entries where state <> 'done'");

  it('goes on publishing without search, which catches up', async () => {
    await expect.poll(waiting, CAUGHT_UP).toEqual([]);
    const { port } = office.search;
    await office.search.stop();
    const answer = await publishTitle(cms, office.editor, article.documentId, 'Axtarışsız');
    expect(answer.status).toBe(200);
    const tried = () =>
      office.database.readRows(
        "select id from outbox_entries where state = 'pending' and attempts > 1",
      );
    await expect.poll(tried, CAUGHT_UP).not.toEqual([]);

    office.search = await startSearch(office.database, port);
    await expect.poll(waiting, CAUGHT_UP).toEqual([]);
    expect(await operate(cms, 'search-check')).toMatchObject({ drift: 0, waiting: 0, entries: 2 });
    const told = await fetch(`${office.search.host}/indexes/catalogue/documents?limit=10`, {
      headers: { authorization: `Bearer ${MASTER_KEY}` },
    });
    expect(JSON.stringify(await told.json())).toContain('Axtarışsız');
  }, 240_000);

  it('goes on taking applications without a mail relay, which gets each mail once', async () => {
    const [member] = office.members;
    if (member === undefined) throw new Error('There is no member.');
    const smtpPort = Number(new URL(office.mail.smtpUrl).port);
    await office.mail.stop();
    expect((await submit(cms, member, club)).status).toBe(201);
    const triedOnce = () =>
      office.database.readRows(
        "select id from outgoing_mails where state = 'queued' and last_error is not null",
      );
    await expect.poll(triedOnce, CAUGHT_UP).not.toEqual([]);

    office.mail = await startMailCatcher({ smtpPort, viewPort: 0 });
    const unsent = () =>
      office.database.readRows("select state from outgoing_mails where state <> 'sent'");
    await expect.poll(unsent, CAUGHT_UP).toEqual([]);
    const sent = await office.database.readRows('select message_id as id from outgoing_mails');
    expect(office.mail.messages().map(({ messageId }) => messageId)).toEqual(
      sent.map(({ id }) => id),
    );
  }, 240_000);
});

describe('an office whose PostgreSQL goes away', () => {
  let office: OfficeInUse;
  let gate: TcpGate;
  let cms: CmsProcess;
  let club: Target;
  let article: Target;

  beforeAll(async () => {
    office = await prepareOffice('postgres', {
      members: 3,
      entries: [{ admission: 'review' }, ARTICLE],
    });
    [club, article] = office.entries as [Target, Target];
    const address = new URL(office.database.env['DATABASE_URL'] ?? '');
    gate = await startTcpGate({ host: address.hostname, port: Number(address.port) });
    address.hostname = '127.0.0.1';
    address.port = String(gate.port);
    cms = await startOn(office, { DATABASE_URL: address.href });
  });
  afterAll(async () => {
    await cms.kill();
    await gate.open();
    await gate.shut();
    await office.remove();
  });

  /** Requests of everybody who writes or reads, each by a way of its own to the database. */
  function askEverybody(submissionKey: string) {
    const [member] = office.members;
    if (member === undefined) throw new Error('There is no member.');
    const { accessToken: token, email, password, refreshToken } = member;
    const asSite = (method: string, path: string, body?: unknown) =>
      request<Failure>(cms, method, path, {
        token: cms.siteToken,
        ...(body === undefined ? {} : { body }),
      });
    return Promise.all([
      submit(cms, member, club, { submissionKey }),
      request<Failure>(cms, 'GET', '/api/me', { token }),
      request<Failure>(cms, 'GET', '/api/me/applications', { token }),
      asSite('GET', '/api/taxonomy'),
      asSite('POST', '/api/accounts/sign-in', { email, password }),
      asSite('POST', '/api/accounts/refresh', { refreshToken }),
      publishTitle(cms, office.editor, article.documentId, 'Bazasız'),
      request<Failure>(cms, 'GET', '/desk/machinery', { token: office.editor.token }),
    ]);
  }

  it('answers 503 and when to come again, never 500 and never "signed out"', async () => {
    const submissionKey = randomUUID();
    await gate.shut();
    const answers = await askEverybody(submissionKey);
    const told = answers.map(({ status, headers, body }) => ({
      status,
      retryAfter: headers.get('retry-after'),
      error: body.error,
    }));
    expect(told).toMatchObject(
      answers.map(() => ({
        status: 503,
        retryAfter: '5',
        error: { status: 503, details: { code: 'server.unavailable' } },
      })),
    );
    expect((await request(cms, 'GET', '/healthz')).status).toBe(200);
    expect(await request(cms, 'GET', '/readyz')).toMatchObject({ status: 503 });

    await gate.open();
    const statuses = (await askEverybody(submissionKey)).map(({ status }) => status);
    expect(statuses).toEqual([201, 200, 200, 200, 200, 200, 200, 200]);
  }, 120_000);

  it('lives through connections lost in the middle of writes, of which each is whole', async () => {
    const members = office.members.slice(1);
    const keys = members.map(() => randomUUID());
    const submitAll = () =>
      Promise.all(
        members.map((member, at) => submit(cms, member, club, { submissionKey: keys[at] ?? '' })),
      );
    const writing = submitAll();
    const published = publishTitle(cms, office.editor, article.documentId, 'Yarıda');
    await office.database.readRows(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await gate.shut();
    const answers = [...(await writing), await published];
    for (const { status } of answers) expect([200, 201, 503]).toContain(status);
    await gate.open();
    expect(cms.isAlive()).toBe(true);
    for (const { status } of await submitAll()) expect([200, 201]).toContain(status);
    const title = await publishTitle(cms, office.editor, article.documentId, 'Sonra');
    expect(title.status).toBe(200);
  }, 120_000);

  it('catches up with everything afterwards', async () => {
    const unfinished = () =>
      office.database.readRows(
        `select state from outbox_entries where state <> 'done'
         union all select state from outgoing_mails where state not in ('sent', 'uncertain')`,
      );
    // A connection lost under the worker leaves its leases behind, and nobody shall wait for them.
    await office.database.readRows('update outbox_entries set lease_until = now()');
    await office.database.readRows('update outgoing_mails set lease_until = now()');
    await expect.poll(unfinished, CAUGHT_UP).toEqual([]);
    expect(await operate(cms, 'search-check')).toMatchObject({ drift: 0, waiting: 0 });
    const [row] = await office.database.readRows('select count(*) as n from applications');
    expect(Number(row?.['n'])).toBe(3);
  }, 240_000);
});
