import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toPaths} from './shape-paths.js';
import {boxOf, draw, isWithin, layoutUnits, linesOf, makeUnit, relate, textsOf} from '../testing/node/chart-picture.js';

describe('a picture in rows', () => {
  it('has parents above their children, joined by lines', () => {
    const children = [makeUnit('b', {name: 'Venstre'}), makeUnit('c', {name: 'Høyre'})];
    const picture = draw(layoutUnits([makeUnit('a', {name: 'Over'}, ...children)], 5));
    const [parent, left, right] = ['Over', 'Venstre', 'Høyre'].map((name) => boxOf(picture, name));
    assert.ok(parent!.y + parent!.height < left!.y);
    assert.equal(left!.y, right!.y);
    assert.ok(left!.x + left!.width < right!.x);
    const ends = linesOf(picture).flatMap(({points}) => points.map(String));
    for (const point of [
      [parent!.x + parent!.width / 2, parent!.y + parent!.height],
      [left!.x + left!.width / 2, left!.y],
      [right!.x + right!.width / 2, right!.y],
    ]) {
      assert.ok(ends.includes(String(point)), String(point));
    }
  });
  it('has a labelled arrow for each relation of a side unit, one below the other', () => {
    const [root, side] = [makeUnit('a', {name: 'Råd'}, makeUnit('c', {name: 'Utvalg'})), makeUnit('b', {name: 'Nett'})];
    relate(side, root, 'gir råd');
    relate(root, side, 'støtter');
    const picture = draw(layoutUnits([root, side], 5));
    const [sideBox, rootBox] = [boxOf(picture, 'Nett'), boxOf(picture, 'Råd')];
    const arrows = linesOf(picture).filter(({hasArrow}) => hasArrow);
    const ends = [sideBox.x + sideBox.width, rootBox.x];
    assert.deepEqual(
      arrows.map(({points}) => points.map(([x]) => x)),
      [ends, [...ends].reverse()],
    );
    assert.ok(arrows[0]!.points[0]![1] < arrows[1]!.points[0]![1]);
    const labels = textsOf(picture).filter(({isCentred}) => isCentred);
    assert.deepEqual(
      labels.map(({value}) => value),
      ['gir råd →', '← støtter'],
    );
  });
  it('has an arrow from the unit that acts to the other, across the tree', () => {
    const [b, c] = [makeUnit('b', {name: 'Venstre'}), makeUnit('c', {name: 'Høyre', details: ['som er høyere']})];
    relate(c, b, 'gir råd');
    const picture = draw(layoutUnits([makeUnit('a', {name: 'Over'}, b, c)], 5));
    const {points} = linesOf(picture).find(({hasArrow}) => hasArrow)!;
    const [from, to] = [boxOf(picture, 'Høyre'), boxOf(picture, 'Venstre')];
    assert.ok(isWithin(points[0]![0], from) && isWithin(points.at(-1)![0], to));
    assert.equal(points[0]![1], from.y);
    assert.equal(points.at(-1)![1], to.y);
    assert.ok(textsOf(picture).some(({value}) => value === '← gir råd'));
  });
  it('has one line with an arrow head at each end for a mutual relation', () => {
    const [b, c] = [makeUnit('b', {name: 'Venstre'}), makeUnit('c', {name: 'Høyre'})];
    relate(c, b, 'støtter', true);
    const [root, side] = [makeUnit('a', {name: 'Over'}, b, c), makeUnit('s', {name: 'Nett'})];
    relate(side, root, 'låner', true);
    const picture = draw(layoutUnits([root, side], 5));
    const arrows = linesOf(picture).filter(({hasArrow}) => hasArrow);
    assert.deepEqual(
      arrows.map(({hasStartArrow}) => hasStartArrow),
      [true, true],
    );
    for (const arrow of arrows) assert.equal(toPaths(arrow).length, 3, 'a line and two heads');
    const labels = textsOf(picture).filter(({isCentred}) => isCentred);
    assert.deepEqual(labels.map(({value}) => value).sort(), ['låner ↔', 'støtter ↔']);
  });
  it('has children that do not fit in a row in a grid, each column on a line of its own', () => {
    const children = Array.from({length: 8}, (_, i) => makeUnit(`c${i}`, {name: `Utvalg${i}`}));
    children[3]!.children.push(makeUnit('d', {name: 'Gruppe'}));
    const picture = draw(layoutUnits([makeUnit('a', {name: 'Styret'}, ...children)], 5));
    const parent = boxOf(picture, 'Styret');
    const boxes = children.map(({name}) => boxOf(picture, name));
    // Five columns of at most two, with the group below the fourth committee. Four columns would need a third row.
    const columnXs = [...new Set(boxes.map(({x}) => x))];
    assert.deepEqual(
      boxes.map(({x}) => columnXs.indexOf(x)),
      [0, 0, 1, 2, 3, 3, 4, 4],
    );
    assert.ok(columnXs.every((x, i) => i === 0 || x > columnXs[i - 1]! + boxes[0]!.width));
    assert.equal(parent.x + parent.width / 2, picture.width / 2);
    assert.ok(boxes.every(({y}) => y > parent.y + parent.height));
    assert.ok(boxOf(picture, 'Gruppe').y > boxes[3]!.y + boxes[3]!.height);
    // A line leads from the parent down to a horizontal one, which reaches from the first to the last column.
    const lines = linesOf(picture).map(({points}) => points);
    const vertical = lines.find(([from]) => from![0] === picture.width / 2 && from![1] === parent.y + parent.height)!;
    const horizontal = lines.find(([from, to]) => from![1] === to![1] && to![0] - from![0] > 400)!;
    const [start, end] = [horizontal[0]!, horizontal.at(-1)!];
    assert.equal(vertical.at(-1)![1], start[1]);
    assert.ok(start[0] < boxes[0]!.x && end[0] < boxes[7]!.x && end[0] > boxes[5]!.x + boxes[5]!.width);
  });
});
