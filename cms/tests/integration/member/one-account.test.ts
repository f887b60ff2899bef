import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, expect, it } from 'vitest';

import type * as Unique from '../../../src/api/member/services/keep-addresses-unique.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember } from '../../support/people.ts';
import { callAccounts, newcomer, orderedLinks, type Failure } from './accounts.ts';

const USERS = 'plugin::users-permissions.user';

describeOnEachDatabase('signing up', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  const signUp = (form: object) => callAccounts<Failure>(cms, 'sign-up', form);
  const usersLike = (email: string) =>
    cms.readRows(`select id from up_users where lower(email) = '${email}'`);
  const mails = async () => (await orderedLinks(cms)).length;

  it('sends one mail for one form, however often it is sent', async () => {
    const before = await mails();
    const form = newcomer('double-click@example.org');
    const atOnce = await Promise.all([signUp(form), signUp(form), signUp(form)]);
    const again = await signUp(form);
    for (const { status, body } of [...atOnce, again]) {
      expect({ status, body }).toEqual({ status: 202, body: {} });
    }
    expect((await mails()) - before).toBe(1);
    const known = newcomer((await createMember(cms)).email);
    await Promise.all([signUp(known), signUp(known)]);
    expect((await mails()) - before).toBe(2);
  });

  it('is done once a form even while others sign up with the address', async () => {
    const forms = [1, 2, 3].map(() => newcomer('crowded@example.org'));
    const answers = await Promise.all([...forms, ...forms].map(signUp));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 202));
    expect(await usersLike('crowded@example.org')).toHaveLength(1);
  });

  it('refuses a key that came with another form before', async () => {
    const signUpKey = randomUUID();
    await signUp(newcomer('first-form@example.org', { signUpKey }));
    for (const change of [{ name: 'Another' }, { password: 'başqa parol burada' }]) {
      const answer = await signUp(newcomer('first-form@example.org', { signUpKey, ...change }));
      expect(answer.status).toBe(409);
      expect(answer.body.error.details.code).toBe('submission-key.reused');
    }
    const other = await signUp(newcomer('second-form@example.org', { signUpKey }));
    expect(other.status).toBe(409);
    expect(await usersLike('second-form@example.org')).toEqual([]);
  });

  it('leaves a key unused when the form was refused', async () => {
    const signUpKey = randomUUID();
    const email = 'second-thought@example.org';
    expect((await signUp(newcomer(email, { signUpKey, password: 'qwertyuiop' }))).status).toBe(422);
    expect((await signUp(newcomer(email, { signUpKey }))).status).toBe(202);
  });

  it('makes one account of one address, in whatever case ten people write it at once', async () => {
    const email = 'one.person@example.org';
    const written = [
      'One.Person@Example.org',
      'ONE.PERSON@EXAMPLE.ORG',
      ' one.person@example.org ',
      'oNe.pErSoN@eXaMpLe.oRg',
      email,
    ];
    const answers = await Promise.all([...written, ...written].map((one) => signUp(newcomer(one))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    expect(await usersLike(email)).toHaveLength(1);
  });

  it.each(['İlham@example.org', 'ılham@example.org', '\u212Aamran@example.org'])(
    'takes %s for no address at all, least of all for another’s',
    async (email) => {
      const { status, body } = await signUp(newcomer(email));
      expect(status).toBe(422);
      expect(Object.keys(body.error.details.fields ?? {})).toEqual(['email']);
    },
  );

  it('cannot be got around: the database refuses the same address in another case', async () => {
    const { email } = await createMember(cms, { email: 'indexed@example.org' });
    const twin = { email: email.toUpperCase(), username: 'a twin', provider: 'local' };
    await expect(cms.strapi.db.query(USERS).create({ data: twin })).rejects.toThrow();
    expect(await usersLike(email)).toHaveLength(1);
  });

  it('keeps that index at every start, and says what to do where it cannot stand', async () => {
    const { keepAddressesUnique } = cms.load<typeof Unique>(
      'src/api/member/services/keep-addresses-unique',
    );
    await keepAddressesUnique(cms.strapi);
    await keepAddressesUnique(cms.strapi);
    await cms.strapi.db.connection.raw('drop index up_users_email_folded');
    for (const email of ['twins@example.org', 'TWINS@example.org']) {
      await cms.strapi.db.query(USERS).create({ data: { email, username: email } });
    }
    await expect(keepAddressesUnique(cms.strapi)).rejects.toThrow(/one address/);
  });
});
