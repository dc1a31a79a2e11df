import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {boxesOf, boxOf, draw, layoutUnits, makeUnit} from '../testing/node/chart-picture.js';

describe('a picture without a layout', () => {
  it('is a list: each unit is below the previous one, indented by its depth', () => {
    const units = [
      makeUnit('a', {name: 'En'}, makeUnit('b', {name: 'To'}, makeUnit('c', {name: 'Tre'})), makeUnit('d', {name: 'Fire'})),
      makeUnit('e', {name: 'Fem'}),
    ];
    const picture = draw({units, layout: null});
    const boxes = ['En', 'To', 'Tre', 'Fire', 'Fem'].map((name) => boxOf(picture, name));
    boxes.forEach(({y}, i) => assert.ok(i === 0 || y >= boxes[i - 1]!.y + boxes[i - 1]!.height));
    assert.deepEqual(
      boxes.map(({x}) => (x - boxes[0]!.x) / (boxes[1]!.x - boxes[0]!.x)),
      [0, 1, 2, 1, 0],
    );
  });
  it('may nest 10,000 levels deep, since drawing is not recursive', () => {
    let path = makeUnit('u9999', {});
    for (let i = 9998; i >= 0; i--) path = makeUnit(`u${i}`, {}, path);
    const picture = draw({units: [path], layout: null});
    assert.equal(boxesOf(picture).length, 10_000);
    assert.ok(Number.isFinite(picture.height));
  });
});

describe('a stack', () => {
  it('stays readable at 60 levels: boxes below the eighth level are not indented further', () => {
    for (const columns of [0, 5]) {
      let path = makeUnit('u60', {name: 'Nivå60'});
      for (let i = 59; i > 0; i--) path = makeUnit(`u${i}`, {name: `Nivå${i}`}, path);
      const picture = draw(columns ? layoutUnits([path], columns) : {units: [path], layout: null});
      const widths = Array.from({length: 60}, (_, i) => boxOf(picture, `Nivå${i + 1}`).width);
      assert.ok(Math.min(...widths) >= 150, String(Math.min(...widths)));
      assert.equal(widths[58], widths[59]);
    }
  });
});
