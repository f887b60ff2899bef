import { expect, it } from 'vitest';
import { pageSlug, shortId } from './page-slug.ts';

it('addresses a page by its title and the first ten characters of its documentId', () => {
  const documentId = 'k3v9q2m1x8c7b6n5a4s3d2f1';
  expect(shortId(documentId)).toBe('k3v9q2m1x8');
  expect(pageSlug('Şahmat klubu', documentId)).toBe('sahmat-klubu-k3v9q2m1x8');
});
