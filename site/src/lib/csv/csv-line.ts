/** What one cell holds; texts are data, never formulas. */
export type CsvCell = string | number | null;

export type CsvSeparator = ',' | ';';

/** Begins a file of UTF-8, by which spreadsheets know it. */
export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * One line of RFC 4180, with its end. A text a spreadsheet would run as a formula (it begins with
 * `=`, `+`, `-`, `@`, a tab, or a line break, full-width forms included) is led by an apostrophe,
 * as OWASP advises. A number is written with a point, or with a comma where `;` separates cells, as
 * spreadsheets set to such languages write it.
 */
export function csvLine(cells: readonly CsvCell[], separator: CsvSeparator): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: CsvCell, separator: CsvSeparator): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    return separator === ';' ? String(cell).replace('.', ',') : String(cell);
  }
  const safe = BEGINS_FORMULA.test(cell) ? `'${cell}` : cell;
  const isQuoted = safe.includes(separator) || /["\r\n\t]/.test(safe);
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const BEGINS_FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
