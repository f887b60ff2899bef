import { afterAll, beforeAll, expect, it } from 'vitest';

import type { Statistics } from '../../../src/api/statistics/domain/describe-statistics.ts';
import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, createTaxonomy, documentsOf } from '../../support/factories.ts';
import { request } from '../../support/request.ts';

/** A Thursday; the applications below were submitted the Monday before it. */
const NOW = new Date('2026-09-10T08:00:00Z');
const MONDAY = new Date('2026-09-07T08:00:00Z');
const HOUR_MS = 3_600_000;

describeOnEachDatabase('the statistics', (boot) => {
  let cms: BootedCms;

  beforeAll(async () => {
    cms = await boot();
    setClock(NOW);
    await createTaxonomy(cms);
    await createOpportunity(cms, { regionKeys: ['baku'], capacity: 10 });
    await createOpportunity(cms, { regionKeys: ['baku', 'ganja'], capacity: 30 });
    await createOpportunity(cms, { kind: 'student-service', regionKeys: ['baku'] });
    await createOpportunity(cms, {
      kind: 'volunteer-project',
      regionKeys: ['ganja'],
      ...rolesOf(await makeRoles()),
    });
    await createOpportunity(cms, {
      regionKeys: ['sumgait'],
      deadline: new Date(NOW.getTime() - 1),
    });
    await createOpportunity(cms, { regionKeys: ['sumgait'], data: { state: 'closed' } });
    await createOpportunity(cms, { regionKeys: ['sumgait'], publish: false });
  });
  afterAll(async () => {
    setClock(null);
    await cms.stop();
  });

  const setClock = (instant: Date | null) => {
    cms
      .load<{ setClockForTests(instant: Date | null): void }>('src/lib/clock')
      .setClockForTests(instant);
  };
  const readNow = () =>
    cms
      .load<{ readStatistics(): Promise<Statistics> }>(
        'src/api/statistics/services/read-statistics',
      )
      .readStatistics();

  async function makeRoles(): Promise<string[]> {
    const roles = documentsOf(cms, 'api::volunteering.role');
    const made = [6, 4].map((capacity) => roles.create({ data: { nameAz: 'Rol', capacity } }));
    return (await Promise.all(made)).map(({ documentId }) => documentId);
  }
  const rolesOf = (roles: string[]) => ({ data: { roles } });

  async function apply(count: number, data: Record<string, unknown>): Promise<void> {
    for (let made = 0; made < count; made += 1) {
      await cms.strapi.db.query('api::casework.application').create({
        data: {
          ...{ state: 'in-review', opportunityKind: 'club', opportunityDocumentId: 'x' },
          ...{ memberDocumentId: 'x', regionKey: 'baku', submittedAt: MONDAY, admission: 'review' },
          ...data,
        },
      });
    }
  }

  it('are told to the site, whole and with nothing else in them', async () => {
    const { status, body } = await request<Statistics>(cms, 'GET', '/api/statistics', {
      token: cms.siteToken,
    });
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual([
      ...[
        'at',
        'since',
        'regions',
        'opportunities',
        'places',
        'applications',
        'answers',
        'distance',
      ],
    ]);
    expect(body.regions.map(({ key }) => key)).toEqual(['baku', 'sumgait', 'ganja']);
    const asked = await request(cms, 'GET', '/api/statistics?fields=x', { token: cms.siteToken });
    expect(asked.status).toBe(400);
  });

  it('count what is open by region and kind, and what is in two regions once in all', async () => {
    const { opportunities, places } = await readNow();
    const clubs = opportunities.regions.map(({ byKind }) => byKind.club);
    expect(clubs).toEqual([2, 0, 1]);
    expect(opportunities.regions.map(({ total }) => total)).toEqual([3, 0, 2]);
    expect(opportunities.all).toEqual({
      byKind: { 'student-service': 1, club: 2, 'volunteer-project': 1 },
      total: 4,
    });
    expect(places.regions.map(({ byKind }) => byKind.club)).toEqual([40, 0, 30]);
    expect(places.all.byKind).toEqual({ 'student-service': 0, club: 40, 'volunteer-project': 10 });
  });

  it('hide what would tell of a few people, whatever is told beside it', async () => {
    await apply(6, {});
    await apply(3, { regionKey: 'ganja' });
    await apply(9, { regionKey: 'ganja', opportunityKind: 'student-service' });
    await apply(8, { opportunityKind: 'student-service' });
    await apply(5, { state: 'draft', regionKey: 'sumgait' });
    await apply(5, { state: 'awaiting-consent', regionKey: 'sumgait' });
    await apply(5, { regionKey: 'sumgait', submittedAt: new Date('2025-09-01T00:00:00Z') });
    const { applications } = await readNow();
    expect(applications.regions.map(({ byKind }) => byKind.club)).toEqual([null, 0, null]);
    expect(applications.regions.map(({ total }) => total)).toEqual([14, 0, 12]);
    expect(applications.all.total).toBe(26);
  });

  it('tell the median of working days until an answer, overdue cases among them', async () => {
    const answered = (hours: number) => ({
      ...{ regionKey: 'sumgait', state: 'accepted' },
      firstAnsweredAt: new Date(MONDAY.getTime() + hours * HOUR_MS),
    });
    await apply(4, answered(1));
    await apply(3, { ...answered(0), admission: 'first-come' });
    const medianOf = async () =>
      (await readNow()).answers.find(({ regionKey }) => regionKey === 'sumgait')?.medianDays;
    expect(await medianOf()).toBeNull();
    await apply(1, answered(24));
    expect(await medianOf()).toBe(0);
    await apply(5, { regionKey: 'sumgait', dueAt: NOW, state: 'submitted' });
    expect(await medianOf()).toBe(0);
    setClock(new Date(NOW.getTime() + HOUR_MS));
    expect(await medianOf()).toBe(2);
    setClock(NOW);
  });

  it('measure the distance by institutions until all sizes are known, then by students', async () => {
    const size = async (key: string, studentCount: number) => {
      const where = { key };
      await cms.strapi.db
        .query('api::taxonomy.institution')
        .update({ where, data: { studentCount } });
    };
    const institutions = documentsOf(cms, 'api::taxonomy.institution');
    const [region] = await documentsOf(cms, 'api::taxonomy.region').findMany({
      filters: { key: 'sumgait' },
    });
    await institutions.create({
      data: { key: 'ssu', nameAz: 'SDU', type: 'university', region: region?.documentId },
    });
    const before = await readNow();
    expect(before.distance).toEqual({
      share: expect.closeTo(1 / 3, 9) as number,
      basis: 'institutions',
    });
    await size('bsu', 6_000);
    await size('ganja-college', 4_000);
    await size('ssu', 0);
    expect((await readNow()).distance.basis).toBe('institutions');
    await size('ssu', 10_000);
    const { distance, regions } = await readNow();
    expect(distance).toEqual({ share: expect.closeTo(0.5, 9) as number, basis: 'students' });
    expect(regions[0]).toEqual({ key: 'baku', institutions: 1, sizesKnown: 1, students: 6_000 });
  });
});
