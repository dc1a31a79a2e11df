import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {wrap} from './wrap.js';

const soft = '\u00ad';
/** Ten characters to a line, each as wide as any. */
const fitsTen = (line: string) => Array.from(line).length <= 10;

describe('words in lines', () => {
  it('break at blanks', () => {
    assert.deepEqual(wrap('en to tre fire fem', fitsTen), ['en to tre', 'fire fem']);
    assert.deepEqual(wrap('  en \n\t to  ', fitsTen), ['en to']);
  });
  it('break after a hyphen', () => {
    assert.deepEqual(wrap('helse- og omsorg', fitsTen), ['helse- og', 'omsorg']);
    assert.deepEqual(wrap('Møre-Romsdal', fitsTen), ['Møre-', 'Romsdal']);
  });
  it('break at a soft hyphen, which shows only there', () => {
    assert.deepEqual(wrap(`styrings${soft}gruppen`, fitsTen), ['styrings-', 'gruppen']);
    assert.deepEqual(wrap(`råds${soft}møte`, fitsTen), ['rådsmøte']);
  });
  it('keep together what a no-break space joins', () => {
    assert.deepEqual(wrap('kapittel 10\u00a0000', fitsTen), ['kapittel', '10\u00a0000']);
  });
  it('break a word that is wider than a line where the line is full, by character', () => {
    assert.deepEqual(wrap('et kompetansenettverket i', fitsTen), ['et', 'kompetans-', 'enettverk-', 'et i']);
    assert.deepEqual(wrap('𝒜'.repeat(12), fitsTen), [`${'𝒜'.repeat(9)}-`, '𝒜𝒜𝒜']);
  });
  it('of an empty text are none', () => {
    for (const text of ['', ' ', '\n']) assert.deepEqual(wrap(text, fitsTen), []);
  });
  it('end also where nothing fits', () => {
    assert.deepEqual(
      wrap('ab c', () => false),
      ['a-', 'b', 'c'],
    );
  });
  it('keep each character in its order, in lines that fit', () => {
    const texts = fc.string({unit: fc.constantFrom('a', 'æ', '😀', ' ', '-', soft), maxLength: 80});
    fc.assert(
      fc.property(texts, fc.integer({min: 2, max: 20}), (text, width) => {
        const lines = wrap(text, (line) => Array.from(line).length <= width);
        for (const line of lines) {
          assert.ok(Array.from(line).length <= width, line);
          assert.equal(line, line.trim());
        }
        assert.equal(lettersOf(lines.join('')), lettersOf(text));
      }),
      {numRuns: 500},
    );
  });
  it('of one word without an end end in good time', () => {
    const start = performance.now();
    const lines = wrap('x'.repeat(1_000_000), (line) => line.length <= 40);
    assert.equal(lines.length, 25_641, '39 letters and a hyphen on each line, but 40 on the last');
    assert.ok(performance.now() - start < 2000);
  });
  it('of a book end in good time', () => {
    const start = performance.now();
    wrap('ord og '.repeat(5000) + 'x'.repeat(10_000), (line) => line.length < 40);
    assert.ok(performance.now() - start < 2000);
  });
});

function lettersOf(text: string): string {
  return text.replace(/[^aæ😀]/gu, '');
}
