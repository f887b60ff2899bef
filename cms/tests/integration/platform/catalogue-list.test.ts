import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity } from '../../support/factories.ts';
import { request } from '../../support/request.ts';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

describeOnEachDatabase('GET /api/catalogue', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
    await createOpportunity(cms, { title: 'Bağlanıb', deadline: inDays(-1) });
    await createOpportunity(cms, { title: 'Yatır', data: { state: 'sleeping' } });
    await createOpportunity(cms, {
      title: 'Gec',
      deadline: inDays(9),
      regionKeys: ['ganja', 'baku'],
    });
    await createOpportunity(cms, {
      title: 'Tez',
      kind: 'volunteer-project',
      deadline: inDays(2),
      regionKeys: ['ganja'],
      capacity: 5,
      translations: { en: { title: 'Soon', summary: 'Soon.' } },
    });
    await createOpportunity(cms, { title: 'Həmişə', kind: 'student-service' });
    await createOpportunity(cms, { title: 'Məqalə', kind: 'article', regionKeys: ['sumgait'] });
    await createOpportunity(cms, { title: 'Qaralama', publish: false });
  });
  afterAll(() => cms.stop());

  async function list(query = '') {
    const { status, body } = await request(cms, 'GET', `/api/catalogue${query}`, {
      token: cms.siteToken,
    });
    const entries = (body['entries'] ?? []) as Record<string, unknown>[];
    return { status, body, entries, titles: entries.map(({ title }) => title) };
  }

  it('puts open ones first, the nearer deadline before the later, and knows no drafts', async () => {
    const { status, body, titles } = await list();
    expect(status).toBe(200);
    expect(titles.slice(0, 2)).toEqual(['Tez', 'Gec']);
    expect(titles.slice(2, 4).sort()).toEqual(['Həmişə', 'Məqalə']);
    expect(titles.slice(4).sort()).toEqual(['Bağlanıb', 'Yatır']);
    expect(body).toMatchObject({ total: 6, openCount: 4, page: 1, pages: 1 });
  });

  it('narrows by kinds and regions, an entry of two regions once', async () => {
    expect((await list('?region=ganja&region=baku&kind=club&open=1')).titles).toEqual(['Gec']);
    expect((await list('?region=ganja')).titles).toEqual(['Tez', 'Gec']);
    expect((await list('?kind=article&kind=student-service')).body).toMatchObject({ total: 2 });
    expect((await list('?region=nowhere')).body).toMatchObject({ total: 0, pages: 0 });
  });

  it('shows a card’s fields and no others, in the language asked for or marked', async () => {
    const { entries } = await list('?locale=en');
    expect(entries[0]).toEqual({
      kind: 'volunteer-project',
      documentId: expect.any(String) as string,
      fallback: false,
      title: 'Soon',
      summary: 'Soon.',
      regionKeys: ['ganja'],
      interestKeys: ['it'],
      institutionKey: null,
      level: 'first-step',
      deadline: expect.any(String) as string,
      placesLeft: 5,
      open: true,
      firstPublishedAt: expect.any(String) as string,
    });
    expect(entries[1]).toMatchObject({
      title: 'Gec',
      fallback: true,
      regionKeys: ['ganja', 'baku'],
    });
  });

  it('goes on over pages through all groups without a repetition', async () => {
    for (let at = 0; at < 18; at += 1) {
      await createOpportunity(cms, { title: `Klub ${at}`, deadline: inDays(20 + at) });
    }
    const [first, second, third] = [await list(), await list('?page=2'), await list('?page=3')];
    expect(first.body).toMatchObject({ total: 24, pages: 2 });
    const ids = [...first.entries, ...second.entries].map(({ documentId }) => documentId);
    expect(new Set(ids).size).toBe(24);
    expect(first.titles.slice(-1)).toEqual(['Klub 17']);
    expect(second.titles.slice(-2).sort()).toEqual(['Bağlanıb', 'Yatır']);
    expect(third.entries).toEqual([]);
  });

  it.each(['?kind=user', '?page=0', '?page=501', '?locale=de', '?q=a', '?region=A%27', '?open=2'])(
    'refuses %s',
    async (query) => {
      expect((await list(query)).status).toBe(400);
    },
  );
});
