import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import fc from 'fast-check';
import {paint, toSvg, type Picture, type Shape} from './picture.js';

const empty: Picture = {
  width: 200,
  height: 100.004,
  background: '#fff',
  fontFamily: 'Arial, "Open Sans"',
  language: 'nb',
  title: 'Kart',
  description: 'Råd & utvalg',
  shapes: [],
};
const box: Shape = {type: 'box', x: 10, y: 20, width: 100, height: 50, radius: 8, fill: '#eee', stroke: '#333', dash: [6, 4]};
const arrow: Shape = {
  type: 'line',
  points: [
    [0, 0],
    [0, 50],
    [40, 50],
  ],
  stroke: 'red',
  lineWidth: 2,
  hasArrow: true,
};
const text: Shape = {type: 'text', x: 10, y: 20, size: 16, weight: 700, fill: '#111', value: 'Råd <1> & "2"', lang: 'se'};

describe('a picture as SVG', () => {
  it('is a file of its own, with a title, a description and a language', () => {
    assert.equal(
      toSvg(empty),
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" role="img" ' +
        'aria-labelledby="title description" lang="nb" xml:lang="nb" font-family="Arial, &#34;Open Sans&#34;">' +
        '<title id="title">Kart</title><desc id="description">Råd &#38; utvalg</desc><rect width="200" height="100" fill="#fff"></rect></svg>',
    );
  });
  it('has text as text, in its language', () => {
    assert.equal(
      elementsOf(text),
      '<text x="10" y="20" font-size="16" font-weight="700" fill="#111" lang="se" xml:lang="se">Råd &#60;1&#62; &#38; &#34;2&#34;</text>',
    );
    assert.match(elementsOf({...text, isCentred: true}), / text-anchor="middle"/);
  });
  it('has a box with round corners, its edge and its dashes', () => {
    assert.equal(
      elementsOf(box),
      '<path d="M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z" ' +
        'fill="#eee" stroke="#333" stroke-width="1.5" stroke-dasharray="6 4"></path>',
    );
    assert.ok(!elementsOf({type: 'box', x: 0, y: 0, width: 1, height: 1, fill: 'red'}).includes('stroke'));
  });
  it('has an arrow head at the end of a line, and none without one', () => {
    assert.equal(
      elementsOf(arrow),
      '<path d="M 0 0 0 50 30 50" fill="none" stroke="red" stroke-width="2"></path><path d="M 40 50 30 56 30 44 z" fill="red"></path>',
    );
    assert.equal(elementsOf({...arrow, hasArrow: false}), '<path d="M 0 0 0 50 40 50" fill="none" stroke="red" stroke-width="2"></path>');
  });
  it('has an arrow head even where the line has no length', () => {
    const points = [[5, 5] as const, [5, 5] as const];
    assert.ok(!elementsOf({...arrow, points}).includes('NaN'));
  });
  it('is well-formed, whatever a feed says', () => {
    const anything = fc.string({unit: 'binary'}).map((value) => `${value}\u0000\u0008\ud800x\udc00\ufffe</text>`);
    fc.assert(
      fc.property(anything, (value) => {
        const svg = toSvg({
          ...empty,
          title: value,
          description: value,
          fontFamily: value,
          language: value,
          shapes: [{...text, value, lang: value}],
        });
        // What XML 1.0 has for characters, and no mark-up but ours.
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
  it('asks for nothing from elsewhere and has no style of its own', () => {
    const svg = toSvg({...empty, shapes: [box, arrow, text]});
    assert.ok(!/href|url\(|<style|style=|<script|on\w+=/.test(svg));
  });
});

describe('a picture on a canvas', () => {
  const {Path2D: own} = globalThis;
  beforeEach(() => {
    globalThis.Path2D = class {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
      }
    } as unknown as typeof Path2D;
  });
  afterEach(() => {
    globalThis.Path2D = own;
  });

  it('is scaled, on its background, and leaves the canvas as it was', () => {
    assert.deepEqual(callsOf(empty, 2), ['save', 'scale 2 2', 'fillRect 0 0 200 100.004 #fff', 'restore']);
  });
  it('has the same shapes as the SVG', () => {
    const shapes = [box, arrow, text];
    const calls = callsOf({...empty, shapes}, 1).join('\n');
    for (const [, d] of toSvg({...empty, shapes}).matchAll(/ d="([^"]*)"/g)) assert.ok(calls.includes(d!), d);
    assert.deepEqual(callsOf({...empty, shapes}, 1).slice(3, -1), [
      'fill M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z #eee',
      'stroke M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z #333 1.5 6,4',
      'stroke M 0 0 0 50 30 50 red 2 ',
      'fill M 40 50 30 56 30 44 z red',
      'fillText Råd <1> & "2" 10 20 700 16px Arial, "Open Sans" left #111',
    ]);
  });
  it('may be a part of it, without what does not reach there', () => {
    // The box ends at 70, the arrow's head at 56, the text stands on 20.
    const shapes = [box, arrow, text];
    const isDrawn = (from: number, height: number) => {
      const calls = callsOf({...empty, shapes}, 1, from, height).join('\n');
      return [calls.includes('M 18 20'), calls.includes('M 0 0'), calls.includes('fillText')];
    };
    assert.deepEqual(callsOf(empty, 2, 40, 10), ['save', 'scale 2 2', 'fillRect 0 0 200 10 #fff', 'translate 0 -40', 'restore']);
    assert.deepEqual(isDrawn(0, 10), [false, true, true]);
    assert.deepEqual(isDrawn(30, 10), [true, true, true]);
    assert.deepEqual(isDrawn(66, 10), [true, false, false]);
    assert.deepEqual(isDrawn(90, 10), [false, false, false]);
  });
  it('centres a text that is to be', () => {
    assert.match(callsOf({...empty, shapes: [{...text, isCentred: true}]}, 1)[3]!, / center /);
  });
});

function elementsOf(shape: Shape): string {
  return toSvg({...empty, shapes: [shape]})
    .split('</rect>')[1]!
    .replace('</svg>', '');
}

/** What a picture asks of a canvas, with what was set before. */
function callsOf(picture: Picture, scale: number, ...part: readonly number[]): string[] {
  const calls: string[] = [];
  let dash: number[] = [];
  const context = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 0,
    font: '',
    textAlign: '',
    save: () => calls.push('save'),
    restore: () => calls.push('restore'),
    scale: (x: number, y: number) => calls.push(`scale ${x} ${y}`),
    translate: (x: number, y: number) => y && calls.push(`translate ${x} ${y}`),
    fillRect: (...size: number[]) => calls.push(`fillRect ${size.join(' ')} ${context.fillStyle}`),
    setLineDash: (lengths: number[]) => (dash = lengths),
    fill: ({d}: {d: string}) => calls.push(`fill ${d} ${context.fillStyle}`),
    stroke: ({d}: {d: string}) => calls.push(`stroke ${d} ${context.strokeStyle} ${context.lineWidth} ${dash.join()}`),
    fillText: (value: string, x: number, y: number) =>
      calls.push(`fillText ${value} ${x} ${y} ${context.font} ${context.textAlign} ${context.fillStyle}`),
  };
  paint(picture, context as unknown as CanvasRenderingContext2D, scale, ...part);
  return calls;
}
