import { YARNS } from '#features/motif/knots.ts';
import { weaveQuarter, yarnPath } from '#features/motif/weave-motif.ts';
import { translator } from '#i18n/translate.ts';
import { escapeXml } from '#lib/xml/escape-xml.ts';
import { LINE_HEIGHT, setTitle, type MeasureLine } from './set-title.ts';
import type { SocialCard } from './social-card.ts';

/** What every messenger takes, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** The light palette of `styles/tokens.css`: a picture knows nothing of who looks at it. */
const PAPER = '#fbf7f0';
const INK = '#1e1b18';
const MUTED = '#5c544b';
const SAFFRON = '#e0a42e';
const DYES: Record<string, string> = {
  madder: '#8e2a2a',
  indigo: '#27406b',
  teal: '#0f5c5a',
  saffron: '#8a5a00',
};

/** Attributes; words of titles stand as far apart as in `styles/base.css`. */
export const TITLE_FONT = 'font-family="Piazzolla" font-weight="600" word-spacing="0.09em"';
const TEXT_FONT = 'font-family="Onest" font-weight="600"';

const EDGE = 72;
const BAND_HEIGHT = 168;
const FOOT_TOP = 532;
const MARK_KNOT = 4;

/** The picture of a page as SVG, in the fonts `Onest` and `Piazzolla`. */
export function drawCard(card: SocialCard, measure: MeasureLine): string {
  const dye = DYES[card.dye] ?? INK;
  const band = drawBand(card, dye);
  const kickerLine = band.height + 78;
  const titleTop = card.kicker === '' ? band.height + 56 : kickerLine + 20;
  const room = { width: CARD_WIDTH - 2 * EDGE, height: FOOT_TOP - titleTop - 16 };
  const { size, lines } = setTitle(card.title, room, measure);
  const rows = lines.map((line, at) => {
    const y = Math.round(titleTop + size * (0.92 + at * LINE_HEIGHT));
    return `<text x="${EDGE}" y="${y}">${escapeXml(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<path fill="${PAPER}" d="M0 0h${CARD_WIDTH}v${CARD_HEIGHT}H0z"/>`,
    band.svg,
    `<text x="${EDGE}" y="${kickerLine}" fill="${dye}" ${TEXT_FONT} font-size="30">${escapeXml(card.kicker)}</text>`,
    `<g fill="${INK}" ${TITLE_FONT} font-size="${size}">`,
    ...rows,
    '</g>',
    drawFoot(card, dye),
    '</svg>',
  ].join('');
}

/** As many whole tiles as there is room for, beginning with half a one on both sides. */
function drawBand({ motif, seed }: SocialCard, dye: string): { svg: string; height: number } {
  const quarter = weaveQuarter(motif, seed);
  const width = (quarter[0]?.length ?? 0) * 2;
  const rows = quarter.length * 2;
  const knot = Math.round(BAND_HEIGHT / rows);
  const height = rows * knot;
  const colours = { figure: PAPER, accent: SAFFRON, line: INK };
  const yarns = YARNS.map(
    (yarn) => `<path fill="none" stroke="${colours[yarn]}" d="${yarnPath(quarter, yarn)}"/>`,
  ).join('');
  const mirrors = [
    '1 0 0 1 0 0',
    `-1 0 0 1 ${width} 0`,
    `1 0 0 -1 0 ${rows}`,
    `-1 0 0 -1 ${width} ${rows}`,
  ];
  const tile = mirrors.map((matrix) => `<g transform="matrix(${matrix})">${yarns}</g>`).join('');
  const start = (CARD_WIDTH / 2) % (width * knot);
  return {
    height,
    svg: `<defs><pattern id="cloth" width="${width}" height="${rows}" patternUnits="userSpaceOnUse" patternTransform="translate(${start} 0) scale(${knot})"><g shape-rendering="crispEdges">${tile}</g></pattern></defs><path fill="${dye}" d="M0 0h${CARD_WIDTH}v${height}H0z"/><path fill="url(#cloth)" d="M0 0h${CARD_WIDTH}v${height}H0z"/>`,
  };
}

/** The office's mark, which `components/layout/SiteMark.astro` shows, and its name. */
function drawFoot({ locale }: SocialCard, dye: string): string {
  const t = translator(locale);
  const words = EDGE + 13 * MARK_KNOT + 24;
  return [
    `<g transform="translate(${EDGE} ${FOOT_TOP}) scale(${MARK_KNOT})" shape-rendering="crispEdges">`,
    `<path fill="${dye}" d="M6 0h1v1h1v1h3v3h1v1h1v1h-1v1h-1v3H8v1H7v1H6v-1H5v-1H2V8H1V7H0V6h1V5h1V2h3V1h1z"/>`,
    `<path fill="${PAPER}" d="M6 3h1v1h2v2h1v1H9v2H7v1H6V9H4V7H3V6h1V4h2z"/>`,
    `<path fill="${SAFFRON}" d="M6 5h1v1h1v1H7v1H6V7H5V6h1z"/></g>`,
    `<text x="${words}" y="${FOOT_TOP + 24}" fill="${INK}" ${TITLE_FONT} font-size="28">${escapeXml(t('layout.siteName'))}</text>`,
    `<text x="${words}" y="${FOOT_TOP + 52}" fill="${MUTED}" ${TEXT_FONT} font-size="20">${escapeXml(t('layout.siteRegions'))}</text>`,
  ].join('');
}
