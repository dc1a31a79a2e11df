import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {toCsv} from './csv.js';

describe('a table for spreadsheets', () => {
  it('has semicolons between its fields, a line for each row, and says that it is UTF-8', () => {
    assert.equal(toCsv(['Id', 'Navn'], [['a', 'Råd'], ['b']]), '\ufeffId;Navn\r\na;Råd\r\nb\r\n');
  });
  it('without rows is its header', () => {
    assert.equal(toCsv(['Id'], []), '\ufeffId\r\n');
  });
  it('leaves what is not known empty', () => {
    assert.equal(toCsv(['a', 'b', 'c'], [[undefined, 'x', undefined]]), '\ufeffa;b;c\r\n;x;\r\n');
  });
  it('quotes what would break a row', () => {
    assert.equal(fieldOf('a;b'), '"a;b"');
    assert.equal(fieldOf('«a», "b"'), '"«a», ""b"""');
    assert.equal(fieldOf('a\nb'), '"a\nb"');
    assert.equal(fieldOf('a, b'), 'a, b');
  });
  it('lets no text of a feed become a formula', () => {
    for (const text of ['=1+1', '+47 810 20 030', '-1', '@SUM(A1)', '\t=1', '\r=1']) {
      assert.ok(fieldOf(text).replace(/^"/, '').startsWith(`'${text}`), JSON.stringify(text));
    }
    assert.equal(fieldOf('a=1'), 'a=1');
  });
  it('lets no text become a number, a date or a truth value', () => {
    const read = ['1-2', '3e10', '3E+10', '0012', '10/12', '10.12', '1.5', '1,5', ' 42 ', '1 000', '50 %', '12:30', '3 p', '1 1/2', '(5)'];
    const dates = ['mars 2', '2. mars', 'MAR 22', 'may-5', 'des 5', '7. juni 2023', 'juni 2023', '2023-06-07', '2019', '983 544 622'];
    for (const text of [...read, ...dates, 'kr 100', '100 kr', '€5', 'TRUE', 'sann']) {
      assert.equal(fieldOf(text), `'${text}`, text);
    }
  });
  it('leaves texts with other words as they are', () => {
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
  it('leaves values as they are, so that spreadsheets can count and sort by them', () => {
    assert.equal(toCsv([], [[{value: '2023-06-07'}, {value: '983544622'}, {value: undefined}]]), '\ufeff\r\n2023-06-07;983544622;\r\n');
  });
  it('can be undone by a program: an apostrophe at the start of a text gets another', () => {
    assert.equal(fieldOf('’Ndrangheta'), '’Ndrangheta');
    assert.equal(fieldOf("'47"), "''47");
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom("'", '1', '-', '=', 'a', ' ')}), (text) => {
        assert.equal(fieldOf(text).replace(/^'/, ''), text);
      }),
    );
  });
  it('is read back as it was written', () => {
    const cell = fc.string({unit: fc.constantFrom('a', 'å', ';', '"', '\n', '\r', ' ', ',')}).filter((text) => !text.startsWith('\r'));
    const tables = fc
      .integer({min: 1, max: 4})
      .chain((width) => fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1}));
    fc.assert(
      fc.property(tables, ([header = [], ...rows]) => {
        assert.deepEqual(readCsv(toCsv(header, rows)), [header, ...rows]);
      }),
    );
  });
});

function fieldOf(text: string): string {
  return toCsv([], [[text]]).slice('\ufeff\r\n'.length, -'\r\n'.length);
}

/** Reads as RFC 4180 says, character by character. */
function readCsv(text: string): string[][] {
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
