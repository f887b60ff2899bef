import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bodyOf, type KeptPage, type RenderedPage } from './kept-page.ts';
import {
  createPageCache,
  FRESH_MS,
  STALE_IF_ERROR_MS,
  STALE_WHILE_RENDERED_MS,
  type PageAnswer,
  type PageCache,
} from './page-cache.ts';
import { BACK_OFF_MS } from './page-renders.ts';

const HOME = { address: '/', tags: ['catalogue'] };
const CLUB = { address: '/imkanlar/klub-a', tags: ['catalogue', 'entry:a'] };

let at = 0;
let cache: PageCache;

beforeEach(() => {
  at = 1_000_000;
  cache = createPageCache(1_000_000, () => at);
});

function page(text: string, changes: Partial<RenderedPage> = {}): RenderedPage {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  return { status: 200, headers, hasGaps: false, ...changes, body: new TextEncoder().encode(text) };
}

function textOf(answer: PageAnswer): string {
  if ('rendered' in answer) return new TextDecoder().decode(answer.rendered.body);
  return bodyOf(answer.page, 'identity').toString();
}

const rendering = (text: string, changes?: Partial<RenderedPage>) =>
  vi.fn(() => Promise.resolve(page(text, changes)));
const failing = () => vi.fn(() => Promise.reject<RenderedPage>(new Error('the cms is away')));
const ask = async (render: () => Promise<RenderedPage>, wanted = HOME) =>
  textOf(await cache.answer(wanted, render));

