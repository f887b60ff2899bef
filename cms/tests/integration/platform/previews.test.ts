import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Preview } from '../../../src/api/catalogue/services/read-preview.ts';
import type { setClockForTests } from '../../../src/lib/clock.ts';
import { bootCms, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, documentsOf, UID_OF_KIND } from '../../support/factories.ts';
import { createAdmin, createMember } from '../../support/people.ts';
import { request } from '../../support/request.ts';

const CLUB = UID_OF_KIND.club;

let cms: BootedCms;
let editor: string;
beforeAll(async () => {
  cms = await bootCms();
  ({ token: editor } = await createAdmin(cms, { role: 'region-editor-ganja' }));
});
afterAll(() => cms.stop());

const askForLink = (uid: string, query: Record<string, string>, token = editor) =>
  request<{ data: { url?: string } } | null>(
    cms,
    'GET',
    `/content-manager/preview/url/${uid}?${new URLSearchParams(query).toString()}`,
    { token },
  );

async function linkTo(uid: string, query: Record<string, string>): Promise<URL> {
  const { status, body } = await askForLink(uid, query);
  expect(status).toBe(200);
  return new URL(body?.data.url ?? '');
}

const tokenOf = (link: URL) => link.pathname.split('/').at(-1) ?? '';
const read = (token: string, bearer = cms.siteToken) =>
  request<Preview>(cms, 'GET', `/api/previews/${token}`, { token: bearer });

const inGanja = (more: Parameters<typeof createOpportunity>[1] = {}) =>
  createOpportunity(cms, { regionKeys: ['ganja'], publish: false, ...more });

describe('the link behind “Open preview”', () => {
  it('leads to the site’s page in the language of the version, for every kind with a page', async () => {
    for (const kind of ['student-service', 'club', 'volunteer-project', 'article'] as const) {
      const { documentId } = await inGanja({ kind });
      const uid = UID_OF_KIND[kind];
      const az = await linkTo(uid, { documentId });
      expect(az.href).toMatch(
        new RegExp(`^http://site.test/onizleme/${kind}\\.${documentId}\\.az\\.draft\\.`),
      );
      const ru = await linkTo(uid, { documentId, locale: 'ru', status: 'modified' });
      expect(ru.pathname).toMatch(/^\/ru\/preview\/.*\.ru\.draft\./);
    }
  });

  it('is refused for entries of other regions, and given to head editors', async () => {
    const foreign = await createOpportunity(cms, { regionKeys: ['baku'] });
    const query = { documentId: foreign.documentId };
    expect((await askForLink(CLUB, query)).status).toBe(204);
    const shared = await createOpportunity(cms, { regionKeys: ['baku', 'ganja'] });
    expect((await askForLink(CLUB, { documentId: shared.documentId })).status).toBe(200);
    const { token } = await createAdmin(cms, { role: 'head-editor' });
    expect((await askForLink(CLUB, query, token)).status).toBe(200);
  });

  it('is not given for what has no page or is not there', async () => {
    const { documentId } = await inGanja();
    const wrong = [
      askForLink('api::volunteering.role', { documentId }),
      askForLink(UID_OF_KIND.article, { documentId }),
      askForLink(CLUB, { documentId: 'abcdefghij0123456789abcd' }),
      askForLink(CLUB, { documentId, status: 'published' }),
      askForLink(CLUB, { documentId, status: 'anything' }),
      askForLink(CLUB, { documentId, locale: 'fr' }),
    ];
    expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual(Array(6).fill(204));
  });

  it('is for editors who are signed in', async () => {
    const { documentId } = await inGanja();
    expect((await askForLink(CLUB, { documentId }, 'nobody')).status).toBe(401);
  });
});

