import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { bootCms, type BootedCms } from '../support/boot-cms.ts';
import { createAdmin } from '../support/people.ts';
import { request } from '../support/request.ts';

interface TransferService {
  token: { create(values: object): Promise<{ accessKey: string }> };
}

let cms: BootedCms;
let editor: { token: string };
beforeAll(async () => {
  cms = await bootCms({ env: { CMS_PUBLIC_URL: 'https://panel.test' } });
  editor = await createAdmin(cms, { role: 'strapi-super-admin' });
});
afterAll(() => cms.stop());

describe('what Strapi offers and the office does not', () => {
  const CLOSED: readonly (readonly [method: string, path: string])[] = [
    ['POST', '/admin/transfer/runner/push'],
    ['GET', '/api/openapi.json'],
    ['GET', '/admin/openapi.json'],
    ['GET', '/openapi.json'],
    ['GET', '/documentation'],
    ['POST', '/graphql'],
    ['POST', '/mcp'],
    ['GET', '/mcp'],
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/users'],
    ['POST', '/api/upload'],
    ['GET', '/api/upload/files'],
    ['GET', '/api/i18n/locales'],
    ['POST', '/api/email'],
  ];

  it.each(CLOSED)('%s %s is answered to nobody', async (method, address) => {
    for (const token of [undefined, cms.siteToken, editor.token]) {
      const { status } = await fetch(cms.url + address, {
        method,
        ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
      });
      expect([404, 405]).toContain(status);
    }
  });

  it.each(['push', 'pull'])('remote transfer: %s, even to a token made for it', async (runner) => {
    const { token } = cms.strapi.service('admin::transfer') as unknown as TransferService;
    const { accessKey } = await token.create({
      ...{ name: `transfer-${runner}`, description: '', lifespan: null },
      permissions: ['push', 'pull'],
    });
    const address = `/admin/transfer/runner/${runner}`;
    expect((await request(cms, 'GET', address, { token: accessKey })).status).toBe(404);
    expect((await request(cms, 'GET', address)).status).toBe(401);
  });

  it('tells Strapi’s makers nothing', async () => {
    expect(cms.strapi.telemetry.isDisabled).toBe(true);
    const { body } = await request<{ data: { uuid: unknown } }>(cms, 'GET', '/admin/init');
    expect(body.data.uuid).toBe(false);
  });

  it('makes nobody a super admin for coming first', async () => {
    await cms.strapi.db.query('admin::user').deleteMany({});
    const body = {
      ...{ firstname: 'Yad', lastname: 'Adam', email: 'first@example.org' },
      password: 'Correct-Horse-1',
    };
    for (const address of ['/admin/register-admin', '/ADMIN/Register-Admin/']) {
      expect((await request(cms, 'POST', address, { body })).status).toBe(403);
    }
    const invited = { userInfo: body, registrationToken: '' };
    expect((await request(cms, 'POST', '/admin/register', { body: invited })).status).toBe(400);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(0);
  });
});

describe('headers', () => {
  it.each(['/admin/init', '/admin/login', '/api/taxonomy', '/nowhere', '/healthz'])(
    'of %s',
    async (address) => {
      const { headers } = await fetch(cms.url + address);
      expect(Object.fromEntries(headers)).toMatchObject({
        'strict-transport-security': 'max-age=31536000; includeSubDomains',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'permissions-policy': expect.stringContaining('camera=()') as string,
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"]) {
        expect(policy).toContain(directive);
      }
      // Strapi loosens the panel's own scripts outside of production.
      if (!address.startsWith('/admin')) expect(policy).toMatch(/script-src 'self'(;|$)/);
    },
  );

  it('of an uploaded file let it run and load nothing', async () => {
    const folder = path.join(cms.dataDir, 'public/uploads');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'page.html'), '<script>alert(1)</script>');
    const answer = await fetch(`${cms.url}/uploads/page.html`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
  });

  it('let no page of another origin read an answer', async () => {
    for (const origin of ['https://evil.example', 'null', 'https://panel.test.evil.example']) {
      const answer = await fetch(`${cms.url}/admin/init`, { headers: { origin } });
      expect(answer.headers.get('access-control-allow-origin')).not.toBe(origin);
      expect(answer.headers.get('access-control-allow-origin')).not.toBe('*');
    }
  });
});

describe('limits', () => {
  const post = (body: string, type: string) =>
    fetch(`${cms.url}/api/accounts/sign-in`, {
      method: 'POST',
      body,
      headers: { authorization: `Bearer ${cms.siteToken}`, 'content-type': type },
    });

  it.each([
    ['application/json', `{"email":"${'a'.repeat(1_100_000)}"}`],
    ['application/x-www-form-urlencoded', `email=${'a'.repeat(70_000)}`],
    ['text/plain', 'a'.repeat(70_000)],
  ])('a body of %s that is too long is 413', async (type, body) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      error: { details: { code: 'request.too-large' } },
    });
  });

  it.each([
    ['deep', `filters${'[a]'.repeat(400)}=1`],
    ['long', Array.from({ length: 5_000 }, (_, at) => `filters[$or][${at}][id]=1`).join('&')],
  ])('a query that is too %s is refused', async (_name, query) => {
    const answer = await fetch(`${cms.url}/api/taxonomy?${query.slice(0, 14_000)}`, {
      headers: { authorization: `Bearer ${cms.siteToken}` },
    });
    expect(answer.status).toBe(400);
  });
});
