import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  boxesOf,
  boxOf,
  boxStyles,
  charts,
  cornersOf,
  crosses,
  draw,
  flatten,
  isWithin,
  labelsOf,
  layoutUnits,
  linesOf,
  makeUnit,
  measureText,
  overlaps,
  textsOf,
  tolerance,
} from '../testing/node/chart-picture.js';
import {deepFreeze} from '../testing/node/test-data.js';
import {toSvg} from './svg.js';

describe('a picture of a chart', () => {
  it('has its title above and its source below, in the visitor’s language', () => {
    const picture = draw(layoutUnits([makeUnit('a', {name: 'Råd'}), makeUnit('b', {name: 'Utvalg'})], 3));
    const texts = textsOf(picture);
    assert.deepEqual([texts[0]?.value, texts.at(-1)?.value], ['Slik er det', 'Kilde: etaten.']);
    assert.deepEqual([picture.title, picture.description, picture.language, picture.fontFamily], ['Slik er det', 'Om det.', 'nb', 'Arial']);
    assert.equal(picture.background, '#background');
    const svg = toSvg(picture);
    assert.ok(svg.includes('>Råd</text>') && svg.includes('>Utvalg</text>'));
  });
  it('has a different shape for each box style, apart from colour', () => {
    const seen = boxStyles.map((boxStyle) => {
      const picture = draw(layoutUnits([makeUnit('a', {boxStyle, name: 'A'})], 3));
      const {y} = boxOf(picture, 'A');
      return JSON.stringify(
        boxesOf(picture).map(({width, height, radius, dash, lineWidth, x, ...box}) => [
          width,
          height,
          radius,
          dash,
          lineWidth,
          x,
          box.y - y,
        ]),
      );
    });
    assert.equal(new Set(seen).size, boxStyles.length);
  });
  it('contains all its shapes', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const {width, height, shapes} = draw(chart);
        for (const shape of shapes) {
          for (const [x, y] of cornersOf(shape)) {
            assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x}, ${y} of ${JSON.stringify(shape)} in ${width} × ${height}`);
          }
        }
      }),
      {numRuns: 300},
    );
  });
  it('has no overlapping boxes, and all text of a unit inside its box', () => {
    let total = 0;
    fc.assert(
      fc.property(charts, (chart) => {
        const picture = draw(chart);
        const boxes = flatten(chart.units).map(({id}) => boxOf(picture, id));
        total += boxes.length;
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(0, i)) assert.ok(!overlaps(a, b), `${JSON.stringify(a)} over ${JSON.stringify(b)}`);
        }
        const unitTexts = textsOf(picture)
          .filter((text) => !text.isCentred)
          .slice(1, -1);
        for (const {x, y, size, weight, value} of unitTexts) {
          const box = boxes.find((each) => isWithin(x, each) && y > each.y && y < each.y + each.height);
          assert.ok(box, value);
          assert.ok(x - box.x > 14 - tolerance && x + measureText(value, size, weight) <= box.x + box.width - 14 + tolerance, value);
          assert.ok(y - size > box.y && y + 10 < box.y + box.height, value);
        }
      }),
      {numRuns: 300},
    );
    assert.ok(total > 2000, `only ${total} boxes`);
  });
  it('has every unit with all of its text once', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const drawn = textsOf(draw(chart)).filter(({isCentred}) => !isCentred);
        const expected = flatten(chart.units).map(({kind, name, details}) => [kind, name, ...details.map(String)].join(''));
        const sortedLetters = (texts: readonly string[]) => Array.from(texts.join('').replace(/[ -]/g, '')).sort().join('');
        assert.equal(sortedLetters(drawn.slice(1, -1).map(({value}) => value)), sortedLetters(expected));
      }),
    );
  });
  it('has no line through a box, except horizontal parts of arrows, which pass behind', () => {
    let total = 0;
    fc.assert(
      fc.property(charts, (chart) => {
        const picture = draw(chart);
        const boxes = flatten(chart.units).map(({id}) => boxOf(picture, id));
        for (const {points, hasArrow} of linesOf(picture)) {
          for (let i = 1; i < points.length; i++) {
            total++;
            const [a, b] = [points[i - 1]!, points[i]!];
            if (hasArrow && a[1] === b[1]) continue;
            const crossed = boxes.find((box) => crosses(a, b, box));
            assert.ok(!crossed, `${JSON.stringify([a, b])} through ${JSON.stringify(crossed)}`);
          }
        }
      }),
      {numRuns: 300},
    );
    assert.ok(total > 3000, `only ${total} lines`);
  });
  it('has no label over another label or over a box', () => {
    let total = 0;
    fc.assert(
      fc.property(charts, (chart) => {
        const picture = draw(chart);
        const labels = labelsOf(picture);
        total += labels.length;
        const boxes = flatten(chart.units).map(({id}) => boxOf(picture, id));
        for (const [i, a] of labels.entries()) {
          for (const b of [...labels.slice(0, i), ...boxes]) {
            assert.ok(!overlaps(a, b), `${JSON.stringify(a)} over ${JSON.stringify(b)}`);
          }
        }
      }),
      {numRuns: 300},
    );
    assert.ok(total > 100, `only ${total} labels`);
  });
  it('is the same each time, and its units are not modified', () => {
    fc.assert(
      fc.property(charts, ({units, layout}) => {
        deepFreeze(units);
        assert.deepEqual(draw({units, layout}), draw({units, layout}));
      }),
      {numRuns: 20},
    );
  });
});
