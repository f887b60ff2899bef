import { describe, expect, it } from 'vitest';
import type { Locale } from '../vocabulary/locales.ts';
import { highlight, mergeRanges } from './highlight.ts';
import { createQueryMatcher } from './query-matcher.ts';

function mark(query: string, text: string, locale: Locale = 'az'): string {
  return highlight(text, mergeRanges(text, createQueryMatcher(query, locale)(text, locale)));
}

describe('createQueryMatcher', () => {
  it.each([
    ['könüllü', 'KÖNÜLLÜ gün', '<mark>KÖNÜLLÜ</mark> gün'],
    ['konullu gun', 'Könüllü günü', '<mark>Könüllü</mark> <mark>günü</mark>'],
    ['univer', 'Bakı Universiteti', 'Bakı <mark>Univer</mark>siteti'],
    ['univer klubu', 'Universitet klubları', 'Universitet <mark>klubları</mark>'],
    ['universitetlərin açıq', 'Universitetdən', '<mark>Universitetdən</mark>'],
    ['gence', 'Gəncədə gənclər', '<mark>Gəncədə</mark> gənclər'],
    ['ganja', 'Gəncənin parkı', '<mark>Gəncənin</mark> parkı'],
    ['Баку', 'Bakı', '<mark>Bakı</mark>'],
    ['unversitet qrupu', 'universitet', '<mark>universitet</mark>'],
    ['univrsite', 'universitetimiz', '<mark>universitetimiz</mark>'],
    ['ve ile park', 'Park və bağ ilə', '<mark>Park</mark> və bağ ilə'],
    ['', 'Park', 'Park'],
    ['нет', 'Park', 'Park'],
  ])('%j in %j', (query, text, marked) => {
    expect(mark(query, text)).toBe(marked);
  });

  it('allows no errors in short words and place names', () => {
    expect(mark('perk', 'park')).toBe('park');
    expect(mark('baku', 'maku')).toBe('maku');
  });

  it('counts an error in the first letter twice', () => {
    expect(mark('kitap', 'kitab')).toBe('<mark>kitab</mark>');
    expect(mark('titab', 'kitab')).toBe('kitab');
  });

  it('stems a text by its own language', () => {
    const matches = createQueryMatcher('universitetlər', 'en');
    expect(matches('universitetdə', 'az')).toEqual([{ start: 0, end: 13 }]);
  });
});
