/**
 * Cuts the fonts of the site down to the letters its three languages use, and writes them to
 * `src/styles/fonts/` with their licence; those of social images, in one piece each, to
 * `src/features/social/fonts/`. Run by hand when a font or a letter is added:
 * `node scripts/subset-fonts.ts`. `unicode-range` in `styles/fonts.css` repeats the split.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const outDir = path.join(import.meta.dirname, '../src/styles/fonts');

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const russian = Array.from({ length: 64 }, (_, index) => String.fromCharCode(0x410 + index)).join(
  '',
);

const PARTS = [
  { part: 'az', source: 'latin', letters: `${ascii}ÇçÖöÜüı\u00a0«»“”„‘’–—…·•×°§©−‑€` },
  { part: 'az-ext', source: 'latin-ext', letters: 'ƏəĞğİŞş₼' },
  { part: 'ru', source: 'cyrillic', letters: `${russian}Ёё№` },
];

/** Text in every weight between regular and bold; titles in the one weight they are set in. */
const FAMILIES = [
  { family: 'onest', weight: { min: 400, max: 700, default: 400 } },
  { family: 'piazzolla', weight: 600 },
];

for (const { family, weight } of FAMILIES) {
  const root = path.dirname(require.resolve(`@fontsource-variable/${family}/package.json`));
  for (const { part, source, letters } of PARTS) {
    const font = await readFile(path.join(root, `files/${family}-${source}-wght-normal.woff2`));
    const cut = await subsetFont(font, letters, {
      targetFormat: 'woff2',
      variationAxes: { wght: weight },
    });
    await writeFile(path.join(outDir, `${family}-${part}.woff2`), cut);
    console.log(`${family}-${part}: ${(cut.length / 1024).toFixed(1)} KB`);
  }
  await copyFile(path.join(root, 'LICENSE'), path.join(outDir, `${family}-OFL.txt`));
}

/** What draws social images reads no compressed fonts and mixes no parts of one. */
const SOCIAL_FONTS = {
  'onest-600.ttf': '@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf',
  'piazzolla-600.ttf': '@expo-google-fonts/piazzolla/600SemiBold/Piazzolla_600SemiBold.ttf',
};
/** Ids of a font's names by which a family in several weights is found. */
const FAMILY_NAMES = [1, 2, 16, 17];
const socialDir = path.join(import.meta.dirname, '../src/features/social/fonts');
const allLetters = PARTS.map(({ letters }) => letters).join('');

for (const [name, source] of Object.entries(SOCIAL_FONTS)) {
  const font = await readFile(require.resolve(source));
  const cut = await subsetFont(font, allLetters, {
    targetFormat: 'truetype',
    preserveNameIds: FAMILY_NAMES,
  });
  await writeFile(path.join(socialDir, name), cut);
  console.log(`${name}: ${(cut.length / 1024).toFixed(1)} KB`);
}
