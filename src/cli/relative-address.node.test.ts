import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {unknownPage} from './elements-in-node.js';
import {toRelative} from './relative-address.js';

describe('an address in a page that does not know its own', () => {
  /** As it was written in the page, and as it comes back. */
  const written: Readonly<Record<string, string>> = {
    'feeds/a.svg': 'feeds/a.svg',
    './a.svg': 'a.svg',
    '../a.svg': '../a.svg',
    '../../b/c/a.svg?x=1#y': '../../b/c/a.svg?x=1#y',
    'b/../a.svg': 'a.svg',
    '/a.svg': '/a.svg',
    '/b/a.svg?x#y': '/b/a.svg?x#y',
    '/': '/',
    '.': '',
    'b/': 'b/',
    '..': '../',
    '../..': '../../',
    '?x=1': './?x=1',
    '#y': '#y',
    './a:b': './a:b',
    'å.svg': '%C3%A5.svg',
  };
  for (const [address, comesBack] of Object.entries(written)) {
    it(`“${address}” comes back as “${comesBack}”`, () => {
      assert.equal(toRelative(new URL(address, unknownPage).href), comesBack);
      // It leads where it led, from wherever the page is.
      for (const page of ['https://etaten.example/a/b/c/', 'https://etaten.example/a/b/c/side.html']) {
        if (address !== '.' && address !== '?x=1') assert.equal(new URL(comesBack, page).href, new URL(address, page).href);
      }
    });
  }

  it('stays as it is when it leads elsewhere', () => {
    for (const url of ['https://etaten.example/a', 'mailto:a@b.example', 'tel:22000000', 'https://page.invalid.example/', 'words']) {
      assert.equal(toRelative(url), url);
    }
  });
});
