import Papa from 'papaparse';
import {isVisible} from '../feed/characters.js';
import type {ImportIssues} from './import-issue.js';

/** A row of a table, with its number as a spreadsheet counts. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A table with headings. */
export interface Table {
  readonly headings: readonly string[];
  /** Number of the row with the headings. */
  readonly headingRow: number;
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table whose cells are separated by semicolons, commas or tabs. Cells in quotation marks may have line breaks. Empty
 * rows are left out.
 *
 * @param text - The file without a byte order mark.
 * @param isHeading - Recognizes the heading of a column.
 */
export function readTable(text: string, isHeading: (cell: string) => boolean, issues: ImportIssues): Table {
  // Excel writes the separator into the first line of some files.
  const lines = text.replace(/\r\n?/g, '\n');
  const [firstLine = '', separator] = /^sep=(.)\n/i.exec(lines) ?? [];
  const content = lines.slice(firstLine.length);
  const {data, errors} = Papa.parse<string[]>(content, {delimiter: separator ?? findSeparator(content), newline: '\n'});
  const offset = firstLine ? 2 : 1;
  for (const {message, row = 0} of errors) issues.add('damaged-table', {row: row + offset}, message);
  const rows = data.map((cells, i) => ({row: i + offset, cells: cells.map(cleanCell)})).filter(({cells}) => cells.some(Boolean));
  const index = findHeadingRow(rows, isHeading);
  const above = rows.slice(0, index).flatMap(({cells}) => cells.filter(Boolean));
  if (above.length) issues.add('rows-above', {row: rows[0]?.row}, above.join(', '));
  const header = rows[index];
  return {headings: header?.cells ?? [], headingRow: header?.row ?? 1, rows: rows.slice(index + 1)};
}

/** How many rows may be above the headings: a title, a date, headings of merged cells. */
const maxRowsAbove = 10;

/** Finds the row with the headings. It is the first one, unless another one has more headings and little else. */
function findHeadingRow(rows: readonly TableRow[], isHeading: (cell: string) => boolean): number {
  const counts = rows.slice(0, maxRowsAbove + 1).map(({cells}) => ({
    known: cells.filter(isHeading).length,
    filled: cells.filter(Boolean).length,
  }));
  let found = 0;
  for (let i = 1; i < counts.length; i++) {
    const {known = 0, filled = 0} = counts[i] ?? {};
    if (known >= 2 && known > (counts[found]?.known ?? 0) && known > filled / 2) found = i;
  }
  return found;
}

/** Finds the separator that the first row has most of, outside quotation marks. */
function findSeparator(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const count = (separator: string) => header.split(separator).length;
  return [';', '\t', ','].sort((a, b) => count(b) - count(a))[0] ?? ';';
}

/** Empties a cell without visible characters, and removes the apostrophe by which `ki-widgets export` prevents that a spreadsheet takes a text for a number or a formula. */
function cleanCell(cell: string): string {
  return isVisible(cell) ? cell.trim().replace(/^'/, '') : '';
}
