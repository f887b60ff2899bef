import { createRequire } from 'node:module';

import { expect, it } from 'vitest';

import { bootCms } from '../../support/boot-cms.ts';
import { createAdmin } from '../../support/people.ts';
import { request } from '../../support/request.ts';

it('puts the admin panel’s mail about a forgotten password into the ledger', async () => {
  const cms = await bootCms();
  try {
    const loaded = Object.keys(createRequire(import.meta.url).cache);
    expect(loaded.filter((file) => file.includes('provider-email'))).toEqual([]);
    const { email } = await createAdmin(cms, { role: 'head-editor' });
    const body = { email };
    const answer = await request(cms, 'POST', '/admin/forgot-password', { body });
    expect(answer.status).toBe(204);
    await expect
      .poll(() => cms.readRows('select recipient, template, state from outgoing_mails'))
      .toEqual([{ recipient: email, template: 'admin-panel', state: 'queued' }]);
  } finally {
    await cms.stop();
  }
});
