/** Fewer people than this are never told of: they might be recognised. */
export const FEWEST_TOLD = 5;

interface Cell {
  row: number;
  column: number;
  count: number;
  /** The sum of a row or of a column, but not of everything, is subtracted where others add up. */
  sign: 1 | -1;
  isSum: boolean;
  isHidden: boolean;
}

/**
 * A table of counts of people with the sums of its rows (last column) and columns (last row), in
 * which null stands for what is not told: everything below five but zero, of which nobody is part,
 * and as much beside it as it takes so that no untold number follows from the told ones, even for
 * somebody who knows that none of them is zero.
 *
 * An untold number follows exactly if no other table fits all that is told. The sums make the table
 * a network of rows and columns, in which another fitting table is a way round over untold cells,
 * adding one and taking one away in turn (Gusfield, "A graph theoretic approach to statistical data
 * security", 1988). A number that would follow is given such a way: of the rectangles it is a corner
 * of, the one with the least to hide. One always is there: up to the sums all of it can grow.
 */
export function tellCounts(counts: readonly (readonly number[])[]): (number | null)[][] {
  const cells = cellsOf(counts);
  for (const cell of cells) cell.isHidden = cell.count > 0 && cell.count < FEWEST_TOLD;
  for (;;) {
    const known = cells.find((cell) => cell.isHidden && follows(cell, cells));
    if (known === undefined) break;
    for (const cell of cheapestCover(known, cells)) cell.isHidden = true;
  }
  const rows = Array.from({ length: counts.length + 1 }, (_, row) =>
    cells.filter((cell) => cell.row === row),
  );
  return rows.map((row) => row.map(({ count, isHidden }) => (isHidden ? null : count)));
}

function cellsOf(counts: readonly (readonly number[])[]): Cell[] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = rows[0]?.length ?? 1;
  const sums = Array.from({ length: width }, (_, column) =>
    sum(rows.map((row) => row[column] ?? 0)),
  );
  return [...rows, sums].flatMap((numbers, row) =>
    numbers.map((count, column): Cell => {
      const isRowSum = column === width - 1;
      const isColumnSum = row === rows.length;
      return {
        ...{ row, column, count, isHidden: false },
        sign: isRowSum === isColumnSum ? 1 : -1,
        isSum: isRowSum || isColumnSum,
      };
    }),
  );
}

/** The fewest further cells, sums least of all, that keep an untold number from following. */
function cheapestCover(known: Cell, cells: readonly Cell[]): Cell[] {
  const at = (row: number, column: number) =>
    cells.find((cell) => cell.row === row && cell.column === column);
  const covers = cells
    .filter(({ row, column }) => row !== known.row && column !== known.column)
    .map((opposite) => [opposite, at(known.row, opposite.column), at(opposite.row, known.column)])
    .map((corners) => corners.filter((corner): corner is Cell => corner !== undefined))
    .filter((corners) => corners.every(({ count }) => count > 0))
    .filter((corners) => !follows(known, hiding(cells, corners)))
    .map((corners) => corners.filter(({ isHidden }) => !isHidden));
  covers.sort((one, other) => priceOf(one) - priceOf(other));
  return covers[0] ?? cells.filter(({ count }) => count > 0);
}

function hiding(cells: readonly Cell[], more: readonly Cell[]): Cell[] {
  return cells.map((cell) => (more.includes(cell) ? { ...cell, isHidden: true } : cell));
}

function priceOf(cells: readonly Cell[]): number {
  const SUM_PRICE = 1_000_000;
  return cells.reduce((price, { count, isSum }) => price + count + (isSum ? SUM_PRICE : 0), 0);
}

/** Whether the number of an untold cell can be worked out. */
function follows({ row, column }: Cell, cells: readonly Cell[]): boolean {
  const untold = cells.filter(({ isHidden }) => isHidden);
  const own = untold.find((cell) => cell.row === row && cell.column === column);
  const others = untold.filter((cell) => cell !== own);
  if (own === undefined) return true;
  const [from, to] = [`row ${row}`, `column ${column}`];
  const canChange =
    (canStep(own, 'row to column') && leadsTo(to, from, others)) ||
    (canStep(own, 'column to row') && leadsTo(from, to, others));
  return !canChange;
}

type Direction = 'row to column' | 'column to row';

/** Towards its column a cell grows by one and back it shrinks; sums that are subtracted do the other. */
function canStep({ sign, count }: Cell, direction: Direction): boolean {
  const grows = (direction === 'row to column') === (sign === 1);
  return grows || count > 1;
}

function leadsTo(start: string, end: string, cells: readonly Cell[]): boolean {
  const steps = cells.flatMap((cell) => {
    const [row, column] = [`row ${cell.row}`, `column ${cell.column}`];
    return [
      ...(canStep(cell, 'row to column') ? [{ from: row, to: column }] : []),
      ...(canStep(cell, 'column to row') ? [{ from: column, to: row }] : []),
    ];
  });
  const reached = new Set([start]);
  for (const place of reached) {
    for (const { from, to } of steps) if (from === place) reached.add(to);
  }
  return reached.has(end);
}
