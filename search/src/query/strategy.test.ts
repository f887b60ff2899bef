import { describe, expect, it } from 'vitest';
import { testTaxonomy } from '../documents/test-entries.ts';
import type { CatalogueRequest } from './catalogue-request.ts';
import { parseCatalogueRequest } from './parse-catalogue-request.ts';
import { WEIGHTS, planQueries } from './strategy.ts';

function request(query: string, changes: Partial<CatalogueRequest> = {}): CatalogueRequest {
  const parsed = parseCatalogueRequest(new URLSearchParams({ q: query }), { strict: true });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return { ...parsed.request, ...changes };
}

function plan(
  query: string,
  changes: Partial<CatalogueRequest> = {},
  memberRegion: string | null = null,
) {
  return planQueries(request(query, changes), { names: testTaxonomy, memberRegion });
}

const words = (query: string) => plan(query).map(({ q }) => q);

describe('planQueries', () => {
  it('asks nothing without words', () => {
    expect(plan('')).toEqual([]);
  });

  it('asks by letters, by stems and by roots', () => {
    expect(plan('klubları kitabların')).toMatchObject([
      { q: 'klublari kitablarin', weight: WEIGHTS.folded, matching: 'all' },
      { q: 'klub kitab', weight: WEIGHTS.stemmed, matching: 'frequency' },
      { q: 'klub kitab', weight: WEIGHTS.firstWords, matching: 'last' },
    ]);
  });

  it('asks the same only once', () => {
    expect(words('klub')).toEqual(['klub']);
    expect(words('klublar')).toEqual(['klublar', 'klub']);
  });

  it('leaves out what a question is asked with, unless there is nothing else', () => {
    expect(words('harada şahmat oynaya bilərəm?')[0]).toBe('sahmat oynaya');
    expect(words('как записаться в клуб')[0]).toBe('клуб');
    expect(words('necə')[0]).toBe('nece');
  });

  it('takes an ending that is set off for an ending', () => {
    expect(words('CV-ni yoxlamaq')[0]).toBe('cv yoxlamaq');
    expect(words('səs-küy')[0]).toBe('ses-kuy');
  });

  it('brings words of one meaning together by their root', () => {
    expect(words('bike').at(-1)).toBe(words('велосипед').at(-1));
  });

  it('takes quotes and minus signs as the server reads them', () => {
    expect(words('"gəncə klubu"')).toEqual(['"gence klubu"']);
    expect(words('klub -şahmat')).toEqual(['klub -sahmat']);
  });

  it('wants every word in a list that is sorted otherwise', () => {
    const asked = plan('klubları kitab', { sort: 'deadline' });
    expect(asked.map(({ q, matching }) => [q, matching])).toEqual([
      ['klublari kitab', 'all'],
      ['klub kitab', 'all'],
    ]);
  });

  it('puts what is in a place named before everything else', () => {
    const asked = plan('Gəncədə şahmat');
    const inGanja = asked.filter(({ filter }) => filter.length > 0);
    expect(inGanja.every(({ filter }) => filter.join('') === 'regions IN ["ganja"]')).toBe(true);
    const elsewhere = asked.filter(({ filter }) => filter.length === 0);
    const strongest = Math.max(...elsewhere.map(({ weight }) => weight));
    expect(inGanja.every(({ weight }) => weight > strongest)).toBe(true);
    expect(inGanja.at(-1)).toMatchObject({ q: 'gence', isFilling: true });
  });

  it('lets a region that is chosen stand over one that is named', () => {
    expect(plan('gence', { region: ['baku'] }).every(({ filter }) => filter.length === 0)).toBe(
      true,
    );
  });

  it("gives a member's region a little more, never only it", () => {
    const asked = plan('klub', {}, 'sumgait');
    expect(asked).toMatchObject([
      { q: 'klub', weight: 1, filter: [] },
      { q: 'klub', weight: WEIGHTS.ownRegion, filter: ['regions IN ["sumgait"]'] },
    ]);
    expect(plan('klub gence', {}, 'sumgait').flatMap(({ filter }) => filter)).not.toContain(
      'regions IN ["sumgait"]',
    );
  });
});