describe('GET /api/previews/:token', () => {
  it('shows the draft where the public sees the published version', async () => {
    const { documentId } = await inGanja({ title: 'Şahmat', publish: true });
    await documentsOf(cms, CLUB).update({
      documentId,
      locale: 'az',
      data: { title: 'Şahmat və dama' },
    });
    const draft = await read(tokenOf(await linkTo(CLUB, { documentId })));
    expect(draft.status).toBe(200);
    expect(draft.headers.get('cache-control')).toBe('no-store');
    expect(draft.body).toMatchObject({
      status: 'draft',
      isPublished: true,
      entry: { kind: 'club', documentId, title: 'Şahmat və dama', regionKeys: ['ganja'] },
    });
    const link = await linkTo(CLUB, { documentId, status: 'published' });
    expect((await read(tokenOf(link))).body).toMatchObject({
      status: 'published',
      entry: { title: 'Şahmat' },
    });
  });

  it('leads to the form of the version and to the other languages', async () => {
    const { documentId } = await inGanja();
    const { body } = await read(tokenOf(await linkTo(CLUB, { documentId, locale: 'en' })));
    expect(body.editUrl).toBe(
      `http://cms.test/admin/content-manager/collection-types/${CLUB}/${documentId}` +
        '?plugins%5Bi18n%5D%5Blocale%5D=en',
    );
    const russian = await read(body.tokens.ru);
    expect(russian.body.entry).toMatchObject({ locale: 'ru', contentLocale: 'az', fallback: true });
    expect(russian.body.expiresAt).toBe(body.expiresAt);
  });

  it('shows a draft whose parts are still empty', async () => {
    const { documentId } = await documentsOf(cms, UID_OF_KIND['student-service']).create({
      locale: 'az',
      data: {
        title: null,
        regions: await regionIds('ganja'),
        steps: [{}],
        requiredDocuments: [{}],
        places: [{ openingHours: [{}] }],
      },
    });
    const link = await linkTo(UID_OF_KIND['student-service'], { documentId });
    const { status, body } = await read(tokenOf(link));
    expect(status).toBe(200);
    expect(body.entry).toMatchObject({
      title: '',
      titles: {},
      service: { steps: [{ title: '' }] },
    });
  });

  it('is 403 when the link was changed, is of elsewhere or has expired', async () => {
    const { documentId } = await inGanja();
    const token = tokenOf(await linkTo(CLUB, { documentId }));
    for (const wrong of [token.replace('.draft.', '.published.'), 'x', token.slice(0, -1)]) {
      expect(await read(wrong)).toMatchObject({
        status: 403,
        body: { error: { details: { code: 'preview.unknown' } } },
      });
    }
    const clock = cms.load<{ setClockForTests: typeof setClockForTests }>('src/lib/clock');
    clock.setClockForTests(new Date(Date.now() + 61 * 60_000));
    try {
      expect(await read(token)).toMatchObject({
        status: 403,
        body: { error: { details: { code: 'preview.expired' } } },
      });
    } finally {
      clock.setClockForTests(null);
    }
  });

  it('is 404 when the version is gone, 400 for parameters', async () => {
    const { documentId } = await inGanja({ publish: true });
    const token = tokenOf(await linkTo(CLUB, { documentId, status: 'published' }));
    expect((await read(`${token}?status=draft`)).status).toBe(400);
    await cms.strapi.documents(CLUB).unpublish({ documentId, locale: 'az' });
    expect((await read(token)).status).toBe(404);
  });

  it('is 401 without the site’s token and 403 with a member’s', async () => {
    const { documentId } = await inGanja();
    const token = tokenOf(await linkTo(CLUB, { documentId }));
    expect((await request(cms, 'GET', `/api/previews/${token}`)).status).toBe(401);
    const { accessToken } = await createMember(cms);
    expect((await read(token, accessToken)).status).toBe(403);
  });
});

async function regionIds(key: string): Promise<string[]> {
  const rows = await documentsOf(cms, 'api::taxonomy.region').findMany({
    fields: ['key'],
    filters: { key },
  });
  return rows.map(({ documentId }) => documentId);
}
