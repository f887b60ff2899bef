import type { Knex } from 'knex';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { request } from '../../support/request.ts';

interface Pool {
  max: number;
  acquireTimeoutMillis: number;
}

interface CommitHook {
  onCommit: (callback: () => unknown) => void;
}

describeOnEachDatabase('a database without a free connection', (boot) => {
  let cms: BootedCms;
  let held: Knex.Transaction[] = [];

  beforeAll(async () => {
    cms = await boot();
    const { client } = cms.strapi.db.connection as unknown as { client: { pool: Pool } };
    client.pool.acquireTimeoutMillis = 300;
    const all = Array.from({ length: client.pool.max }, () =>
      cms.strapi.db.connection.transaction(),
    );
    held = await Promise.all(all);
  });
  afterAll(async () => {
    await letGo();
    await cms.stop();
  });

  it('is answered with 503 and when to come back, not with a fault of the office', async () => {
    const { status, headers, body } = await ask();
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body).toMatchObject({ error: { details: { code: 'server.unavailable' } } });
  });

  it('is no reason to be away once there is one again', async () => {
    await letGo();
    expect((await ask()).status).toBe(200);
  });

  it('ends no process by what fails after a commit, which nobody awaits', async () => {
    const logged: unknown[] = [];
    const log = vi.spyOn(cms.strapi.log, 'error').mockImplementation((line: unknown) => {
      logged.push(line);
      return cms.strapi.log;
    });
    await cms.strapi.db.transaction(({ onCommit }: CommitHook) => {
      onCommit(() => Promise.reject(new Error('gone')));
    });
    await expect.poll(() => JSON.stringify(logged)).toContain('after-commit.failed');
    log.mockRestore();
  });

  const ask = () => request(cms, 'GET', '/api/taxonomy', { token: cms.siteToken });

  async function letGo(): Promise<void> {
    for (const transaction of held.splice(0)) await transaction.rollback();
  }
});
