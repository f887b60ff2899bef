import { expect, it } from 'vitest';
import { stripMarkdown } from './strip-markdown.ts';

it.each([
  ['# Başlıq\n\nMətn **qalın** və *əyri*.', 'Başlıq Mətn qalın və əyri.'],
  ['- bir\n- iki\n1. üç\n- [x] dörd', 'bir iki üç dörd'],
  ['Bax: [qaydalar](https://example.org/a_b "Ad") ![şəkil](x.png)', 'Bax: qaydalar şəkil'],
  ['> sitat\n>> iç', 'sitat iç'],
  ['```js\nconst a = 1;\n```\n`kod`', 'const a = 1; kod'],
  ['| Ad | Saat |\n|---|:---:|\n| A | 10:00 |', 'Ad Saat A 10:00'],
  ['<p class="x">HTML &amp; mətn</p><!-- gizli -->', 'HTML & mətn'],
  ['ad_soyad_1 və 2*3*4', 'ad_soyad_1 və 234'],
  ['Üstü\n---\n\n***\n\nAltı', 'Üstü Altı'],
  ['\\*ulduz\\*', '*ulduz*'],
  ['<https://example.org>', 'https://example.org'],
  ['', ''],
])('leaves the words of %j', (markdown, words) => {
  expect(stripMarkdown(markdown)).toBe(words);
});
