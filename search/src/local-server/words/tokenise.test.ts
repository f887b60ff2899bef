import { describe, expect, it } from 'vitest';
import { positionWords, tokenise } from './tokenise.ts';

const plain = { stopWords: new Set<string>(), separatorTokens: [], nonSeparatorTokens: [] };

function words(text: string, settings = plain): string[] {
  return tokenise(text, settings)
    .filter((token) => token.kind === 'word')
    .map((token) => token.lemma);
}

describe('tokenise', () => {
  it('folds case and marks but keeps ə', () => {
    expect(words('GƏNCƏ İstanbul Sumqayıt könüllü Şəki')).toEqual([
      'gəncə',
      'istanbul',
      'sumqayit',
      'konullu',
      'səki',
    ]);
  });

  it('cuts at punctuation and keeps < and > in words', () => {
    expect(words("stand-up, o'henri c++ <b> 3D")).toEqual([
      'stand',
      'up',
      'o',
      'henri',
      'c',
      '<b>',
      '3d',
    ]);
  });

  it('cuts where the script changes, digits staying with what stands before', () => {
    expect(words('githubкод у 3d')).toEqual(['github', 'код', 'у', '3', 'd']);
  });

  it('leaves no part of the text out', () => {
    const text = 'Bir, iki… üç!  дөрд-4';
    const tokens = tokenise(text, plain);
    expect(tokens.map((token) => text.slice(token.start, token.end)).join('')).toBe(text);
  });
});

describe('positionWords', () => {
  it('puts words after a hard separator eight places on, and elements of a list too', () => {
    expect(positionWords(['bir iki. uc', 'dord'], plain)).toEqual([
      { lemma: 'bir', position: 0 },
      { lemma: 'iki', position: 1 },
      { lemma: 'uc', position: 9 },
      { lemma: 'dord', position: 17 },
    ]);
  });

  it('leaves stop words out but keeps their place', () => {
    expect(positionWords(['kitab ve defter'], { ...plain, stopWords: new Set(['ve']) })).toEqual([
      { lemma: 'kitab', position: 0 },
      { lemma: 'defter', position: 2 },
    ]);
  });
});
