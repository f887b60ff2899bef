import { describe, expect, it } from 'vitest';
import { translator } from './translate.ts';

describe('translator', () => {
  it('says a message in each language', () => {
    expect(translator('az')('search.submit')).toBe('Axtar');
    expect(translator('en')('search.submit')).toBe('Search');
    expect(translator('ru')('search.submit')).toBe('Найти');
  });

  it('chooses Russian plural forms', () => {
    const t = translator('ru');
    const said = [1, 2, 5, 11, 21, 22].map((count) => t('search.resultCount', { count }));
    expect(said).toEqual([
      '1 результат',
      '2 результата',
      '5 результатов',
      '11 результатов',
      '21 результат',
      '22 результата',
    ]);
  });

  it('writes numbers as the language writes them', () => {
    expect(translator('az')('search.resultCount', { count: 12345 })).toBe('12.345 nəticə');
    expect(translator('en')('search.resultCount', { count: 12345 })).toBe('12,345 results');
    expect(translator('ru')('search.resultCount', { count: 12345 })).toBe(
      '12\u00a0345 результатов',
    );
  });

  it('fills values in without reading braces in them', () => {
    expect(translator('en')('search.titleFor', { query: '{query}' })).toBe(
      'Opportunities for “{query}”',
    );
  });

  it('refuses a message that is not there or lacks a value', () => {
    const t = translator('az') as (key: string, values?: object) => string;
    expect(() => t('search.nothing')).toThrow('No message "search.nothing" in az');
    expect(() => t('search.titleFor', {})).toThrow('needs a value for "query"');
  });
});
