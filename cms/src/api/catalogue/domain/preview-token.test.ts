import { describe, expect, it } from 'vitest';

import { previewToken, readPreviewToken, type PreviewGrant } from './preview-token.ts';

const SECRET = 'secret-of-previews';
const NOON = new Date('2026-05-04T12:00:00Z');
const grant: PreviewGrant = {
  kind: 'student-service',
  documentId: 'abcdefghij0123456789abcd',
  locale: 'ru',
  status: 'draft',
  expiresAt: new Date('2026-05-04T13:00:00Z'),
};

describe('a preview token', () => {
  it('gives back what was granted until its last second', () => {
    const token = previewToken(SECRET, grant);
    expect(readPreviewToken(SECRET, token, NOON)).toEqual({ outcome: 'granted', grant });
    const last = new Date('2026-05-04T12:59:59.999Z');
    expect(readPreviewToken(SECRET, token, last).outcome).toBe('granted');
    expect(readPreviewToken(SECRET, token, grant.expiresAt)).toEqual({ outcome: 'expired' });
  });

  it('needs no escaping in a path', () => {
    expect(previewToken(SECRET, grant)).toMatch(/^[\w.-]+$/);
  });

  it.each([
    ['another kind', 'student-service', 'club'],
    ['another entry', 'abcdefghij', 'abcdefghik'],
    ['another language', '.ru.', '.en.'],
    ['the other version', '.draft.', '.published.'],
    ['a later end', String(grant.expiresAt.getTime() / 1000), '1999999999'],
  ])('is unknown when changed to %s', (_what, from, to) => {
    const token = previewToken(SECRET, grant);
    expect(token).toContain(from);
    expect(readPreviewToken(SECRET, token.replace(from, to), NOON)).toEqual({ outcome: 'unknown' });
  });

  it('is unknown under another secret, without its signature and as any other text', () => {
    const token = previewToken('another-secret', grant);
    const unsigned = token.slice(0, token.lastIndexOf('.'));
    for (const wrong of [token, unsigned, `${unsigned}.`, '', '.', 'x', '..' + token]) {
      expect(readPreviewToken(SECRET, wrong, NOON)).toEqual({ outcome: 'unknown' });
    }
  });
});
