import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findSecondEncoding} from './second-encoding.js';
import {decodeWindows1252, windows1252Characters} from './windows-1252.js';

describe('decodeWindows1252', () => {
  it('decodes dashes, quotes, the euro sign and Norwegian letters', () => {
    const bytes = Uint8Array.of(0x96, 0x20, 0x93, 0xc5, 0x94, 0x20, 0x80, 0x35, 0x20, 0xe6, 0xf8, 0x9a);
    assert.equal(decodeWindows1252(bytes), '– “Å” €5 æøš');
  });

  it('has a character for each of 32 bytes, and keeps the five undefined ones', () => {
    assert.equal(windows1252Characters.length, 32);
    assert.equal(decodeWindows1252(Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d)), '\u0081\u008d\u008f\u0090\u009d');
  });
});

describe('findSecondEncoding', () => {
  it('finds a dash, a quote and a euro sign that are encoded twice', () => {
    for (const twice of ['2020â€“2023', 'â€œKIâ€\u009d', 'Pris: â‚¬ 5']) assert.ok(findSecondEncoding(twice) >= 0, twice);
    assert.equal(findSecondEncoding('2020–2023: «KI», “AI”, € 5'), -1);
  });
});
