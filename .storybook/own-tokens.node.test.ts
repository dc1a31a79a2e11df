import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeStyleSheet, encodeStyleSheet, findUnknownNames, readTokens} from './own-tokens.js';

describe('tokens in the address', () => {
  it('have only characters that Storybook keeps, and come back unchanged', () => {
    const css = ':root {\n  --ki-color-brand: #c8102e; /* rød – ÿÿÿ>>>??? */\n}';
    const encoded = encodeStyleSheet(css);
    assert.match(encoded, /^[a-zA-Z0-9 _-]+$/);
    assert.equal(decodeStyleSheet(encoded), css);
  });

  it('are written as base64url', () => {
    assert.equal(encodeStyleSheet('--a: 1'), 'css-LS1hOiAx');
    assert.equal(encodeStyleSheet('  '), '');
  });

  it('are ignored if somebody has damaged them', () => {
    for (const damaged of [undefined, 7, '', 'LS1hOiAx', 'css-ø', 'css-_w']) assert.equal(decodeStyleSheet(damaged), '');
  });
});

describe('a pasted style sheet', () => {
  it('gives its custom properties, with or without selectors', () => {
    assert.deepEqual(readTokens('--ki-radius: 0; --ds-size: 1em'), {'--ki-radius': '0', '--ds-size': '1em'});
    assert.deepEqual(readTokens(':root {\n  --ki-color-brand:\n    light-dark(#fff, #111);\n  color: red }\n.a { --ki-radius: 0 }'), {
      '--ki-color-brand': 'light-dark(#fff, #111)',
      '--ki-radius': '0',
    });
  });

  it('gives nothing from comments, and the last of several values', () => {
    assert.deepEqual(readTokens('/* --ki-radius: 1em; */ --ki-radius: 2em; --ki-radius: 3em; /* --ki-gap: 1'), {'--ki-radius': '3em'});
  });

  it('is checked for names that no widget knows', () => {
    assert.deepEqual(findUnknownNames({'--ki-radius': '0', '--ki-colour': 'red', '--ds-x': '1'}, ['--ki-radius']), ['--ki-colour']);
  });
});
