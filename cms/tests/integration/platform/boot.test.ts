import { afterAll, beforeAll, expect, it } from 'vitest';

import { describeOnEachDatabase, type BootedCms } from '../../support/boot-cms.ts';
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
});
