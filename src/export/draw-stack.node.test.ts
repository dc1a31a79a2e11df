import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {boxesOf, boxOf, draw, layoutUnits, linesOf, makeUnit} from '../testing/node/chart-picture.js';

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

describe('a unit in a stack with columns below it', () => {
  it('is as wide as they are, and each column hangs on a line from its lower edge', () => {
    const groups = Array.from({length: 6}, (_, i) => makeUnit(`g${i}`, {name: `Gruppe${i}`}));
    const others = ['Andre', 'Tredje', 'Fjerde'].map((name, i) => makeUnit(`u${i}`, {name}));
    const picture = draw(layoutUnits([makeUnit('a', {name: 'Styret'}, makeUnit('b', {name: 'Første'}, ...groups), ...others)], 3));
    const [head, next] = [boxOf(picture, 'Første'), boxOf(picture, 'Andre')];
    const boxes = groups.map(({name}) => boxOf(picture, name));
    const [left, right] = [boxes.slice(0, 3), boxes.slice(3)];
    for (const column of [left, right]) assert.equal(new Set(column.map(({x}) => x)).size, 1);
    assert.equal(left[0]!.y, right[0]!.y);
    assert.ok(left[0]!.y > head.y + head.height && right[0]!.x > left[0]!.x + left[0]!.width);
    assert.equal(head.x + head.width, right[0]!.x + right[0]!.width);
    assert.ok(next.x > head.x + head.width && next.y === head.y);
    // A box in the next column is a little wider, since it is indented once.
    assert.ok(boxes.every(({width}) => width >= 150 && width < next.width));
    for (const {x} of [left[0]!, right[0]!]) {
      const line = linesOf(picture).find(({points: [start, , end]}) => start![1] === head.y + head.height && end?.[0] === x);
      assert.ok(line && line.points[0]![0] > head.x && line.points[0]![0] < head.x + head.width);
    }
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
