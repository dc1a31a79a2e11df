import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeholderPage} from './elements-in-node.js';
import {toRelativeUrl} from './relative-url.js';

describe('toRelativeUrl', () => {
  /** URLs in a page, and the results. */
  const cases: Readonly<Record<string, string>> = {
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
  for (const [url, result] of Object.entries(cases)) {
    it(`returns “${result}” for “${url}”`, () => {
      assert.equal(toRelativeUrl(new URL(url, placeholderPage).href), result);
      // Both lead to the same target, wherever the page is.
      for (const page of ['https://etaten.example/a/b/c/', 'https://etaten.example/a/b/c/side.html']) {
        if (url !== '.' && url !== '?x=1') assert.equal(new URL(result, page).href, new URL(url, page).href);
      }
    });
  }

  it('does not change a URL of another site', () => {
    for (const url of ['https://etaten.example/a', 'mailto:a@b.example', 'tel:22000000', 'https://page.invalid.example/', 'words']) {
      assert.equal(toRelativeUrl(url), url);
    }
  });
});
