import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createMember, type TestMember } from '../../support/people.ts';

const STRAPI_ROUTES = [
  ['POST', '/api/auth/local'],
  ['POST', '/api/auth/local/register'],
  ['POST', '/api/auth/forgot-password'],
  ['POST', '/api/auth/reset-password'],
  ['POST', '/api/auth/change-password'],
  ['POST', '/api/auth/refresh'],
  ['POST', '/api/auth/logout'],
  ['GET', '/api/auth/sessions'],
  ['GET', '/api/auth/email-confirmation'],
  ['GET', '/api/connect/google'],
  ['GET', '/api/users'],
  ['GET', '/api/users/me'],
  ['GET', '/api/users/1'],
  ['PUT', '/api/users/1'],
  ['DELETE', '/api/users/1'],
  ['GET', '/api/users-permissions/roles'],
  ['GET', '/api/members'],
  ['GET', '/api/subscriptions'],
  ['GET', '/api/one-time-tokens'],
] as const;

describeOnEachDatabase('Strapi’s own account routes', (boot) => {
  let cms: BootedCms;
  let member: TestMember;
  beforeAll(async () => {
    cms = await boot();
    member = await createMember(cms);
  });
  afterAll(() => cms.stop());

  it.each(STRAPI_ROUTES)('%s %s are closed to everyone', async (method, path) => {
    for (const token of [undefined, member.accessToken, cms.siteToken]) {
      const { status } = await fetch(cms.url + path, {
        method,
        headers: {
          'content-type': 'application/json',
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        ...(method === 'GET' ? {} : { body: JSON.stringify({ identifier: member.email }) }),
      });
      expect([401, 403, 404, 405]).toContain(status);
    }
  });
});
