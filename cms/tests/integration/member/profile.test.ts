import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember, type TestMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';
import type { Failure } from './accounts.ts';

interface ProfileAnswer extends Failure {
  complete: boolean;
  interests: { interestKey: string; level: string }[];
  institutionKey: string | null;
  institutionOther: string | null;
  mailDigests: boolean;
}

describeOnEachDatabase('a member’s profile', (boot) => {
  let cms: BootedCms;
  let member: TestMember;
  beforeAll(async () => {
    cms = await boot();
    member = await createMember(cms, { regionKey: 'ganja' });
  });
  afterAll(() => cms.stop());

  const change = (body: unknown) =>
    request<ProfileAnswer>(cms, 'PATCH', '/api/me', { token: member.accessToken, body });

  it('is read with nulls where nothing was said', async () => {
    const { status, body, headers } = await request(cms, 'GET', '/api/me', {
      token: member.accessToken,
    });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toEqual({
      documentId: member.memberDocumentId,
      name: 'Aysel Məmmədova',
      email: member.email,
      language: 'az',
      regionKey: 'ganja',
      institutionKey: null,
      institutionOther: null,
      studyLevel: null,
      studyYear: null,
      birthYear: 2002,
      guardianName: null,
      guardianEmail: null,
      interests: [],
      mailDigests: false,
      mailReminders: true,
      complete: false,
      deletionDueAt: null,
    });
  });

  it('changes what is named, leaves the rest and takes values away by null', async () => {
    const first = await change({
      institutionOther: 'Gəncə Dövlət Kolleci',
      studyLevel: 'college',
      interests: [{ interestKey: 'it', level: 'advanced' }],
    });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ name: 'Aysel Məmmədova', complete: true });
    const second = await change({ studyYear: 2, studyLevel: null, regionKey: 'baku' });
    expect(second.body).toMatchObject({
      regionKey: 'baku',
      institutionOther: 'Gəncə Dövlət Kolleci',
      studyLevel: null,
      studyYear: 2,
      interests: [{ interestKey: 'it', level: 'advanced' }],
      complete: false,
    });
  });

  it.each([
    [{ regionKey: 'atlantis' }, 'regionKey'],
    [{ institutionKey: 'hogwarts' }, 'institutionKey'],
    [{ interests: [{ interestKey: 'quidditch', level: 'advanced' }] }, 'interests.0.interestKey'],
    [{ interests: [{ interestKey: 'it', level: 'master' }] }, 'interests.0.level'],
    [
      {
        interests: [
          { interestKey: 'it', level: 'advanced' },
          { interestKey: 'it', level: 'first-step' },
        ],
      },
      'interests',
    ],
    [{ studyYear: 9 }, 'studyYear'],
    [{ guardianEmail: 'nobody' }, 'guardianEmail'],
    [{ name: '' }, 'name'],
  ])('refuses %j', async (body, field) => {
    const answer = await change(body);
    expect(answer.status).toBe(422);
    expect(Object.keys(answer.body.error.details.fields ?? {})).toEqual([field]);
  });

  it('refuses the member’s own address for the guardian', async () => {
    const answer = await change({ guardianEmail: member.email.toUpperCase() });
    expect(answer.body.error.details.fields).toEqual({ guardianEmail: 'own-address' });
  });

  it.each(['email', 'confirmed', 'userKey', 'documentId'])('has no %s to change', async (name) => {
    const answer = await change({ [name]: 'x' });
    expect(answer.status).toBe(400);
  });

  it('changes nothing when one field is wrong', async () => {
    await change({ name: 'Əvvəlki ad' });
    await change({ name: 'Yeni ad', institutionKey: 'hogwarts' });
    const { body } = await request(cms, 'GET', '/api/me', { token: member.accessToken });
    expect(body).toMatchObject({ name: 'Əvvəlki ad' });
  });

  it('starts and ends the digests of the confirmed address', async () => {
    await change({ interests: [{ interestKey: 'it', level: 'advanced' }] });
    const on = await change({ mailDigests: true });
    expect(on.body.mailDigests).toBe(true);
    const [subscription] = await subscriptions(cms, member.email);
    expect(subscription).toMatchObject({ state: 'confirmed', frequency: 'weekly', language: 'az' });
    expect(String(subscription?.['interest_keys'])).toContain('it');
    await change({ mailDigests: true });
    await change({ mailDigests: false });
    const rows = await subscriptions(cms, member.email);
    expect(rows.map((row) => row['state'])).toEqual(['unsubscribed']);
  });

  it('is closed to the site, to strangers and to the unconfirmed', async () => {
    expect((await request(cms, 'GET', '/api/me')).status).toBe(401);
    const site = await request(cms, 'GET', '/api/me', { token: cms.siteToken });
    expect([401, 403]).toContain(site.status);
    const unconfirmed = await createMember(cms, { confirmed: false });
    const early = await request<Failure>(cms, 'GET', '/api/me', { token: unconfirmed.accessToken });
    expect([401, 403]).toContain(early.status);
  });
});

async function subscriptions(cms: BootedCms, email: string) {
  return await cms.readRows(`select * from subscriptions where email = '${email}'`);
}
