import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {balance, isDirectional, isolate} from './bidi.js';

describe('a text that can reorder the text around it', () => {
  it('has right-to-left letters or direction control characters', () => {
    for (const text of ['Etat\u202eX', 'משרד הבריאות', 'وزارة الصحة', 'A\u200f', 'A\u2066B', '\u{1e900}'])
      assert.ok(isDirectional(text), text);
    for (const text of ['Helsedirektoratet', 'Ánne Sárá', '47 464 000', 'Ελλάδα', '厚生労働省', '👩🏽‍⚕️', 'Styrings\u00adgruppen', '']) {
      assert.ok(!isDirectional(text), text);
    }
  });

  it('is wrapped in an isolate, while any other text is returned unchanged', () => {
    assert.equal(isolate('Etat\u202eX'), '\u2068Etat\u202eX\u2069');
    assert.equal(isolate('Helsedirektoratet'), 'Helsedirektoratet');
  });

  it('neither closes the isolate around it nor leaves one open', () => {
    assert.equal(balance('A\u2069\u202eB'), 'A\u202eB');
    assert.equal(balance('A\u2066B'), 'A\u2066B\u2069');
    assert.equal(balance('A\u2067B\u2069C\u2069D'), 'A\u2067B\u2069CD');
    assert.equal(balance('A\u2029\u202eB\u0085C'), 'A \u202eB C');
  });
});
