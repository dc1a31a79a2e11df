/** A value that spreadsheets may read as a number or a date, such as `2023-06-07`. */
export interface CsvValue {
  readonly value: string | undefined;
}

/** A string is text, and stays text. */
export type CsvField = string | CsvValue | undefined;

/**
 * Writes a table as RFC 4180 has it, but with semicolons: where the comma is the decimal sign, as in Norway, spreadsheets
 * take a file with commas for one column. The mark in front tells them that it is UTF-8.
 *
 * Spreadsheets read `1-2` as a date, `3e10` and `0012` as numbers and `=1+1` as a formula. A text that they could read so, or
 * that begins with an apostrophe, gets an apostrophe in front. A program takes away one apostrophe at the start of a field.
 * The other known ways do worse: `="1-2"` is a formula, which security filters refuse, and a tab cannot be seen.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvField[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(toField).join(';')}\r\n`).join('')}`;
}

function toField(field: CsvField = ''): string {
  const text = typeof field === 'string' ? protect(field) : (field.value ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function protect(text: string): string {
  return /^['=+\-@\t\r＝＋－＠]/.test(text) || isValue(text) ? `'${text}` : text;
}

/** Words that numbers, amounts, dates and times are written with, in the languages of the widgets and of spreadsheets. */
const wordOfValue =
  /^(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?|[ap]m?|kr|nok|eur|usd|[de])$/i;

/** Whether a spreadsheet in Norwegian or English may read a text as a number, an amount, a date, a time or a truth value. */
function isValue(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:true|false|sann|usann)$/i.test(trimmed)) return true;
  if (trimmed.length > 60 || !/\d/.test(trimmed)) return false;
  const rest = trimmed.replace(/\p{L}+/gu, (word) => (wordOfValue.test(word) ? '' : word));
  return !/[^\s\d.,:;/\\()'’%‰$€£¥+\-−–]/u.test(rest);
}
