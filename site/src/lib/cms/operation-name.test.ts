import { expect, test } from 'vitest';
import { cmsPath } from './client.ts';
import { operationName } from './operation-name.ts';

test('a call is named without what tells one person or thing from another', () => {
  const named = (...segments: string[]) =>
    operationName({ method: 'POST', path: cmsPath(...segments) });
  expect(named('subscriptions', 'doc1.secret')).toBe('POST /subscriptions/:');
  expect(named('me', 'applications', 'GNC-2026-000001', 'actions')).toBe(
    'POST /me/applications/:/actions',
  );
  expect(named('me', 'drafts', 'club', 'abc', 'submit')).toBe('POST /me/drafts/:/:/submit');
  expect(named('accounts', 'sign-in')).toBe('POST /accounts/sign-in');
});
