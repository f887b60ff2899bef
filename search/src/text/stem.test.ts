import { expect, it } from 'vitest';
import { stemText, stemWord } from './stem.ts';

it('stems an Azerbaijani text word by word', () => {
  expect(stemText('Universitetlərin klubları, 2026!', 'az')).toBe('universitet klub 2026');
});

it('takes a word by its script and letters before the language of the page', () => {
  expect(stemWord('könüllülər', 'en')).toBe(stemWord('könüllülər', 'az'));
  expect(stemWord('universitetlər', 'ru')).toBe('universitet');
  expect(stemWord('Волонтёры', 'az')).toBe('волонтеры');
  expect(stemWord('Internships', 'en')).toBe('internships');
});