describe('a kept page', () => {
  it('is rendered once for two hundred who ask at the same time', async () => {
    const render = rendering('new');
    const texts = await Promise.all(Array.from({ length: 200 }, () => ask(render)));
    expect(new Set(texts)).toEqual(new Set(['new']));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('is not rendered again while it is fresh', async () => {
    await ask(rendering('one'));
    at += FRESH_MS - 1;
    const render = rendering('two');
    expect(await ask(render)).toBe('one');
    expect(render).not.toHaveBeenCalled();
  });

  it('is shown at once when it has gone stale, while one new one is made', async () => {
    await ask(rendering('one'));
    at += FRESH_MS;
    const render = rendering('two');
    const texts = await Promise.all(Array.from({ length: 200 }, () => ask(render)));
    expect(new Set(texts)).toEqual(new Set(['one']));
    expect(render).toHaveBeenCalledTimes(1);
    await vi.waitFor(async () => expect(await ask(render)).toBe('two'));
  });

  it('is waited for when it is older than half an hour', async () => {
    await ask(rendering('one'));
    at += STALE_WHILE_RENDERED_MS;
    expect(await ask(rendering('two'))).toBe('two');
  });

  it('has its body in each encoding, and one tag for all of them', async () => {
    const answer = await cache.answer(HOME, rendering('salam'));
    const kept = 'page' in answer ? answer.page : undefined;
    if (kept === undefined) throw new Error('The page was not kept.');
    expect(brotliDecompressSync(bodyOf(kept, 'br')).toString()).toBe('salam');
    expect(gunzipSync(bodyOf(kept, 'gzip')).toString()).toBe('salam');
    expect(kept.etag).toMatch(/^W\/"[\w-]{22}"$/);
  });
});

describe('a purged page', () => {
  it('is made anew for the next one who asks', async () => {
    await ask(rendering('one'), CLUB);
    await ask(rendering('home'));
    expect(cache.purge(['entry:a'])).toBe(1);
    expect(await ask(rendering('two'), CLUB)).toBe('two');
    expect(await ask(rendering('other'))).toBe('home');
  });

  it('is shown as it was when no new one can be made', async () => {
    await ask(rendering('one'));
    cache.purge('all');
    expect(await ask(failing())).toBe('one');
  });

  it('is shown as it was when the new one is not there within a second', async () => {
    await ask(rendering('one'));
    cache.purge('all');
    expect(await ask(() => new Promise<RenderedPage>(() => undefined))).toBe('one');
  });

  it('is out of date at once when it was purged while it was rendered', async () => {
    let finish: (rendered: RenderedPage) => void = () => undefined;
    const asked = ask(() => new Promise((resolve) => (finish = resolve)));
    cache.purge(['catalogue']);
    finish(page('half old'));
    expect(await asked).toBe('half old');
    expect(await ask(rendering('new'))).toBe('new');
  });
});

describe('while the cms is away', () => {
  it.each([
    ['throws', failing],
    ['is an error page', () => rendering('sorry', { status: 503 })],
    ['lacks parts', () => rendering('half', { hasGaps: true })],
  ])('the old page is shown for a day when the new one %s', async (_, broken) => {
    await ask(rendering('one'));
    at += STALE_IF_ERROR_MS - 1;
    expect(await ask(broken())).toBe('one');
  });

  it('the error is shown where there is no old page, and not kept', async () => {
    await expect(ask(failing())).rejects.toThrow('the cms is away');
    expect(await ask(rendering('sorry', { status: 503 }))).toBe('sorry');
    expect(await ask(rendering('half', { hasGaps: true }))).toBe('half');
    expect(await ask(rendering('one'))).toBe('one');
  });

  it('a render is tried again only after a pause', async () => {
    await ask(rendering('one'));
    cache.purge('all');
    const broken = failing();
    for (let turn = 0; turn < 20; turn += 1) await ask(broken);
    expect(broken).toHaveBeenCalledTimes(1);
    at += BACK_OFF_MS + 1;
    expect(await ask(rendering('two'))).toBe('two');
  });
});

describe('what is not for everybody', () => {
  it('is never handed to another: twenty first visits get twenty cookies', async () => {
    let visits = 0;
    const render = () => {
      visits += 1;
      const headers = new Headers({ 'set-cookie': `sid=${visits}` });
      return Promise.resolve(page('hello', { headers }));
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => cache.answer(HOME, render)));
    const cookies = answers.map((answer) =>
      'rendered' in answer ? answer.rendered.headers.get('set-cookie') : null,
    );
    expect(new Set(cookies).size).toBe(20);
    expect(cookies).not.toContain(null);
    expect(cache.size().pages).toBe(0);
  });

  it('is not kept when it says so', async () => {
    const headers = new Headers({ 'cache-control': 'private, no-cache' });
    await ask(rendering('mine', { headers }));
    expect(await ask(rendering('yours'))).toBe('yours');
  });
});

describe('an address that is no page any more', () => {
  it.each([404, 410, 301])('is answered with %i, and the old page is gone', async (status) => {
    await ask(rendering('one'));
    cache.purge('all');
    expect(await ask(rendering('gone', { status }))).toBe('gone');
    await expect(ask(failing())).rejects.toThrow('the cms is away');
  });

  it('is rendered once for two hundred who ask at the same time', async () => {
    const render = rendering('none', { status: 404 });
    await Promise.all(Array.from({ length: 200 }, () => ask(render)));
    expect(render).toHaveBeenCalledTimes(1);
  });
});

describe('the shelf', () => {
  it('lets go of what was not asked for longest', async () => {
    cache = createPageCache(3 * 2_200, () => at);
    const wanted = (name: string) => ({ address: name, tags: [] });
    for (const name of ['a', 'b', 'c']) await ask(rendering(name), wanted(name));
    await ask(rendering('-'), wanted('a'));
    await ask(rendering('d'), wanted('d'));
    expect(cache.pages().map(({ address }) => address)).toEqual(['c', 'a', 'd']);
    expect(cache.size().bytes).toBeLessThanOrEqual(3 * 2_200);
  });

  it('does not take a page that is larger than itself', async () => {
    cache = createPageCache(2_001, () => at);
    await ask(rendering('x'.repeat(500)));
    expect(cache.size()).toEqual({ pages: 0, bytes: 0 });
  });
});

describe('a restored page', () => {
  const restoredFrom = async (text: string): Promise<KeptPage[]> => {
    await ask(rendering(text));
    return cache.pages();
  };

  it('is shown while the cms is away', async () => {
    const pages = await restoredFrom('one');
    cache = createPageCache(1_000_000, () => at);
    cache.restore(pages);
    expect(await ask(failing())).toBe('one');
  });

  it('is made anew for the first one who asks', async () => {
    const pages = await restoredFrom('one');
    cache = createPageCache(1_000_000, () => at);
    cache.restore(pages);
    expect(await ask(rendering('two'))).toBe('two');
  });
});
