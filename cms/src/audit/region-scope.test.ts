import { describe, expect, it } from 'vitest';

import { regionScope, scopesWith } from './region-scope';

describe('the regions of an audit entry as one text', () => {
  it('are the same in whatever order they come', () => {
    expect(regionScope(['sumgait', 'baku'])).toBe('baku+sumgait');
    expect(regionScope(['baku', 'sumgait', 'baku'])).toBe('baku+sumgait');
  });

  it('are nothing where there are none', () => {
    expect(regionScope([])).toBeNull();
  });

  it('are found by each region among them and by no other', () => {
    const scopes = scopesWith(['ganja'], ['baku', 'ganja', 'sumgait']);
    expect(scopes.sort()).toEqual(['baku+ganja', 'baku+ganja+sumgait', 'ganja', 'ganja+sumgait']);
  });

  it('are not found by an editor of no region', () => {
    expect(scopesWith([], ['baku', 'ganja'])).toEqual([]);
  });
});
