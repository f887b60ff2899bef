import { describe, expect, it } from 'vitest';
import { rootText, rootWord, stemText, stemWord } from './stem.ts';

it('stems a text word by word and keeps names', () => {
  expect(stemText('Gəncə universitetlərinin klubları, 2026!', 'az')).toBe(
    'gence universitet klub 2026',
  );
});

it('takes a word by its script and letters before the language of the page', () => {
  expect(stemWord('könüllülər', 'en')).toBe(stemWord('könüllülər', 'az'));
  expect(stemWord('universitetlər', 'ru')).toBe('universitet');
  expect(stemWord('Волонтёры', 'az')).toBe('волонтер');
  expect(stemWord('Internships', 'en')).toBe('internship');
});

describe('Russian', () => {
  it.each([
    ['волонтёр', 'волонтеры волонтёров волонтёрам ВОЛОНТЁРАМИ'],
    ['общежитие', 'общежития общежитии общежитиях'],
    ['стипендия', 'стипендии стипендию стипендий'],
    ['кружок', 'кружок'],
  ])('gives the forms of %s one stem', (lemma, forms) => {
    for (const form of forms.split(' ')) {
      expect(stemWord(form, 'ru'), form).toBe(stemWord(lemma, 'ru'));
    }
  });
});

describe('English', () => {
  it.each([
    ['volunteer', 'volunteers volunteering volunteered'],
    ['scholarship', 'scholarships'],
    ['dormitory', 'dormitories'],
  ])('gives the forms of %s one stem', (lemma, forms) => {
    for (const form of forms.split(' ')) {
      expect(stemWord(form, 'en'), form).toBe(stemWord(lemma, 'en'));
    }
  });
});

it('brings könüllü, its forms and könüllülük together by stem or root', () => {
  const lemma = rootWord('könüllü', 'az');
  for (const form of ['könüllülər', 'könüllülük', 'könüllülüyə', 'konulluler']) {
    expect(rootWord(form, 'az'), form).toBe(lemma);
  }
});

it('lists roots only where they say more than the stems, each once', () => {
  expect(rootText('Xalçaçılıq, xalçaçılar və klublar Gəncədə', 'az')).toBe('xalca');
  expect(rootText('мебельный завод', 'ru')).toBe('мебель');
  expect(rootText('bridges', 'en')).toBe('');
});

it('gives words of one meaning one root, whatever their language', () => {
  const root = rootWord('velosiped', 'az');
  expect(rootWord('bicycles', 'en')).toBe(root);
  expect(rootWord('велосипеды', 'ru')).toBe(root);
  expect(rootText('шахматный клуб', 'ru')).toBe('sahmat klub');
});
