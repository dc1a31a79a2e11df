import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {arrow, box, emptyPicture, text} from '../testing/node/picture-shapes.js';
import type {Shape} from './picture.js';
import {toSvg} from './svg.js';

describe('toSvg', () => {
  it('writes a complete file with title, description and language', () => {
    assert.equal(
      toSvg(emptyPicture),
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="img" ' +
        'aria-labelledby="title description" lang="nb" xml:lang="nb" font-family="Arial, &#34;Open Sans&#34;">' +
        '<title id="title">Kart</title><desc id="description">Råd &#38; utvalg</desc><rect width="200" height="100" fill="#fff"></rect></svg>',
    );
  });
  it('writes text as text, with its language', () => {
    assert.equal(
      elementsOf(text),
      '<text x="10" y="20" font-size="16" font-weight="700" fill="#111" lang="se" xml:lang="se">Råd &#60;1&#62; &#38; &#34;2&#34;</text>',
    );
    assert.match(elementsOf({...text, isCentred: true}), / text-anchor="middle"/);
  });
  it('writes a box with rounded corners and a dashed border', () => {
    assert.equal(
      elementsOf(box),
      '<path d="M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z" ' +
        'fill="#eee" stroke="#333" stroke-width="1.5" stroke-dasharray="6 4"></path>',
    );
    assert.ok(!elementsOf({type: 'box', x: 0, y: 0, width: 1, height: 1, fill: 'red'}).includes('stroke'));
  });
  it('writes an arrow head only for a line that has one', () => {
    assert.equal(
      elementsOf(arrow),
      '<path d="M 0 0 0 50 30 50" fill="none" stroke="red" stroke-width="2"></path><path d="M 40 50 30 56 30 44 z" fill="red"></path>',
    );
    assert.equal(elementsOf({...arrow, hasArrow: false}), '<path d="M 0 0 0 50 40 50" fill="none" stroke="red" stroke-width="2"></path>');
  });
  it('writes an arrow head for a line of no length', () => {
    const points = [[5, 5] as const, [5, 5] as const];
    assert.ok(!elementsOf({...arrow, points}).includes('NaN'));
  });
  it('writes well-formed XML for any text', () => {
    const anything = fc.string({unit: 'binary'}).map((value) => `${value}\u0000\u0008\ud800x\udc00\ufffe</text>`);
    fc.assert(
      fc.property(anything, (value) => {
        const svg = toSvg({
          ...emptyPicture,
          title: value,
          description: value,
          fontFamily: value,
          language: value,
          shapes: [{...text, value, lang: value}],
        });
        // Characters that XML 1.0 allows, and only the elements that toSvg writes.
        assert.match(svg, /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        assert.deepEqual(svg.replace(/"[^"<>]*"/g, '""').match(/<\/?\w+/g), [
          '<svg',
          '<title',
          '</title',
          '<desc',
          '</desc',
          '<rect',
          '</rect',
          '<text',
          '</text',
          '</svg',
        ]);
        assert.ok(!/&(?!#\d+;)/.test(svg));
      }),
    );
  });
  it('has no links, styles, scripts or event handlers', () => {
    const svg = toSvg({...emptyPicture, shapes: [box, arrow, text]});
    assert.ok(!/href|url\(|<style|style=|<script|on\w+=/.test(svg));
  });
});

function elementsOf(shape: Shape): string {
  return toSvg({...emptyPicture, shapes: [shape]})
    .split('</rect>')[1]!
    .replace('</svg>', '');
}
