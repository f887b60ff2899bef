import { describe, expect, it } from 'vitest';
import { slugify } from './slugify.ts';

describe('slugify', () => {
  it.each([
    ['Gəncədə könüllü günü', 'gencede-konullu-gunu'],
    ['  İT & Rəqəmsal: 2026!  ', 'it-reqemsal-2026'],
    ['Щедрый чай для йогов', 'shchedryy-chay-dlya-yogov'],
    ["Students' club", 'students-club'],
    ['Café №5', 'cafe-no5'],
  ])('turns %s into %s', (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  it('is never empty', () => {
    expect(slugify('')).toBe('entry');
    expect(slugify('🙂 …')).toBe('entry');
  });

  it('holds at most 60 characters and ends at a word', () => {
    const slug = slugify(
      'tələbələrin könüllülük fəaliyyəti üçün açıq müraciət və qeydiyyat qaydaları',
    );
    expect(slug.length).toBeLessThanOrEqual(60);
    expect(slug).toBe('telebelerin-konulluluk-fealiyyeti-ucun-aciq-muraciet-ve');
    expect(slugify('a'.repeat(90))).toHaveLength(60);
    expect(slugify(`${'a'.repeat(60)} b`)).toBe('a'.repeat(60));
  });
});
