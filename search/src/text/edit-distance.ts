/** How far one word is from another and from its beginning. */
export interface EditDistance {
  whole: number;
  /** From the closest beginning of the other word. */
  beginning: number;
}

/**
 * Letters to insert, delete, replace or swap with their neighbour to turn `typed` into `written`.
 * As in Meilisearch a wrong first letter counts two.
 */
export function measureEditDistance(typed: string, written: string): EditDistance {
  let beforeLast: number[] = [];
  let last = Array.from({ length: written.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= written.length; column += 1) {
      const same = typed[row - 1] === written[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        typed[row - 1] === written[column - 2] &&
        typed[row - 2] === written[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  const penalty = typed[0] === written[0] ? 0 : 1;
  return { whole: at(last, written.length) + penalty, beginning: Math.min(...last) + penalty };
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
