import { describe, expect, it } from 'vitest';

import { judgeDeletion, judgeRegions } from './judge-regions';

describe('the verdict on a region editor’s write', () => {
  it('allows changing an item of the own region', () => {
    expect(judgeRegions(['ganja'], ['ganja'], ['ganja'])).toBe('allowed');
  });

  it('allows changing an item shared with another region', () => {
    expect(judgeRegions(['ganja'], ['baku', 'ganja'], ['baku', 'ganja'])).toBe('allowed');
  });

  it('refuses an item of another region, and one without any', () => {
    expect(judgeRegions(['ganja'], ['baku'], ['baku'])).toBe('not-yours');
    expect(judgeRegions(['ganja'], [], ['ganja'])).toBe('not-yours');
  });

  it('refuses taking over an item of another region', () => {
    expect(judgeRegions(['ganja'], ['baku'], ['ganja'])).toBe('not-yours');
  });

  it('refuses moving an own item away or leaving it without a region', () => {
    expect(judgeRegions(['ganja'], ['ganja'], ['baku'])).toBe('foreign-region');
    expect(judgeRegions(['ganja'], ['ganja'], [])).toBe('no-region');
    expect(judgeRegions(['ganja'], ['baku', 'ganja'], ['baku'])).toBe('foreign-region');
  });

  it('refuses adding or removing another region', () => {
    expect(judgeRegions(['ganja'], ['ganja'], ['ganja', 'baku'])).toBe('foreign-region');
    expect(judgeRegions(['ganja'], ['baku', 'ganja'], ['ganja'])).toBe('foreign-region');
  });

  it('allows a new item only within the own regions', () => {
    expect(judgeRegions(['ganja'], null, ['ganja'])).toBe('allowed');
    expect(judgeRegions(['ganja'], null, ['ganja', 'baku'])).toBe('foreign-region');
    expect(judgeRegions(['ganja'], null, ['baku'])).toBe('foreign-region');
    expect(judgeRegions(['ganja'], null, [])).toBe('no-region');
  });

  it('allows nothing to an editor without regions', () => {
    expect(judgeRegions([], null, ['ganja'])).toBe('foreign-region');
    expect(judgeRegions([], ['ganja'], ['ganja'])).toBe('not-yours');
  });
});

describe('the verdict on deleting altogether', () => {
  it('allows an item that lies wholly in the editor’s regions', () => {
    expect(judgeDeletion(['ganja'], ['ganja'])).toBe('allowed');
    expect(judgeDeletion(['ganja', 'baku'], ['baku', 'ganja'])).toBe('allowed');
  });

  it('refuses an item shared with another region, which would lose it', () => {
    expect(judgeDeletion(['ganja'], ['baku', 'ganja'])).toBe('foreign-region');
  });
});
