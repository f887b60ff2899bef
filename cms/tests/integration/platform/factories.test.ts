import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createOpportunity, UID_OF_KIND } from '../../support/factories.ts';
import { createMember } from '../../support/people.ts';

describeOnEachDatabase('test factories', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it.each(['student-service', 'club', 'volunteer-project', 'article'] as const)(
    'publish a %s',
    async (kind) => {
      const { documentId } = await createOpportunity(cms, { kind });
      const published = await cms.strapi.db.query(UID_OF_KIND[kind]).count({
        where: { documentId, publishedAt: { $notNull: true } },
      });
      expect(published).toBe(1);
    },
  );

  it('make a member whose account the database keeps unique', async () => {
    const { email, accessToken } = await createMember(cms, { regionKey: 'ganja' });
    expect(accessToken).toMatch(/^ey/);
    const user = { username: 'another-name', email, provider: 'local' };
    await expect(
      cms.strapi.db.query('plugin::users-permissions.user').create({ data: user }),
    ).rejects.toThrow(/unique/i);
    expect(await cms.readRows('select name from members')).toHaveLength(1);
  });
});
