/**
 * Draws the icons of the installed site from its mark, `public/favicon.svg`. Run by hand when the
 * mark changes: `node scripts/draw-icons.ts`. A knot is a whole number of pixels, so edges are sharp.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const publicDir = path.join(import.meta.dirname, '../public');
const MARK_KNOTS = 13;
const PAPER = '#fbf7f0';

/** On paper where the system cuts the icon to a shape of its own, with room for the cut. */
const ICONS = [
  { name: 'icon-192', size: 192, knot: 14, ground: 'none' },
  { name: 'icon-512', size: 512, knot: 39, ground: 'none' },
  { name: 'maskable-512', size: 512, knot: 26, ground: PAPER },
  { name: 'touch-180', size: 180, knot: 10, ground: PAPER },
];

const mark = (await readFile(path.join(publicDir, 'favicon.svg'), 'utf8')).replace(
  /^<svg[^>]*>|<\/svg>\s*$/g,
  '',
);
for (const { name, size, knot, ground } of ICONS) {
  const margin = Math.floor((size - MARK_KNOTS * knot) / 2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" shape-rendering="crispEdges"><path fill="${ground}" d="M0 0h${size}v${size}H0z"/><g transform="translate(${margin} ${margin}) scale(${knot})">${mark}</g></svg>`;
  const png = new Resvg(svg).render().asPng();
  await writeFile(path.join(publicDir, 'icons', `${name}.png`), png);
  console.log(`${name}: ${png.length} bytes`);
}
