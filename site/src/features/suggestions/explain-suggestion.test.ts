import { expect, test } from 'vitest';
import { translator } from '#i18n/translate.ts';
import type { Taxonomy } from '#lib/cms/resources/taxonomy.ts';
import { explainSuggestion } from './explain-suggestion.ts';

const names = (az: string, en: string, ru: string) => ({ az, en, ru });
const taxonomy = {
  regions: [{ key: 'ganja', names: names('Gəncə', 'Ganja', 'Гянджа') }],
  institutions: [],
  interests: [
    { key: 'environment', names: names('Ekologiya', 'Environment', 'Экология') },
    { key: 'sport', names: names('İdman', 'Sport', 'Спорт') },
  ],
} as unknown as Taxonomy;

const fit = {
  score: 1,
  interestKeys: ['environment', 'sport'],
  level: 'first-step',
  regionKey: 'ganja',
} as const;

test.each([
  ['az', 'Ekologiyanı və İdmanı seçmisiniz; ilk addım; Gəncədə'],
  ['en', 'You chose Environment and Sport; first step; in Ganja'],
  ['ru', 'Вы выбрали: Экология и Спорт; первый шаг; регион: Гянджа'],
] as const)('in %s the reason names interests, level and region', (locale, sentence) => {
  const given = { ...fit, interestKeys: [...fit.interestKeys] };
  expect(explainSuggestion(given, { locale, t: translator(locale), taxonomy })).toBe(sentence);
});
