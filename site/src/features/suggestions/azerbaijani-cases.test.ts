import { expect, test } from 'vitest';
import { azAccusative, azLocative } from './azerbaijani-cases.ts';

test.each([
  ['Ekologiya', 'Ekologiyanı'],
  ['İdman', 'İdmanı'],
  ['Mədəniyyət', 'Mədəniyyəti'],
  ['Hüquq', 'Hüququ'],
  ['Sahibkarlıq', 'Sahibkarlığı'],
  ['Dillər', 'Dilləri'],
  ['İnformasiya texnologiyaları', 'İnformasiya texnologiyalarını'],
])('%s is chosen as %s', (name, chosen) => {
  expect(azAccusative(name)).toBe(chosen);
});

test.each([
  ['Bakı', 'Bakıda'],
  ['Sumqayıt', 'Sumqayıtda'],
  ['Gəncə', 'Gəncədə'],
  ['Mingəçevir', 'Mingəçevirdə'],
])('in %s is %s', (name, where) => {
  expect(azLocative(name)).toBe(where);
});
