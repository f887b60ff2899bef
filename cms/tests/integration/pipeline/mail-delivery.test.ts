import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

import { type MailCatcher, startMailCatcher } from '../../../mail-catcher/start-mail-catcher.ts';
import type * as Deliveries from '../../../src/mail/deliver-mail.ts';
import type * as Handlers from '../../../src/mail/handle-mail.ts';
import type * as Ledgers from '../../../src/mail/ledger.ts';
import type { MailDraft } from '../../../src/mail/mail-draft.ts';
import type * as Transports from '../../../src/mail/transport.ts';
import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { beforeNextClaim } from './office-content.ts';

const MINUTE = 60_000;
const FROM = 'Ofis <ofis@example.org>';

describeOnEachDatabase('outgoing mail', (boot) => {
  let cms: BootedCms;
  let catcher: MailCatcher;
  let ledger: typeof Ledgers;
  let relay: Transports.MailTransport;
  let deliverAt: (
    inMs: number,
    transport?: Transports.MailTransport,
  ) => ReturnType<typeof Deliveries.deliverMail>;

  beforeAll(async () => {
    cms = await boot();
    catcher = await startMailCatcher({ smtpPort: 0, viewPort: 0 });
    ledger = cms.load('src/mail/ledger');
    const transports = cms.load<typeof Transports>('src/mail/transport');
    relay = transports.createSmtpTransport({ url: catcher.smtpUrl, from: FROM });
    const { deliverMail } = cms.load<typeof Deliveries>('src/mail/deliver-mail');
    deliverAt = (inMs, transport = relay) =>
      deliverMail(transport, () => new Date(Date.now() + inMs));
  });
  afterAll(async () => {
    relay.close();
    await catcher.stop();
    await cms.stop();
  });
  beforeEach(async () => {
    await catcher.clear();
    await cms.strapi.db.query(ledger.MAIL_UID).deleteMany({ where: { id: { $gt: 0 } } });
  });

  const draft = (name: string, template = 'application.accepted'): MailDraft => ({
    sourceKey: `test:${name}`,
    template,
    recipient: `${name}@example.org`,
    language: 'az',
    subject: 'Müraciətiniz qəbul edildi',
    html: '<p>Gözləyirik</p>',
    text: 'Gözləyirik',
    headers: { 'List-Unsubscribe': '<https://example.org/abune/x>' },
  });
  const queue = (...drafts: MailDraft[]) => ledger.queueMail(drafts, new Date());
  const states = async () =>
    (await cms.readRows('select recipient, state, attempts from outgoing_mails order by id')).map(
      (row) => [String(row['recipient']).split('@')[0], row['state'], row['attempts']].join(' '),
    );

  it('is sent once, whoever enters and delivers it', async () => {
    await Promise.all([queue(draft('aysel')), queue(draft('aysel')), queue(draft('rauf'))]);
    await Promise.all([deliverAt(0), deliverAt(0)]);
    await deliverAt(10 * MINUTE);
    expect(
      catcher
        .messages()
        .map(({ to }) => to[0])
        .sort(),
    ).toEqual(['aysel@example.org', 'rauf@example.org']);
    const [mail] = catcher.messages();
    const header = (name: string) => mail?.headers.find((known) => known.name === name)?.value;
    expect(mail).toMatchObject({ text: 'Gözləyirik', subject: 'Müraciətiniz qəbul edildi' });
    expect(header('from')).toBe(FROM);
    expect(header('list-unsubscribe')).toBe('<https://example.org/abune/x>');
    expect(header('auto-submitted')).toBe('auto-generated');
  });

  it('goes out 300 at a time by two workers without a double', async () => {
    await queue(...Array.from({ length: 300 }, (_, number) => draft(`m${number}`)));
    await Promise.all([deliverAt(0), deliverAt(0)]);
    const ids = catcher.messages().map(({ messageId }) => messageId);
    expect(ids).toHaveLength(300);
    expect(new Set(ids).size).toBe(300);
  });

  it('that two workers saw at once is sent by the quicker one', async () => {
    await queue(draft('aysel'));
    beforeNextClaim(cms, ledger.MAIL_UID, async () => {
      await ledger.claimMail(10, new Date());
    });
    const slower = await ledger.claimMail(10, new Date());
    expect(slower.mails).toEqual([]);
  });

  it('that a dead worker had only claimed is sent by another after the lease', async () => {
    await queue(draft('aysel'));
    await ledger.claimMail(10, new Date());
    await deliverAt(MINUTE);
    expect(catcher.messages()).toEqual([]);
    await deliverAt(6 * MINUTE);
    expect(catcher.messages()).toHaveLength(1);
  });

  it('that a dead worker was handing over is never sent by itself', async () => {
    await queue(draft('aysel'), draft('rauf'));
    const { token, mails } = await ledger.claimMail(10, new Date());
    await ledger.markHanding(mails[0]?.id ?? 0, token);
    const count = await deliverAt(6 * MINUTE);
    expect(count).toMatchObject({ uncertain: 1, sent: 1 });
    expect(await states()).toEqual(['aysel uncertain 0', 'rauf sent 1']);
    expect(catcher.messages().map(({ to }) => to[0])).toEqual(['rauf@example.org']);
  });

  it('is not sent by a worker whose claim passed to another', async () => {
    await queue(draft('aysel'));
    const { token, mails } = await ledger.claimMail(10, new Date());
    await ledger.claimMail(10, new Date(Date.now() + 6 * MINUTE));
    expect(await ledger.markHanding(mails[0]?.id ?? 0, token)).toBe(false);
  });

  it('is tried again after a 4xx, under the same Message-ID', async () => {
    await queue(draft('aysel'));
    const attempts: string[] = [];
    catcher.failFor('aysel@example.org', { code: 452, stage: 'text', times: 1 });
    const watched: Transports.MailTransport = {
      ...relay,
      handOver(letter) {
        attempts.push(letter.messageId);
        return relay.handOver(letter);
      },
    };
    await deliverAt(0, watched);
    expect(await states()).toEqual(['aysel queued 1']);
    await deliverAt(1000, watched);
    expect(await states()).toEqual(['aysel queued 1']);
    await deliverAt(6000, watched);
    expect(await states()).toEqual(['aysel sent 2']);
    expect(attempts).toEqual([catcher.messages()[0]?.messageId, catcher.messages()[0]?.messageId]);
  });

  it('fails at a 5xx, and a mailbox that does not exist gets no more', async () => {
    catcher.failFor('gone@example.org', { code: 550, times: 1 });
    catcher.failFor('full@example.org', { code: 554, stage: 'text', times: 1 });
    await queue(draft('gone'), draft('full'));
    await deliverAt(0);
    expect(await states()).toEqual(['gone failed 1', 'full failed 1']);

    await queue(
      { ...draft('gone'), sourceKey: 'test:gone-2' },
      { ...draft('gone', 'account.reset-password'), sourceKey: 'test:gone-3' },
      { ...draft('full'), sourceKey: 'test:full-2' },
    );
    await deliverAt(0);
    expect((await states()).slice(2)).toEqual(['gone suppressed 0', 'gone sent 1', 'full sent 1']);
  });

  it('waits while the relay is away', async () => {
    const { createSmtpTransport } = cms.load<typeof Transports>('src/mail/transport');
    const away = createSmtpTransport({ url: 'smtp://127.0.0.1:9', from: FROM });
    await queue(draft('aysel'), draft('rauf'));
    await deliverAt(0, away);
    away.close();
    expect(await states()).toEqual(['aysel queued 0', 'rauf queued 0']);
    await deliverAt(6000);
    expect(catcher.messages()).toHaveLength(2);
  });

  it('of which nobody knows whether it arrived is left to a person', async () => {
    catcher.failFor('aysel@example.org', { hangUp: true, times: 1 });
    await queue(draft('aysel'));
    await deliverAt(0);
    expect(await states()).toEqual(['aysel uncertain 1']);
    await deliverAt(60 * MINUTE);
    expect(catcher.messages()).toEqual([]);
  });

  it('with a one-time link keeps no text once it is sent', async () => {
    await queue(draft('aysel', 'account.reset-password'), draft('rauf'));
    await deliverAt(0);
    const rows = await cms.readRows('select text from outgoing_mails order by id');
    expect(rows.map((row) => row['text'])).toEqual(['', 'Gözləyirik']);
  });

  it.each(['application.consent-asked', 'admin-panel', 'account.sign-in-code'])(
    'of the kind %s keeps its secret no longer than its way takes',
    async (template) => {
      await queue(draft('aysel', template));
      await deliverAt(0);
      const rows = await cms.readRows('select state, text, html from outgoing_mails');
      expect(rows).toEqual([{ state: 'sent', text: '', html: '' }]);
    },
  );

  it('is entered from notes one by one, so that one that cannot be written holds up none', async () => {
    const { handleMail } = cms.load<typeof Handlers>('src/mail/handle-mail');
    const note = (happened: string) => ({
      id: 1,
      topic: 'mail' as const,
      subjectUid: 'api::member.member',
      subjectDocumentId: 'aysel',
      happened,
      attempts: 0,
    });
    const sources = {
      broken: () => Promise.reject(new Error('no such subject')),
      sound: (_strapi: unknown, subject: string) => Promise.resolve([draft(subject)]),
    };
    const outcomes = await handleMail(
      [note('broken'), note('unknown'), note('sound'), note('sound')],
      sources,
    );
    expect(outcomes.map(({ error }) => (error instanceof Error ? error.message : 'done'))).toEqual([
      'no such subject',
      'Nobody writes mails for unknown.',
      'done',
      'done',
    ]);
    expect(await states()).toEqual(['aysel queued 0']);
  });
});
