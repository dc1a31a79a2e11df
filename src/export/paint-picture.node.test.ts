import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {arrow, box, emptyPicture, text} from '../testing/node/picture-shapes.js';
import {paintPicture} from './paint-picture.js';
import type {Picture} from './picture.js';
import {toSvg} from './svg.js';

describe('paintPicture', () => {
  const {Path2D: original} = globalThis;
  beforeEach(() => {
    globalThis.Path2D = class {
      readonly d: string;
      constructor(d: string) {
        this.d = d;
      }
    } as unknown as typeof Path2D;
  });
  afterEach(() => {
    globalThis.Path2D = original;
  });

  it('scales the picture, fills the background and restores the context', () => {
    assert.deepEqual(callsOf(emptyPicture, 2), ['save', 'scale 2 2', 'fillRect 0 0 200 100.004 #fff', 'restore']);
  });
  it('paints the same shapes as the SVG', () => {
    const shapes = [box, arrow, text];
    const calls = callsOf({...emptyPicture, shapes}, 1).join('\n');
    for (const [, d] of toSvg({...emptyPicture, shapes}).matchAll(/ d="([^"]*)"/g)) assert.ok(calls.includes(d!), d);
    assert.deepEqual(callsOf({...emptyPicture, shapes}, 1).slice(3, -1), [
      'fill M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z #eee',
      'stroke M 18 20 h 84 a 8 8 0 0 1 8 8 v 34 a 8 8 0 0 1 -8 8 h -84 a 8 8 0 0 1 -8 -8 v -34 a 8 8 0 0 1 8 -8 z #333 1.5 6,4',
      'stroke M 0 0 0 50 30 50 red 2 ',
      'fill M 40 50 30 56 30 44 z red',
      'fillText Råd <1> & "2" 10 20 700 16px Arial, "Open Sans" left #111',
    ]);
  });
  it('paints a part of a picture, without the shapes outside it', () => {
    // The box ends at 70 and the arrow head at 56. The baseline of the text is at 20.
    const shapes = [box, arrow, text];
    const isPainted = (from: number, height: number) => {
      const calls = callsOf({...emptyPicture, shapes}, 1, from, height).join('\n');
      return [calls.includes('M 18 20'), calls.includes('M 0 0'), calls.includes('fillText')];
    };
    assert.deepEqual(callsOf(emptyPicture, 2, 40, 10), ['save', 'scale 2 2', 'fillRect 0 0 200 10 #fff', 'translate 0 -40', 'restore']);
    assert.deepEqual(isPainted(0, 10), [false, true, true]);
    assert.deepEqual(isPainted(30, 10), [true, true, true]);
    assert.deepEqual(isPainted(66, 10), [true, false, false]);
    assert.deepEqual(isPainted(90, 10), [false, false, false]);
  });
  it('centres text that is marked as centred', () => {
    assert.match(callsOf({...emptyPicture, shapes: [{...text, isCentred: true}]}, 1)[3]!, / center /);
  });
});

/** Paints a picture on a mock context. Returns the calls, each with the properties that apply to it. */
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
  paintPicture(picture, context as unknown as CanvasRenderingContext2D, scale, ...part);
  return calls;
}
