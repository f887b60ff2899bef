import { afterAll, beforeAll, expect, it } from 'vitest';

import { type BootedCms, describeOnEachDatabase } from '../../support/boot-cms.ts';
import { CLUB, createClub, createRegions, documents, ensureLocales } from './office-content.ts';

const EN = { title: 'Robot club', summary: 'We build robots.' };
const ARTICLE = 'api::article.article';
const SERVICE = 'api::student-service.student-service';

describeOnEachDatabase('translations of an entry', (boot) => {
  let cms: BootedCms;
  let regions: Record<string, string>;

  beforeAll(async () => {
    cms = await boot();
    regions = await createRegions(cms);
    await ensureLocales(cms);
  });
  afterAll(() => cms.stop());

  async function versions(documentId: string) {
    const rows = (await cms.strapi.db.query(CLUB).findMany({
      where: { documentId },
      populate: { regions: { select: ['key'] }, contact: true },
    })) as {
      locale: string;
      publishedAt: string | null;
      updatedAt: string;
      firstPublishedAt: string | null;
      capacity: number;
      regions: { key: string }[];
      contact: { person: string } | null;
    }[];
    return new Map(
      rows.map((row) => [`${row.locale} ${row.publishedAt ? 'published' : 'draft'}`, row]),
    );
  }

  async function sharedIn(documentId: string) {
    const rows = await versions(documentId);
    return Object.fromEntries(
      [...rows].map(([name, row]) => [
        name,
        `${row.capacity} ${row.regions.map(({ key }) => key).join('+')} ${row.contact?.person ?? '-'}`,
      ]),
    );
  }

  it('get the relations, values and components of the Azerbaijani draft', async () => {
    const { documentId } = await createClub(cms, {
      capacity: 12,
      regions: [regions['ganja'], regions['baku']],
      contact: { person: 'Aysel' },
    });
    await documents(cms, CLUB).update({ documentId, locale: 'en', data: { ...EN, capacity: 99 } });
    expect(await sharedIn(documentId)).toEqual({
      'az draft': '12 ganja+baku Aysel',
      'en draft': '12 ganja+baku Aysel',
    });
  });

  it('follow the Azerbaijani draft and its publication, each on its own side', async () => {
    const { documentId } = await createClub(cms, {
      capacity: 30,
      regions: [regions['ganja']],
      contact: { person: 'Aysel' },
    });
    const clubs = documents(cms, CLUB);
    await clubs.update({ documentId, locale: 'en', data: EN });
    await clubs.publish({ documentId, locale: '*' });
    for (const capacity of [40, 30, 45]) {
      await clubs.update({
        documentId,
        data: { capacity, regions: [regions['baku']], contact: { person: 'Rauf' } },
      });
    }
    expect(await sharedIn(documentId)).toEqual({
      'az draft': '45 baku Rauf',
      'az published': '30 ganja Aysel',
      'en draft': '45 baku Rauf',
      'en published': '30 ganja Aysel',
    });
    await clubs.publish({ documentId, locale: 'en' });
    expect((await sharedIn(documentId))['en published']).toBe('30 ganja Aysel');

    await clubs.publish({ documentId, locale: 'az' });
    expect((await sharedIn(documentId))['en published']).toBe('45 baku Rauf');

    await clubs.update({ documentId, data: { capacity: 7 } });
    await clubs.discardDraft({ documentId, locale: 'az' });
    expect((await sharedIn(documentId))['en draft']).toBe('45 baku Rauf');
  });

  it('are not called changed when only the shared fields were', async () => {
    const { documentId } = await createClub(cms, { regions: [regions['ganja']] });
    const clubs = documents(cms, CLUB);
    await clubs.update({ documentId, locale: 'en', data: EN });
    await clubs.publish({ documentId, locale: '*' });
    const before = await versions(documentId);
    await clubs.update({ documentId, data: { capacity: 5 } });
    await clubs.publish({ documentId, locale: 'az' });
    const after = await versions(documentId);
    for (const side of ['en draft', 'en published']) {
      expect(after.get(side)?.updatedAt).toBe(before.get(side)?.updatedAt);
    }
  });

  it('link translated targets in their own language, where there is one', async () => {
    const services = documents(cms, SERVICE);
    const data = { title: 'Arayış', summary: 'Arayış alın.', regions: [regions['ganja']] };
    const both = await services.create({ locale: 'az', data });
    await services.update({ documentId: both.documentId, locale: 'en', data: EN });
    const onlyAz = await services.create({ locale: 'az', data });
    const article = await documents(cms, ARTICLE).create({
      locale: 'az',
      data: { ...data, relatedServices: [both.documentId, onlyAz.documentId] },
    });
    await documents(cms, ARTICLE).update({
      documentId: article.documentId,
      locale: 'en',
      data: EN,
      status: 'draft',
    });
    const rows = (await cms.strapi.db.query(ARTICLE).findMany({
      where: { documentId: article.documentId },
      orderBy: { locale: 'asc' },
      populate: { relatedServices: { select: ['documentId', 'locale'] } },
    })) as { relatedServices: { documentId: string; locale: string }[] }[];
    expect(rows.map((row) => row.relatedServices.map(({ locale }) => locale))).toEqual([
      ['az', 'az'],
      ['en'],
    ]);
  });

  it('cannot change what belongs to the Azerbaijani version', async () => {
    const { documentId } = await createClub(cms, { capacity: 12, regions: [regions['ganja']] });
    const clubs = documents(cms, CLUB);
    await clubs.update({ documentId, locale: 'en', data: EN });
    const unchanged = { ...EN, capacity: 12, regions: { connect: [], disconnect: [] } };
    await clubs.update({ documentId, locale: 'en', data: unchanged });
    await expect(
      clubs.update({ documentId, locale: 'en', data: { ...EN, capacity: 13 } }),
    ).rejects.toThrow('belong to the Azerbaijani version: Places');
  });

  it('cannot come before the Azerbaijani version', async () => {
    const clubs = documents(cms, CLUB);
    await expect(clubs.create({ locale: 'en', data: EN })).rejects.toThrow('Azerbaijani');
    const { documentId } = await createClub(cms);
    await clubs.update({ documentId, locale: 'en', data: EN });
    const refusal = 'Publish the Azerbaijani version first';
    await expect(clubs.publish({ documentId, locale: 'en' })).rejects.toThrow(refusal);
    await expect(
      clubs.update({ documentId, locale: 'ru', data: EN, status: 'published' }),
    ).rejects.toThrow(refusal);
    await clubs.publish({ documentId, locale: ['en', 'az'] });
    expect([...(await versions(documentId)).keys()].sort()).toEqual([
      'az draft',
      'az published',
      'en draft',
      'en published',
    ]);
  });

  it('are hidden and deleted together with the Azerbaijani version', async () => {
    const clubs = documents(cms, CLUB);
    const { documentId } = await createClub(cms);
    await clubs.update({ documentId, locale: 'en', data: EN });
    await clubs.publish({ documentId, locale: '*' });
    await clubs.unpublish({ documentId });
    expect([...(await versions(documentId)).keys()].sort()).toEqual(['az draft', 'en draft']);
    await clubs.delete({ documentId });
    expect((await versions(documentId)).size).toBe(0);
  });

  it('share the instant of the first publication, which never moves', async () => {
    const clubs = documents(cms, CLUB);
    const { setClockForTests } = cms.load<{ setClockForTests(at: Date | null): void }>(
      'src/lib/clock',
    );
    const first = '2026-03-02T08:00:00.000Z';
    try {
      setClockForTests(new Date(first));
      const { documentId } = await createClub(cms, {}, { status: 'published' });
      setClockForTests(new Date('2026-04-01T08:00:00.000Z'));
      await clubs.update({ documentId, locale: 'en', data: EN });
      await clubs.update({ documentId, data: { title: 'Yeni', firstPublishedAt: null } });
      await clubs.unpublish({ documentId });
      await clubs.publish({ documentId, locale: '*' });
      const rows = await versions(documentId);
      expect([...rows.values()].map((row) => row.firstPublishedAt)).toEqual([
        first,
        first,
        first,
        first,
      ]);
      const copy = await clubs.clone({ documentId, data: {} });
      expect((await versions(copy.documentId)).get('az draft')?.firstPublishedAt).toBeNull();
    } finally {
      setClockForTests(null);
    }
  });
});
