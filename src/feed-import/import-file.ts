import {ImportIssues} from './import-issue.js';
import {importLinkedData} from './import-linked-data.js';
import {importPopolo} from './import-popolo.js';
import {importTable} from './import-table.js';
import type {ImportedParts, ImportTarget} from './imported-parts.js';

/** Formats that can be imported. */
export const importFormats = ['csv', 'popolo', 'schema-org', 'w3c-org'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** The parts of a file that a feed has a place for. */
export interface ImportedFile {
  readonly parts: ImportedParts;
  /** Issues so far. Merging into a feed adds others. */
  readonly issues: ImportIssues;
}

/**
 * Reads a file with organisations, bodies or members.
 *
 * @param target - The list of the feed that receives its objects. Without it the content decides.
 * @throws {SyntaxError} If a JSON format is not JSON in UTF-8.
 */
export function importFile(bytes: Uint8Array, format: ImportFormat, target?: ImportTarget): ImportedFile {
  const issues = new ImportIssues();
  if (format === 'csv') return {parts: importTable(bytes, target, issues), issues};
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  } catch (error) {
    throw error instanceof SyntaxError ? error : new SyntaxError('not UTF-8');
  }
  const parts = format === 'popolo' ? importPopolo(document, target, issues) : importLinkedData(document, format, target, issues);
  return {parts, issues};
}
