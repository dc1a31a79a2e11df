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
  readonly rows: readonly TableRow[];
}

/**
 * Reads a table whose cells are separated by semicolons, commas or tabs. Cells in quotation marks may have line breaks. Empty
 * rows are left out.
 *
 * @param text - The file without a byte order mark.
 */
export function readTable(text: string, issues: ImportIssues): Table {
  // Excel writes the separator into the first line of some files.
  const lines = text.replace(/\r\n?/g, '\n');
  const [firstLine = '', separator] = /^sep=(.)\n/i.exec(lines) ?? [];
  const content = lines.slice(firstLine.length);
  const {data, errors} = Papa.parse<string[]>(content, {delimiter: separator ?? findSeparator(content), newline: '\n'});
  const offset = firstLine ? 2 : 1;
  for (const {message, row = 0} of errors) issues.add('damaged-table', {row: row + offset}, message);
  const rows = data.map((cells, i) => ({row: i + offset, cells: cells.map(cleanCell)})).filter(({cells}) => cells.some(Boolean));
  const [header, ...rest] = rows;
  return {headings: header?.cells ?? [], rows: rest};
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
