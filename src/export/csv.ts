/** A value that spreadsheets may convert to a number or a date, such as `2023-06-07`. */
export interface CsvValue {
  readonly value: string | undefined;
}

/** A cell of a table. A string stays text in a spreadsheet. */
export type CsvField = string | CsvValue | undefined;

/**
 * Writes a table as RFC 4180 describes, but with semicolons. In countries where the comma is the decimal sign, such as Norway,
 * spreadsheets open a file with commas as one column. A byte order mark shows that the file is UTF-8.
 *
 * Spreadsheets convert `1-2` to a date, `3e10` and `0012` to numbers and `=1+1` to a formula. An apostrophe in front of such a
 * text prevents this. A text that begins with an apostrophe gets one more, so a program can always remove the first one.
 * Known alternatives are worse: `="1-2"` is a formula, which security filters reject, and a tab is invisible.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvField[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(toField).join(';')}\r\n`).join('')}`;
}

function toField(field: CsvField = ''): string {
  const text = typeof field === 'string' ? escapeText(field) : (field.value ?? '');
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function escapeText(text: string): string {
  return /^['=+\-@\t\r＝＋－＠]/.test(text) || looksLikeValue(text) ? `'${text}` : text;
}

/** Words in dates, times and amounts, in the languages of the widgets and of spreadsheets. */
const valueWord =
  /^(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[sc](?:ember)?|[ap]m?|kr|nok|eur|usd|[de])$/i;

/** Whether a spreadsheet in Norwegian or English may convert a text to a number, an amount, a date, a time or a boolean. */
function looksLikeValue(text: string): boolean {
  const trimmed = text.trim();
  if (/^(?:true|false|sann|usann)$/i.test(trimmed)) return true;
  if (trimmed.length > 60 || !/\d/.test(trimmed)) return false;
  const rest = trimmed.replace(/\p{L}+/gu, (word) => (valueWord.test(word) ? '' : word));
  return !/[^\s\d.,:;/\\()'’%‰$€£¥+\-−–]/u.test(rest);
}
