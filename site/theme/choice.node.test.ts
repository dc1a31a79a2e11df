import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatChoice, isFontList, parseChoice, writeCss} from './choice.js';

describe('the choice in the address', () => {
  it('is the same after it was written and read', () => {
    for (const font of ['', 'Georgia, serif', '"Open Sans", sans-serif', 'Blåbær']) {
      assert.deepEqual(parseChoice(formatChoice({brand: '#c8102e', font})), {brand: '#c8102e', font});
    }
    assert.equal(formatChoice({brand: '#c8102e', font: ''}), '#brand=c8102e');
  });

  it('may have a short colour', () => assert.equal(parseChoice('#brand=abc')?.brand, '#aabbcc'));

  it('is not found in the address of a place on the page, or without a colour', () => {
    for (const hash of ['', '#', '#innhold', '#brand=', '#brand=red', '#font=Georgia']) assert.equal(parseChoice(hash), null, hash);
  });

  it('has no font if the address has something else', () => {
    assert.deepEqual(parseChoice('#brand=c8102e&font=x;}body{color:red'), {brand: '#c8102e', font: ''});
  });
});

describe('a font', () => {
  it('is a list of names, with or without quotes', () => {
    for (const text of ['', 'Georgia', 'Open Sans, serif', "'Source Sans 3', sans-serif", '"Open Sans",serif', 'system-ui', 'Inter_var']) {
      assert.ok(isFontList(text), text);
    }
  });

  it('cannot be more than that', () => {
    for (const text of ['a;b', 'a}', '"a', 'a,', ',', 'url(x)', 'var(--x)', '/* */', 'a\\', '3d', '"a;b"', '<b>']) {
      assert.ok(!isFontList(text), text);
    }
  });
});

describe('the CSS to paste', () => {
  it('has the colour, and the font if there is one', () => {
    assert.equal(writeCss({brand: '#c8102e', font: ''}, 'My site'), '/* My site */\n:root {\n  --ki-color-brand: #c8102e;\n}\n');
    assert.match(writeCss({brand: '#c8102e', font: 'Georgia, serif'}, 'x'), /\n {2}--ki-font-family: Georgia, serif;\n\}\n$/);
  });
});
