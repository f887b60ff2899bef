import { describe, expect, it } from 'vitest';
import { tagsOfEntries, wantedPage } from './wanted-page.ts';

const want = (path: string, cookies?: string, method = 'GET') =>
  wantedPage(method, new URL(`http://localhost:4321${path}`), cookies);

describe('the cache', () => {
  it.each([
    '/',
    '/en/',
    '/regionlar/ganja',
    '/ru/opportunities',
    '/komek',
    '/en/statistics',
    '/teskilatcilar/yasil-sahil',
    '/imkanlar/klub-abcdefghij',
  ])('may answer %s for somebody without a session', (path) => {
    expect(want(path)).not.toBeNull();
    expect(want(path, undefined, 'HEAD')).not.toBeNull();
    expect(want(path, 'sid=x')).toBeNull();
    expect(want(path, 'theme=dark; __Host-sid=x')).toBeNull();
    expect(want(path, undefined, 'POST')).toBeNull();
  });

  it.each([
    '/kabinet',
    '/giris',
    '/veziyyet',
    '/statistika.csv',
    '/muraciet/abcdefghij',
    '/onizleme/token',
    '/abune/token',
    '/api/search',
    '/none',
  ])('never answers %s', (path) => {
    expect(want(path)).toBeNull();
  });

  it('keeps a page for each appearance', () => {
    const addresses = [undefined, 'theme=dark', 'theme=light'].map(
      (cookie) => want('/', cookie)?.address,
    );
    expect(new Set(addresses).size).toBe(3);
    expect(want('/', 'theme=pink')?.address).toBe(want('/')?.address);
  });

  it('neither keys nor renders with parameters a page does not know', () => {
    expect(want('/?utm_source=x&q=1')?.address).toBe(want('/')?.address);
    expect(want('/?utm_source=x')?.url.search).toBe('');
    expect(want('/imkanlar?x=1&kind=club&q=&sort=relevance')?.url.search).toBe('?kind=club');
  });

  it('knows one search by whatever order its parameters stand in', () => {
    const one = want('/imkanlar?region=ganja&region=baku&open=1');
    expect(one?.address).toBe(want('/imkanlar?open=1&region=baku&region=ganja')?.address);
    expect(one?.address).not.toBe(want('/imkanlar?region=ganja')?.address);
  });

  it('keeps hosts and languages apart', () => {
    const other = wantedPage('GET', new URL('http://127.0.0.1:4321/'), undefined);
    expect(other?.address).not.toBe(want('/')?.address);
    expect(want('/en/help')?.address).not.toBe(want('/ru/help')?.address);
  });
});

it('tags an entry’s page by the entry, and every list by the catalogue', () => {
  expect(want('/imkanlar/klub-abcdefghij')?.tags).toEqual(['entry:abcdefghij']);
  expect(want('/en/articles/how-to-abcdefghij')?.tags).toEqual(['entry:abcdefghij']);
  expect(want('/regionlar/ganja')?.tags).toEqual(['catalogue']);
  expect(tagsOfEntries(['abcdefghij'])).toEqual(['catalogue', 'entry:abcdefghij']);
});
