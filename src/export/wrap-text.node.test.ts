import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {wrapText} from './wrap-text.js';

const softHyphen = '\u00ad';
/** A line of ten characters, all equally wide. */
const fitsTen = (line: string) => Array.from(line).length <= 10;

describe('wrapText', () => {
  it('breaks lines at spaces', () => {
    assert.deepEqual(wrapText('en to tre fire fem', fitsTen), ['en to tre', 'fire fem']);
    assert.deepEqual(wrapText('  en \n\t to  ', fitsTen), ['en to']);
  });
  it('breaks lines after a hyphen', () => {
    assert.deepEqual(wrapText('helse- og omsorg', fitsTen), ['helse- og', 'omsorg']);
    assert.deepEqual(wrapText('Møre-Romsdal', fitsTen), ['Møre-', 'Romsdal']);
  });
  it('breaks lines at a soft hyphen and shows it only there', () => {
    assert.deepEqual(wrapText(`styrings${softHyphen}gruppen`, fitsTen), ['styrings-', 'gruppen']);
    assert.deepEqual(wrapText(`råds${softHyphen}møte`, fitsTen), ['rådsmøte']);
  });
  it('does not break lines at a no-break space', () => {
    assert.deepEqual(wrapText('kapittel 10\u00a0000', fitsTen), ['kapittel', '10\u00a0000']);
  });
  it('breaks a word that is wider than a line at its joints, with a hyphen', () => {
    assert.deepEqual(wrapText('Helsetilsynet og fagområdene', fitsTen), ['Helse-', 'tilsynet', 'og fag-', 'områdene']);
  });
  it('breaks a part that is wider than a line between its syllables', () => {
    assert.deepEqual(wrapText('et kompetansenettverket i', fitsTen), ['et kom-', 'petanse-', 'nettverket', 'i']);
  });
  it('breaks other words that are wider than a line between characters', () => {
    assert.deepEqual(wrapText('𝒜'.repeat(12), fitsTen), [`${'𝒜'.repeat(9)}-`, '𝒜𝒜𝒜']);
  });
  it('returns no lines for an empty text', () => {
    for (const text of ['', ' ', '\n']) assert.deepEqual(wrapText(text, fitsTen), []);
  });
  it('puts one character on each line if nothing fits', () => {
    assert.deepEqual(
      wrapText('ab c', () => false),
      ['a-', 'b', 'c'],
    );
  });
  it('keeps all characters in order, in lines that fit', () => {
    const texts = fc.string({unit: fc.constantFrom('a', 'æ', '😀', ' ', '-', softHyphen), maxLength: 80});
    fc.assert(
      fc.property(texts, fc.integer({min: 2, max: 20}), (text, width) => {
        const lines = wrapText(text, (line) => Array.from(line).length <= width);
        for (const line of lines) {
          assert.ok(Array.from(line).length <= width, line);
          assert.equal(line, line.trim());
        }
        assert.equal(lettersOf(lines.join('')), lettersOf(text));
      }),
      {numRuns: 500},
    );
  });
  describe('takes time in proportion to the length of the text', () => {
    /** Wraps a text into lines of 40 letters, and returns how many letters are measured for each letter of the text. */
    function wrapAndMeasure(text: string) {
      let measured = 0;
      const lines = wrapText(text, (line) => {
        measured += line.length;
        return line.length <= 40;
      });
      return {lines, share: measured / text.length};
    }

    it('for a word of a million letters', () => {
      const {lines, share} = wrapAndMeasure('x'.repeat(1_000_000));
      assert.equal(lines.length, 25_641, '39 letters and a hyphen on each line, but 40 on the last');
      assert.ok(share < 10, String(share));
    });

    it('for a text as long as a book', () => {
      const {share} = wrapAndMeasure('ord og '.repeat(5000) + 'x'.repeat(10_000));
      assert.ok(share < 10, String(share));
    });
  });
});

function lettersOf(text: string): string {
  return text.replace(/[^aæ😀]/gu, '');
}
