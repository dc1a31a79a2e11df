import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {toCsv} from './csv.js';

describe('toCsv', () => {
  it('writes a byte order mark, and one line per row with semicolons between the fields', () => {
    assert.equal(toCsv(['Id', 'Navn'], [['a', 'Råd'], ['b']]), '\ufeffId;Navn\r\na;Råd\r\nb\r\n');
  });
  it('writes the header of a table without rows', () => {
    assert.equal(toCsv(['Id'], []), '\ufeffId\r\n');
  });
  it('writes an empty field for `undefined`', () => {
    assert.equal(toCsv(['a', 'b', 'c'], [[undefined, 'x', undefined]]), '\ufeffa;b;c\r\n;x;\r\n');
  });
  it('quotes fields with semicolons, quotation marks or line breaks', () => {
    assert.equal(fieldOf('a;b'), '"a;b"');
    assert.equal(fieldOf('«a», "b"'), '"«a», ""b"""');
    assert.equal(fieldOf('a\nb'), '"a\nb"');
    assert.equal(fieldOf('a, b'), 'a, b');
  });
  it('keeps text from becoming a formula', () => {
    for (const text of ['=1+1', '+47 810 20 030', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      assert.ok(fieldOf(text).replace(/^"/, '').startsWith(`'${text}`), JSON.stringify(text));
    }
    assert.equal(fieldOf('a=1'), 'a=1');
  });
  it('keeps text from becoming a number, a date or a boolean', () => {
    const numbers = [
      '1-2',
      '3e10',
      '3E+10',
      '0012',
      '10/12',
      '10.12',
      '1.5',
      '1,5',
      ' 42 ',
      '1 000',
      '50 %',
      '12:30',
      '3 p',
      '1 1/2',
      '(5)',
    ];
    const dates = ['mars 2', '2. mars', 'MAR 22', 'may-5', 'des 5', '7. juni 2023', 'juni 2023', '2023-06-07', '2019', '983 544 622'];
    for (const text of [...numbers, ...dates, 'kr 100', '100 kr', '€5', 'TRUE', 'sann']) {
      assert.equal(fieldOf(text), `'${text}`, text);
    }
  });
  it('does not change other text', () => {
    const texts = [
      'Mars',
      'mai',
      'Avd. 2',
      '1. etappe',
      'KI 2',
      'Delprosjekt 3',
      'stab-1',
      '2019-09 (høsten 2019)',
      'Helse Sør-Øst RHF',
      'a=1',
    ];
    for (const text of texts) assert.equal(fieldOf(text), text);
  });
  it('does not change values, so that spreadsheets can calculate with them', () => {
    assert.equal(toCsv([], [[{value: '2023-06-07'}, {value: '983544622'}, {value: undefined}]]), '\ufeff\r\n2023-06-07;983544622;\r\n');
  });
  it('lets a program restore the text by removing one apostrophe', () => {
    assert.equal(fieldOf('’Ndrangheta'), '’Ndrangheta');
    assert.equal(fieldOf("'47"), "''47");
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom("'", '1', '-', '=', 'a', ' ')}), (text) => {
        assert.equal(fieldOf(text).replace(/^'/, ''), text);
      }),
    );
  });
  it('writes tables that a parser reads back unchanged', () => {
    const cell = fc.string({unit: fc.constantFrom('a', 'å', ';', '"', '\n', '\r', ' ', ',')}).filter((text) => !text.startsWith('\r'));
    const tables = fc
      .integer({min: 1, max: 4})
      .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1}));
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        assert.deepEqual(parseCsv(toCsv(header, rows)), [header, ...rows]);
      }),
    );
  });
});

function fieldOf(text: string): string {
  return toCsv([], [[text]]).slice('\ufeff\r\n'.length, -'\r\n'.length);
}

/** Parses CSV as RFC 4180 describes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let i = 1; i < text.length; i++) {
    const character = text[i]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[i + 1] === '"') field += text[++i]!;
      else isQuoted = false;
    } else if (character === '"') isQuoted = true;
    else if (character === ';') {
      row.push(field);
      field = '';
    } else if (character === '\r') {
      i++;
      rows.push([...row, field]);
      [row, field] = [[], ''];
    } else field += character;
  }
  return rows;
}
