import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg, renderAsync, type ResvgRenderOptions } from '@resvg/resvg-js';
import { escapeXml } from '#lib/xml/escape-xml.ts';
import onest from './fonts/onest-600.ttf?inline';
import piazzolla from './fonts/piazzolla-600.ttf?inline';
import { drawCard, TITLE_FONT } from './draw-card.ts';
import type { MeasureLine } from './set-title.ts';
import type { SocialCard } from './social-card.ts';

const FONTS = { 'onest-600.ttf': onest, 'piazzolla-600.ttf': piazzolla };

/** Paints a card as PNG. The painting itself is done beside the thread that answers requests. */
export type PaintCard = (card: SocialCard) => Promise<Buffer>;

/** The painter; the fonts, which it takes from files only, are written to `folder` first. */
export async function createPainter(folder: string): Promise<PaintCard> {
  await mkdir(folder, { recursive: true });
  const fontFiles = await Promise.all(
    Object.entries(FONTS).map(async ([name, dataUrl]) => {
      const file = join(folder, name);
      await writeFile(file, Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64'));
      return file;
    }),
  );
  const options: ResvgRenderOptions = {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Onest' },
  };
  return async (card) => (await renderAsync(drawCard(card, measureWith(options)), options)).asPng();
}

/** Measures a line once: its width grows with its size. */
function measureWith(options: ResvgRenderOptions): MeasureLine {
  const widths = new Map<string, number>();
  return (line, size) => {
    const known = widths.get(line) ?? measureAt(SAMPLE_SIZE, line, options);
    widths.set(line, known);
    return (known * size) / SAMPLE_SIZE;
  };
}

const SAMPLE_SIZE = 100;

function measureAt(size: number, line: string, options: ResvgRenderOptions): number {
  const text = `<text ${TITLE_FONT} font-size="${size}">${escapeXml(line)}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${text}</svg>`;
  return new Resvg(svg, options).getBBox()?.width ?? 0;
}
