import { LOCALES } from '@office/search';
import { describe, expect, it } from 'vitest';
import { localeOfPath, matchPath, paths, ROUTES, routePattern, translatePath } from './paths.ts';

const names = Object.keys(ROUTES) as (keyof typeof ROUTES)[];

describe('paths', () => {
  it('puts Azerbaijani at the root and the others under their prefix', () => {
    expect(LOCALES.map((locale) => paths.home(locale))).toEqual(['/', '/en/', '/ru/']);
    expect(paths.search('az', { q: 'gəncə' })).toBe('/imkanlar?q=g%C9%99nc%C9%99');
    expect(paths.search('ru', {})).toBe('/ru/opportunities');
    expect(paths.applyCheck('en', 'k7f3a1b2c3')).toBe('/en/apply/k7f3a1b2c3/check');
  });

  it('encodes what it is given', () => {
    expect(paths.region('az', '../kabinet?x#y')).toBe('/regionlar/..%2Fkabinet%3Fx%23y');
  });

  it.each(names)('finds the page %s again in every language', (name) => {
    for (const locale of LOCALES) {
      const address = routePattern(name, locale).replaceAll(/\[(\w+)\]/g, 'value-$1');
      expect(matchPath(address)?.name).toBe(name);
      expect(localeOfPath(address)).toBe(locale);
    }
  });

  it('never gives two pages one address', () => {
    const patterns = names.flatMap((name) => LOCALES.map((locale) => routePattern(name, locale)));
    const anonymous = patterns.map((pattern) => pattern.replaceAll(/\[\w+\]/g, '[]'));
    expect(new Set(anonymous).size).toBe(anonymous.length);
  });

  it('keeps page, values and query when the language changes', () => {
    const url = new URL('https://x.example/imkanlar/yay-mektebi-k7f3a1b2c3?q=a&page=2');
    expect(translatePath(url, 'ru')).toBe('/ru/opportunities/yay-mektebi-k7f3a1b2c3?q=a&page=2');
    expect(translatePath(new URL(translatePath(url, 'ru'), url), 'az')).toBe(
      '/imkanlar/yay-mektebi-k7f3a1b2c3?q=a&page=2',
    );
  });

  it('prefers a fixed segment to a value', () => {
    expect(matchPath('/abune/tesdiq')?.name).toBe('subscription-confirm');
    expect(matchPath('/abune/abc.def')).toEqual({
      name: 'subscription',
      params: { token: 'abc.def' },
    });
  });

  it('leads home from an address that is no page', () => {
    expect(translatePath({ pathname: '/yoxdur', search: '?a=1' }, 'en')).toBe('/en/');
    expect(matchPath('/en/imkanlar')).toBeNull();
  });

  it('survives an address with broken encoding', () => {
    expect(matchPath('/regionlar/%E0%A4%A')?.params).toEqual({ key: '%E0%A4%A' });
  });
});
