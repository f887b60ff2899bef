/**
 * The typos with which `query` is the start of `text`: letters added, missing, replaced, or two
 * neighbours swapped. As in Meilisearch the start ends where no shorter part of `query` fits better
 * and no more than `max` typos are needed; else the whole text counts.
 */
export function prefixDistance(query: string, text: string, max: number): number {
  let twoAbove: number[] = [];
  let above = Array.from({ length: query.length + 1 }, (_, column) => column);
  for (let row = 1; row <= text.length; row++) {
    const current = [row];
    for (let column = 1; column <= query.length; column++) {
      const isSame = query[column - 1] === text[row - 1];
      let value = Math.min(
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      const isSwap = query[column - 1] === text[row - 2] && query[column - 2] === text[row - 1];
      if (row > 1 && column > 1 && isSwap) {
        value = Math.min(value, (twoAbove[column - 2] ?? 0) + 1);
      }
      current.push(value);
    }
    const last = current[query.length] ?? 0;
    if (last <= max && last === Math.min(...current)) return last;
    twoAbove = above;
    above = current;
  }
  return above[query.length] ?? query.length;
}
