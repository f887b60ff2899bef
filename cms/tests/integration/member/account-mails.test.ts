import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import { callAccounts, minutesAfter, newcomer, PASSWORD, setClock } from './accounts.ts';
import { openPostOffice, tokenIn, type PostOffice } from './post-office.ts';

describeOnEachDatabase('mails about an account', (boot) => {
  let office: PostOffice;
  beforeAll(async () => {
    office = await openPostOffice(boot);
  });
  afterAll(() => office.close());
  afterEach(() => {
    setClock(office.cms, null);
  });

  it('confirm the address by a link to the page of the language', async () => {
    const email = 'aysel@example.org';
    await callAccounts(office.cms, 'sign-up', newcomer(email));
    await callAccounts(office.cms, 'sign-up', newcomer('john@example.org', { language: 'en' }));
    const mails = await office.deliver();
    expect(mails.map(({ to, subject }) => [...to, subject])).toEqual([
      [email, 'Ünvanınızı təsdiqləyin'],
      ['john@example.org', 'Confirm your address'],
    ]);
    const [az, en] = mails;
    if (az === undefined || en === undefined) throw new Error('No mails.');
    expect(az.text).toContain('Xoş gəlmisiniz, Aysel!');
    expect(az.text).toContain('http://site.test/tesdiq?token=');
    expect(en.text).toContain('http://site.test/en/confirm?token=');
    const confirmed = await callAccounts(office.cms, 'confirm', { token: tokenIn(az) });
    expect(confirmed.status).toBe(200);
    expect(await office.deliver()).toEqual([]);
  });

  it('tell the owner of an account that there is one', async () => {
    const { email } = await createMember(office.cms, { language: 'ru', name: 'Жан-Жак Руссо' });
    await callAccounts(office.cms, 'sign-up', newcomer(email));
    const [mail] = await office.deliver();
    expect(mail).toMatchObject({ to: [email], subject: 'У вас уже есть аккаунт' });
    expect(mail?.text).toContain('http://site.test/ru/reset-password/new?token=');
  });

  it('lead to a new password and say when it was changed', async () => {
    const { email } = await createMember(office.cms);
    await callAccounts(office.cms, 'request-reset', { email, language: 'az' });
    const [asked] = await office.deliver();
    if (asked === undefined) throw new Error('No mail.');
    expect(asked.text).toContain('http://site.test/parol-berpasi/yeni?token=');
    await callAccounts(office.cms, 'reset', { token: tokenIn(asked), password: PASSWORD });
    const [changed] = await office.deliver();
    expect(changed).toMatchObject({ to: [email], subject: 'Parolunuz dəyişdirildi' });
  });

  it('say that the password was replaced, with a way back', async () => {
    const { email, password, accessToken } = await createMember(office.cms, { language: 'en' });
    await request(office.cms, 'POST', '/api/me/password', {
      token: accessToken,
      body: { currentPassword: password, password: PASSWORD },
    });
    const [mail] = await office.deliver();
    expect(mail).toMatchObject({ to: [email], subject: 'You changed your password' });
    expect(mail?.text).toContain('http://site.test/en/reset-password');
    expect(mail?.text).not.toContain('token=');
  });

  it('carry no message of whoever typed the name', async () => {
    const name = 'https://win.example Pul qazan';
    await callAccounts(office.cms, 'sign-up', newcomer('victim@example.org', { name }));
    const [mail] = await office.deliver();
    expect(mail?.html).not.toContain('win.example');
    expect(mail?.text).not.toContain('win.example');
  });

  it('do not go to unknown addresses', async () => {
    await callAccounts(office.cms, 'request-reset', { email: 'no@example.org', language: 'az' });
    expect(await office.deliver()).toEqual([]);
  });

  it('offer who signed up twice to choose the password', async () => {
    const email = 'twice@example.org';
    await callAccounts(office.cms, 'sign-up', newcomer(email));
    setClock(office.cms, minutesAfter(new Date(), 2));
    await callAccounts(office.cms, 'sign-up', newcomer(email, { password: 'another password' }));
    const subjects = (await office.deliver()).map((mail) => mail.subject);
    expect(subjects).toEqual(['Hesabınızı açmaq üçün parol seçin', 'Ünvanınızı təsdiqləyin']);
  });
});
