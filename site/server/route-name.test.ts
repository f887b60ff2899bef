import { expect, test } from 'vitest';
import { routeName } from './route-name.ts';

test('a page is named the same in every language, without what is in its address', () => {
  expect(routeName('/')).toBe('home');
  expect(routeName('/en/')).toBe('home');
  expect(routeName('/kabinet/muracietler/GNC-2026-000001')).toBe('application');
  expect(routeName('/ru/subscription/doc1.secret')).toBe('subscription');
});

test('an address that is no page is one of a few', () => {
  expect(routeName('/_assets/page.Bx3k.css')).toBe('assets');
  expect(routeName('/api/search')).toBe('api-search');
  expect(routeName('/api/suggest')).toBe('api-suggest');
  expect(routeName('/abune/doc1.secret/one-click')).toBe('one-click');
  for (const address of [
    '/api/anything',
    '/wp-login.php',
    '/en/none',
    '/%zz',
    '',
    '/api/search/x',
  ]) {
    expect(routeName(address), address).toBe('other');
  }
});
