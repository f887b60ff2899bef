import { describe, expect, it } from 'vitest';
import { LINE_HEIGHT, setTitle } from './set-title.ts';

/** Every letter is half as wide as it is tall. */
const measure = (line: string, size: number) => [...line].length * size * 0.5;
const room = { width: 1000, height: 320 };

describe('setTitle', () => {
  it('sets a short title in one line of the largest size', () => {
    expect(setTitle('Robot klubu', room, measure)).toEqual({ size: 92, lines: ['Robot klubu'] });
  });

  it('takes a smaller size rather than leave a word out', () => {
    const title = 'Xəzər sahilində təmizlik günü və ağacəkmə aksiyası üçün könüllülər axtarılır';
    const { size, lines } = setTitle(title, room, measure);
    expect(lines.join(' ')).toBe(title);
    expect(size).toBeLessThan(92);
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(room.width);
    expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(room.height);
  });

  it('says by an ellipsis that there is more than finds room', () => {
    const { size, lines } = setTitle('çox uzun başlıq '.repeat(60), room, measure);
    expect(size).toBe(42);
    expect(lines.at(-1)).toMatch(/…$/);
    expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(room.height);
    for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(room.width);
  });

  it('shortens a word wider than the picture', () => {
    const { lines } = setTitle('ü'.repeat(200), room, measure);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^ü+…$/);
    expect(measure(lines[0] ?? '', 42)).toBeLessThanOrEqual(room.width);
  });

  it('sets nothing for an empty title', () => {
    expect(setTitle(' ', room, measure).lines).toEqual([]);
  });
});
