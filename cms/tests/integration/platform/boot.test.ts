import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
import { createForm } from '../../support/factories.ts';
import { request } from '../../support/request.ts';

describeOnEachDatabase('the cms', (boot) => {
  let cms: BootedCms;
  beforeAll(async () => {
    cms = await boot();
  });
  afterAll(() => cms.stop());

  it('answers an unknown address with 404 and a code', async () => {
    const { status, body, headers } = await request(cms, 'GET', '/api/nowhere', {
      headers: { 'x-request-id': 'request-0001' },
    });
    expect(status).toBe(404);
    expect(body).toMatchObject({ data: null, error: { details: { code: 'resource.missing' } } });
    expect(headers.get('x-request-id')).toBe('request-0001');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('stops right after many writes without leaving a query behind', async () => {
    const rejections: unknown[] = [];
    const note = (reason: unknown) => rejections.push(reason);
    process.on('unhandledRejection', note);
    try {
      const forms = Array.from({ length: 20 }, () => createForm(cms));
      await Promise.all(forms);
      await cms.stop();
      await new Promise((resolve) => setImmediate(resolve));
    } finally {
      process.off('unhandledRejection', note);
      cms = await boot();
    }
    expect(rejections).toEqual([]);
  });
});
