import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCmsClient, type CmsClient } from '../../../src/lib/cms/client.ts';
import { confirmAddress, signIn, signUp } from '../../../src/lib/cms/resources/accounts.ts';
import { readApplication } from '../../../src/lib/cms/resources/applications.ts';
import { readCatalogueEntry } from '../../../src/lib/cms/resources/catalogue.ts';
import { saveDraft, submitDraft } from '../../../src/lib/cms/resources/drafts.ts';
import { changeProfile } from '../../../src/lib/cms/resources/me.ts';
import { readTaxonomy } from '../../../src/lib/cms/resources/taxonomy.ts';
import { entries } from './entries.ts';
import { FAKE_SITE_TOKEN, startFakeCms, type FakeCms } from './server.ts';

let fake: FakeCms;
let visitor: CmsClient;

beforeAll(async () => {
  fake = await startFakeCms();
  visitor = createCmsClient({ baseUrl: fake.url, siteToken: FAKE_SITE_TOKEN, requestId: 'r' });
});

afterAll(() => fake.stop());

const form = (name: string) => ({ name, language: 'az', signUpKey: randomUUID() }) as const;

async function newMemberClient(email: string): Promise<CmsClient> {
  await signUp(visitor, { email, password: 'long-enough-1', ...form('A') });
  const token = fake.state.mails.find((mail) => mail.to === email)?.token ?? '';
  const confirmed = await confirmAddress(visitor, token);
  if (!confirmed.ok) throw new Error('not confirmed');
  const { accessToken } = confirmed.data;
  return createCmsClient({
    baseUrl: fake.url,
    siteToken: FAKE_SITE_TOKEN,
    requestId: 'r',
    memberTokens: {
      current: () => Promise.resolve(accessToken),
      renew: () => Promise.resolve(null),
    },
  });
}

test('every entry in every language fits the schema of the site', async () => {
  await readTaxonomy(visitor);
  for (const { shared } of entries) {
    for (const locale of ['az', 'en', 'ru'] as const) {
      const entry = await readCatalogueEntry(visitor, shared.documentId.slice(0, 10), locale);
      expect(entry?.documentId).toBe(shared.documentId);
    }
  }
  expect(await readCatalogueEntry(visitor, 'unknown000', 'az')).toBeNull();
});

test('an unconfirmed account cannot sign in', async () => {
  const account = { email: 'wait@example.org', password: 'long-enough-1' };
  await signUp(visitor, { ...account, ...form('W') });
  expect(await signIn(visitor, account)).toMatchObject({ code: 'account.unconfirmed' });
  expect(await signIn(visitor, { ...account, password: 'x' })).toMatchObject({
    code: 'account.wrong-credentials',
  });
});

test('a draft becomes one application however often it is sent', async () => {
  const cms = await newMemberClient('draft@example.org');
  const subject = { kind: 'club', documentId: 'club000001abcdefghijklmn' } as const;
  const content = { answers: { motivation: 'ok' }, language: 'az' } as const;
  await saveDraft(cms, subject, content);
  const submission = { ...content, submissionKey: 'k1' };
  const first = await submitDraft(cms, subject, submission);
  const again = await submitDraft(cms, subject, submission);
  expect(first).toMatchObject({ ok: true, status: 201 });
  expect(again).toMatchObject({ ok: true, status: 200 });
  if (!first.ok) return;
  expect((await readApplication(cms, first.data.reference)).ok).toBe(true);
});

test('a profile change with an unknown key is refused', async () => {
  const cms = await newMemberClient('profile@example.org');
  expect((await changeProfile(cms, { regionKey: 'ganja' })).ok).toBe(true);
  expect(await changeProfile(cms, { shoeSize: 1 } as never)).toMatchObject({ status: 400 });
});
