/**
 * Writes a table as RFC 4180 has it, but with semicolons: where the comma is the decimal sign, as in Norway, spreadsheets
 * take a file with commas for one column. The mark in front tells them that it is UTF-8.
 */
export function toCsv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(toField).join(';')}\r\n`).join('')}`;
}

function toField(value = ''): string {
  // A spreadsheet would compute it.
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
