import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { request } from '../../support/request.ts';
import { minutesAfter, setClock } from '../member/accounts.ts';
import { header, openPostOffice, tokenIn, type PostOffice } from '../member/post-office.ts';
import { confirm, createSubscriber, send, subscribe, tokenOf } from './subscribers.ts';

const WRITTEN = [
  'api::digest.subscription',
  'api::digest.run',
  'api::digest.delivery',
  'api::digest.delivered-item',
  'api::platform.outbox-entry',
  'api::club.club',
] as const;

describeOnEachDatabase('mails to subscribers', (boot) => {
  let office: PostOffice;
  beforeAll(async () => {
    office = await openPostOffice(boot);
  });
  afterAll(() => office.close());
  afterEach(async () => {
    setClock(office.cms, null);
    for (const uid of WRITTEN) await office.cms.strapi.db.query(uid).deleteMany({});
  });
  const soon = () => minutesAfter(new Date(), 60);

  it('ask for consent, with what was chosen, and write to nobody without it', async () => {
    const { cms } = office;
    await createOpportunity(cms);
    await subscribe(cms, 'leyla@example.org', { language: 'ru', regionKeys: ['ganja'] });
    const [asked] = await office.deliver();
    if (asked === undefined) throw new Error('No mail.');
    expect(asked).toMatchObject({ to: ['leyla@example.org'], subject: 'Подтвердите подписку' });
    expect(asked.text).toContain('http://site.test/ru/subscription/confirm?token=');
    await send(cms, soon());
    expect(await office.deliver()).toEqual([]);
    expect((await confirm(cms, tokenIn(asked))).status).toBe(200);
  });

  it('lead who asks again to the settings, once an hour', async () => {
    const { cms } = office;
    const token = await createSubscriber(cms, 'known@example.org');
    await office.deliver();
    await subscribe(cms, 'known@example.org');
    await subscribe(cms, 'known@example.org');
    const mails = await office.deliver();
    expect(mails.map((mail) => mail.subject)).toEqual(['Siz artıq abunəsiniz']);
    expect(mails[0]?.text).toContain(`http://site.test/abune/${token}`);
  });

  it('bring each what fits, in the language chosen, Azerbaijani where it is missing', async () => {
    const { cms } = office;
    await createSubscriber(cms, 'it@example.org', { language: 'en', interestKeys: ['it'] });
    await createSubscriber(cms, 'sport@example.org', { language: 'ru', interestKeys: ['sport'] });
    await office.deliver();
    await createOpportunity(cms, {
      title: 'Robot klubu',
      interestKeys: ['it'],
      regionKeys: ['ganja'],
      translations: { en: { title: 'Robot club', summary: 'We build robots.' } },
    });
    await createOpportunity(cms, { title: 'Üzgüçülük', interestKeys: ['sport'] });
    await send(cms, soon());
    const mails = await office.deliver();
    const to = (email: string) => mails.find((mail) => mail.to.includes(email));
    expect(mails).toHaveLength(2);
    expect(to('it@example.org')?.subject).toBe('Robot club');
    expect(to('it@example.org')?.text).toContain('http://site.test/en/opportunities/robot-club-');
    expect(to('it@example.org')?.text).not.toContain('Azerbaijani only');
    expect(to('sport@example.org')?.subject).toBe('Üzgüçülük');
    expect(to('sport@example.org')?.text).toContain('Пока только на азербайджанском');
  });

  it('go out once, however often the run is planned and sent', async () => {
    const { cms } = office;
    await createSubscriber(cms, 'once@example.org');
    await createOpportunity(cms);
    const at = soon();
    await send(cms, at);
    expect((await office.deliver()).map((mail) => mail.to)).toEqual([['once@example.org']]);
    await send(cms, at);
    await send(cms, minutesAfter(at, 5));
    expect(await office.deliver()).toEqual([]);
  });

  it('can be ended by one click of the mail program', async () => {
    const { cms } = office;
    await createSubscriber(cms, 'leaver@example.org');
    await createOpportunity(cms);
    await office.deliver();
    const at = soon();
    await send(cms, at);
    const [mail] = await office.deliver();
    if (mail === undefined) throw new Error('No mail.');
    const token = await tokenOf(cms, 'leaver@example.org');
    expect(header(mail, 'List-Unsubscribe')).toBe(`<http://site.test/abune/${token}/one-click>`);
    expect(header(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    expect(header(mail, 'List-Id')).toContain('<digest.site.test>');
    expect(mail.text).toContain(`http://site.test/abune/${token}`);
    const ended = await request(cms, 'POST', `/api/subscriptions/${token}`, {
      token: cms.siteToken,
      body: { unsubscribe: true },
    });
    expect(ended.status).toBe(200);
    setClock(cms, null);
    await createOpportunity(cms);
    await send(cms, minutesAfter(at, 120));
    expect(await office.deliver()).toEqual([]);
  });

  it('leave out what closed after they were queued', async () => {
    const { cms } = office;
    await createSubscriber(cms, 'late@example.org');
    await office.deliver();
    const { documentId } = await createOpportunity(cms);
    await send(cms, soon());
    await cms.strapi.documents('api::club.club').unpublish({ documentId, locale: 'az' });
    expect(await office.deliver()).toEqual([]);
  });

  it('are planned and sent by the operator’s commands', async () => {
    const { cms } = office;
    await createSubscriber(cms, 'operated@example.org');
    await createOpportunity(cms);
    const operate = (command: string, body: object = {}) =>
      request(cms, 'POST', `/api/operator/${command}`, {
        headers: { 'x-operator-token': cms.operatorToken },
        body,
      });
    const planned = await operate('digest-plan', { frequency: 'weekly' });
    expect(planned).toMatchObject({ status: 200, body: { state: 'planned', planned: 1 } });
    const sent = await operate('digest-send');
    expect(sent.body).toMatchObject({
      deliveries: { queued: 1, empty: 0, suppressed: 0 },
      mails: { sent: 1 },
    });
    const again = await operate('digest-send');
    expect(again.body).toMatchObject({ deliveries: { queued: 0 }, mails: { sent: 0 } });
    expect((await operate('digest-plan', { frequency: 'hourly' })).status).toBe(422);
    expect((await operate('digest-plan', { at: '2199-01-01T00:00:00Z' })).status).toBe(422);
  });
});
