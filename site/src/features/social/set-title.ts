/** Width of a line in pixels when it is set in a size. */
export type MeasureLine = (line: string, size: number) => number;

export interface SetTitle {
  size: number;
  lines: string[];
}

interface Room {
  width: number;
  height: number;
}

const SIZES = [92, 80, 70, 60, 50, 42] as const;
const SMALLEST = SIZES[SIZES.length - 1] ?? 42;
const MOST_LETTERS = 240;
export const LINE_HEIGHT = 1.14;

/**
 * Breaks a title into lines in the largest size in which all of it finds room; what does not find
 * room even in the smallest is left out, and an ellipsis says so.
 */
export function setTitle(title: string, room: Room, measure: MeasureLine): SetTitle {
  const words = cut(title)
    .split(/\s+/)
    .filter((word) => word !== '');
  for (const size of SIZES) {
    const lines = breakLines(words, (line) => measure(line, size) <= room.width);
    const isWide = lines.some((line) => measure(line, size) > room.width);
    if (!isWide && lines.length * size * LINE_HEIGHT <= room.height) return { size, lines };
  }
  const most = Math.floor(room.height / (SMALLEST * LINE_HEIGHT));
  const fits = (line: string) => measure(line, SMALLEST) <= room.width;
  const lines = breakLines(words, fits).map((line) => shorten(line, fits));
  if (lines.length <= most) return { size: SMALLEST, lines };
  const last = shorten(`${lines[most - 1] ?? ''}…`, fits);
  return { size: SMALLEST, lines: [...lines.slice(0, most - 1), last] };
}

/** Longer titles find no room in any size, and measuring them would take its time. */
function cut(title: string): string {
  const letters = [...title];
  return letters.length <= MOST_LETTERS ? title : `${letters.slice(0, MOST_LETTERS).join('')}…`;
}

function breakLines(words: readonly string[], fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && fits(`${line} ${word}`)) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A line that is one long word loses its end. */
function shorten(line: string, fits: (line: string) => boolean): string {
  let letters = [...line.replace(/…$/, '')];
  if (fits(line)) return line;
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters = letters.slice(0, -1);
  return `${letters.join('').trimEnd()}…`;
}
