import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {areAdjacent, layoutChart, type ChartLayout, type ChartRelation} from '../layout/chart-layout.js';
import type {BoxStyle} from '../layout/box-style.js';
import {deepFreeze} from '../testing/node/test-data.js';
import {drawChart, type PictureUnit, type Drawing} from './draw-chart.js';
import {toSvg, type Box, type Line, type Picture, type Point, type Words} from './picture.js';

const forms: BoxStyle[] = ['leading', 'coordinating', 'group', 'plain', 'deliverable', 'advising', 'network', 'organization'];
const theme = {
  fontFamily: 'Arial',
  background: '#background',
  text: '#text',
  surface: '#surface',
  onSurface: '#on-surface',
  muted: '#muted',
  line: '#line',
  strongLine: '#strong-line',
  accent: '#accent',
  connector: '#connector',
  leading: '#leading',
  advising: '#advising',
  advisingLine: '#advising-line',
};
const measure = (text: string, size: number, weight: number) => Array.from(text).length * size * (weight > 500 ? 0.6 : 0.55);
const nearly = 1e-6;

interface Relation extends ChartRelation {
  readonly label: string;
}

interface Unit extends PictureUnit {
  readonly children: Unit[];
  readonly relations: Relation[];
  readonly beside: {readonly label: string; readonly isOut: boolean}[];
}

const word = fc.constantFrom('Råd', 'Styringsgruppen', 'i', 'og', 'Spesialisthelsetjenesteutvalgsmedlemmer', 'helse-', 'KI', 'for');
const words = fc.array(word, {minLength: 1, maxLength: 6}).map((all) => all.join(' '));
/** Forests in all forms and with relations, in any width, also where only a list has room. */
const drawings = fc
  .record({
    texts: fc.array(
      fc.record({
        parent: fc.oneof(fc.nat({max: 1000}), fc.constant(0)),
        form: fc.nat({max: 7}),
        name: words,
        more: fc.array(words, {maxLength: 2}),
      }),
      {
        minLength: 1,
        maxLength: 30,
        size: 'max',
      },
    ),
    roots: fc.integer({min: 1, max: 5}),
    columns: fc.integer({min: 3, max: 9}),
    pairs: fc.array(fc.tuple(fc.nat({max: 1000}), fc.nat({max: 1000}), words), {maxLength: 8}),
  })
  .map(({texts, roots, columns, pairs}) => {
    const units = texts.map(({form, name, more}, i) => unit(`u${i}`, {form: forms[form]!, name: `u${i} ${name}`, more}));
    texts.forEach(({parent}, i) => i >= roots && units[parent % i]!.children.push(units[i]!));
    for (const [a, b, label] of pairs) relate(units[a % units.length]!, units[b % units.length]!, label);
    return lay(units.slice(0, roots), columns);
  });

describe('a drawn chart', () => {
  it('has its title above and its source below, in the visitor’s language', () => {
    const picture = draw(lay([unit('a', {name: 'Råd'}), unit('b', {name: 'Utvalg'})], 3));
    const texts = textsOf(picture);
    assert.deepEqual([texts[0]?.value, texts.at(-1)?.value], ['Slik er det', 'Kilde: etaten.']);
    assert.deepEqual([picture.title, picture.description, picture.language, picture.fontFamily], ['Slik er det', 'Om det.', 'nb', 'Arial']);
    assert.equal(picture.background, '#background');
    const svg = toSvg(picture);
    assert.ok(svg.includes('>Råd</text>') && svg.includes('>Utvalg</text>'));
  });
  it('has parents above their children, joined by lines', () => {
    const picture = draw(lay([unit('a', {name: 'Over'}, unit('b', {name: 'Venstre'}), unit('c', {name: 'Høyre'}))], 5));
    const [over, left, right] = ['Over', 'Venstre', 'Høyre'].map((name) => boxOf(picture, name));
    assert.ok(over!.y + over!.height < left!.y);
    assert.equal(left!.y, right!.y);
    assert.ok(left!.x + left!.width < right!.x);
    const ends = linesOf(picture).flatMap(({points}) => points.map(String));
    for (const point of [
      [over!.x + over!.width / 2, over!.y + over!.height],
      [left!.x + left!.width / 2, left!.y],
      [right!.x + right!.width / 2, right!.y],
    ]) {
      assert.ok(ends.includes(String(point)), String(point));
    }
  });
  it('tells the forms apart without colour', () => {
    const seen = forms.map((form) => {
      const picture = draw(lay([unit('a', {form, name: 'A'})], 3));
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
    assert.equal(new Set(seen).size, forms.length);
  });
  it('draws a relation to a unit at the side as an arrow with its word, and several below each other', () => {
    const [root, side] = [unit('a', {name: 'Råd'}, unit('c', {name: 'Utvalg'})), unit('b', {name: 'Nett'})];
    relate(side, root, 'gir råd');
    relate(root, side, 'støtter');
    const picture = draw(lay([root, side], 5));
    const [own, other] = [boxOf(picture, 'Nett'), boxOf(picture, 'Råd')];
    const arrows = linesOf(picture).filter(({hasArrow}) => hasArrow);
    const between = [own.x + own.width, other.x];
    assert.deepEqual(
      arrows.map(({points}) => points.map(([x]) => x)),
      [between, [...between].reverse()],
    );
    assert.ok(arrows[0]!.points[0]![1] < arrows[1]!.points[0]![1]);
    for (const value of ['gir råd', 'støtter']) assert.ok(textsOf(picture).some((text) => text.value === value && text.isCentred));
  });
  it('draws a relation across the tree from the one that does it to the other', () => {
    const [b, c] = [unit('b', {name: 'Venstre'}), unit('c', {name: 'Høyre', more: ['som er høyere']})];
    relate(c, b, 'gir råd');
    const picture = draw(lay([unit('a', {name: 'Over'}, b, c)], 5));
    const arrow = linesOf(picture).find(({hasArrow}) => hasArrow)!;
    const [from, to] = [boxOf(picture, 'Høyre'), boxOf(picture, 'Venstre')];
    assert.ok(isWithin(arrow.points[0]![0], from) && isWithin(arrow.points.at(-1)![0], to));
    assert.equal(arrow.points[0]![1], from.y);
    assert.equal(arrow.points.at(-1)![1], to.y);
    assert.ok(textsOf(picture).some(({value}) => value === 'gir råd'));
  });
  it('has more children than fit across in columns, each hanging on a line of its own from the one across', () => {
    const children = Array.from({length: 8}, (_, i) => unit(`c${i}`, {name: `Utvalg${i}`}));
    children[3]!.children.push(unit('d', {name: 'Gruppe'}));
    const picture = draw(lay([unit('a', {name: 'Styret'}, ...children)], 5));
    const over = boxOf(picture, 'Styret');
    const boxes = children.map(({name}) => boxOf(picture, name));
    // Two below each other in four columns: by hand, since three columns would need a third row and five would not be filled.
    const lefts = [...new Set(boxes.map(({x}) => x))];
    assert.deepEqual(
      boxes.map(({x}) => lefts.indexOf(x)),
      [0, 0, 1, 1, 2, 2, 3, 3],
    );
    assert.ok(lefts.every((left, i) => i === 0 || left > lefts[i - 1]! + boxes[0]!.width));
    assert.equal(over.x + over.width / 2, picture.width / 2);
    assert.ok(boxes.every(({y}) => y > over.y + over.height));
    assert.ok(boxOf(picture, 'Gruppe').y > boxes[3]!.y + boxes[3]!.height);
    // From the middle of the parent down to the line across, and from its ends to the first and the last column.
    const lines = linesOf(picture).map(({points}) => points);
    const [down] = lines.filter(([from]) => from![0] === picture.width / 2 && from![1] === over.y + over.height);
    const across = lines.find(([from, to]) => from![1] === to![1] && to![0] - from![0] > 400)!;
    assert.equal(down!.at(-1)![1], across[0]![1]);
    assert.ok(across[0]![0] < boxes[0]!.x && across.at(-1)![0] < boxes[7]!.x && across.at(-1)![0] > boxes[5]!.x + boxes[5]!.width);
  });
  it('is a list where there is no layout, each unit below the one before and indented by its depth', () => {
    const units = [
      unit('a', {name: 'En'}, unit('b', {name: 'To'}, unit('c', {name: 'Tre'})), unit('d', {name: 'Fire'})),
      unit('e', {name: 'Fem'}),
    ];
    const picture = draw({units, layout: null});
    const boxes = ['En', 'To', 'Tre', 'Fire', 'Fem'].map((name) => boxOf(picture, name));
    boxes.forEach(({y}, i) => assert.ok(i === 0 || y >= boxes[i - 1]!.y + boxes[i - 1]!.height));
    assert.deepEqual(
      boxes.map(({x}) => (x - boxes[0]!.x) / (boxes[1]!.x - boxes[0]!.x)),
      [0, 1, 2, 1, 0],
    );
  });
  it('stays readable sixty levels deep: below the eighth there is no room to give away', () => {
    for (const columns of [0, 5]) {
      let path = unit('u60', {name: 'Nivå60'});
      for (let i = 59; i > 0; i--) path = unit(`u${i}`, {name: `Nivå${i}`}, path);
      const picture = draw(columns ? lay([path], columns) : {units: [path], layout: null});
      const widths = Array.from({length: 60}, (_, i) => boxOf(picture, `Nivå${i + 1}`).width);
      assert.ok(Math.min(...widths) >= 150, String(Math.min(...widths)));
      assert.equal(widths[58], widths[59]);
    }
  });
  it('may nest 10,000 deep: it does not recurse', () => {
    let path = unit('u9999', {});
    for (let i = 9998; i >= 0; i--) path = unit(`u${i}`, {}, path);
    const picture = draw({units: [path], layout: null});
    assert.equal(boxesOf(picture).length, 10_000);
    assert.ok(Number.isFinite(picture.height));
  });
  it('has all within its edges', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const {width, height, shapes} = draw(drawing);
        for (const shape of shapes) {
          for (const [x, y] of cornersOf(shape)) {
            assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x}, ${y} of ${JSON.stringify(shape)} in ${width} × ${height}`);
          }
        }
      }),
      {numRuns: 300},
    );
  });
  it('has no two boxes over each other, and each word within its box', () => {
    let total = 0;
    fc.assert(
      fc.property(drawings, (drawing) => {
        const picture = draw(drawing);
        const boxes = unitsOf(drawing.units).map(({id}) => boxOf(picture, id));
        total += boxes.length;
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(0, i)) {
            const isApart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
            assert.ok(isApart, `${JSON.stringify(a)} over ${JSON.stringify(b)}`);
          }
        }
        const starts = textsOf(picture).filter((text) => !text.isCentred);
        for (const text of starts.slice(1, -1)) {
          const own = boxes.find((box) => isWithin(text.x, box) && text.y > box.y && text.y < box.y + box.height);
          assert.ok(
            own && text.x - own.x > 14 - nearly && text.x + measure(text.value, text.size, text.weight) <= own.x + own.width - 14 + nearly,
            text.value,
          );
          assert.ok(text.y - text.size > own.y && text.y + 10 < own.y + own.height);
        }
      }),
      {numRuns: 300},
    );
    assert.ok(total > 2000, `only ${total} boxes`);
  });
  it('has every unit with all of its words, each once', () => {
    fc.assert(
      fc.property(drawings, (drawing) => {
        const drawn = textsOf(draw(drawing)).filter(({isCentred}) => !isCentred);
        const wanted = unitsOf(drawing.units).map(({kind, name, more}) => [kind, name, ...more].join(''));
        const letters = (text: string) => Array.from(text.replace(/[ -]/g, '')).sort().join('');
        assert.equal(
          letters(
            drawn
              .slice(1, -1)
              .map(({value}) => value)
              .join(''),
          ),
          letters(wanted.join('')),
        );
      }),
    );
  });
  it('has no line through a box, but for relations that pass behind, level, on their way to a unit farther off', () => {
    let total = 0;
    fc.assert(
      fc.property(drawings, (drawing) => {
        const picture = draw(drawing);
        const boxes = unitsOf(drawing.units).map(({id}) => boxOf(picture, id));
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
  it('has no two words on lines over each other, nor over a box', () => {
    let total = 0;
    fc.assert(
      fc.property(drawings, (drawing) => {
        const picture = draw(drawing);
        const labels = picture.shapes.filter((shape) => shape.type === 'box' && shape.fill === '#background') as Box[];
        total += labels.length;
        const others = unitsOf(drawing.units).map(({id}) => boxOf(picture, id));
        for (const [i, a] of labels.entries()) {
          for (const b of [...labels.slice(0, i), ...others]) {
            const isApart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
            assert.ok(isApart, `${JSON.stringify(a)} over ${JSON.stringify(b)}`);
          }
        }
      }),
      {numRuns: 300},
    );
    assert.ok(total > 100, `only ${total} labels`);
  });
  it('is the same each time, and leaves the units as they are', () => {
    fc.assert(
      fc.property(drawings, ({units, layout}) => {
        deepFreeze(units);
        assert.deepEqual(draw({units, layout}), draw({units, layout}));
      }),
      {numRuns: 20},
    );
  });
});

function unit(id: string, {form = 'plain', name = id, more = []}: Partial<PictureUnit>, ...children: Unit[]): Unit {
  return {id, form, kind: 'Slag', name, more, children, relations: [], beside: []};
}

function relate(from: Unit, to: Unit, label: string): void {
  from.relations.push({other: to, direction: 'out', label});
  to.relations.push({other: from, direction: 'in', label});
}

/** Lays out units; those at the side get their relations told. */
function lay(units: Unit[], columns: number): {units: Unit[]; layout: ChartLayout<Relation> | null} {
  const layout = layoutChart(units, columns);
  for (const {id, relations, beside} of units) {
    for (const {other, direction, label} of relations) {
      if (layout?.sideUnits.has(id) && areAdjacent(layout, id, other.id)) beside.push({label, isOut: direction === 'out'});
    }
  }
  return {units, layout};
}

function draw(drawing: Pick<Drawing<Relation>, 'units' | 'layout'>): Picture {
  return drawChart({
    ...drawing,
    theme,
    measure,
    label: ({label}) => label,
    language: 'nb',
    title: 'Slik er det',
    description: 'Om det.',
    source: 'Kilde: etaten.',
  });
}

function unitsOf(units: readonly PictureUnit[]): PictureUnit[] {
  return units.flatMap((each) => [each, ...unitsOf(each.children)]);
}

function textsOf({shapes}: Picture): Words[] {
  return shapes.filter((shape) => shape.type === 'text');
}

function boxesOf({shapes}: Picture): Box[] {
  return shapes.filter((shape) => shape.type === 'box');
}

function linesOf({shapes}: Picture): Line[] {
  return shapes.filter((shape) => shape.type === 'line');
}

/** The outer box of the unit whose name starts with a word, sheet and bars and all: it is drawn before its kind, which is above the name. */
function boxOf({shapes}: Picture, name: string): Box {
  const index = shapes.findIndex(
    (shape) => shape.type === 'text' && shape.weight === 700 && shape.size === 16 && shape.value.split(' ')[0] === name,
  );
  assert.ok(index > 0, `no ${name}`);
  const own: Box[] = [];
  let at = index;
  while (shapes[at]?.type === 'text') at--;
  for (let shape = shapes[at]; shape?.type === 'box' && shape.fill !== '#background'; shape = shapes[--at]) own.push(shape);
  const [x, y] = [Math.min(...own.map((box) => box.x)), Math.min(...own.map((box) => box.y))];
  const [right, bottom] = [Math.max(...own.map((box) => box.x + box.width)), Math.max(...own.map((box) => box.y + box.height))];
  return {...own[0]!, x, y, width: right - x, height: bottom - y};
}

function cornersOf(shape: Picture['shapes'][number]): readonly Point[] {
  if (shape.type === 'line') return shape.points;
  if (shape.type === 'box') {
    return [
      [shape.x, shape.y],
      [shape.x + shape.width, shape.y + shape.height],
    ];
  }
  const width = measure(shape.value, shape.size, shape.weight);
  const x = shape.isCentred ? shape.x - width / 2 : shape.x;
  return [
    [x, shape.y - shape.size],
    [x + width, shape.y + shape.size / 3],
  ];
}

function isWithin(x: number, box: Box): boolean {
  return x > box.x && x < box.x + box.width;
}

/** Whether a line that is level or upright goes through a box; it may start where its corner is round. */
function crosses([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  const within = 9;
  return (
    Math.max(x1, x2) > box.x + nearly &&
    Math.min(x1, x2) < box.x + box.width - nearly &&
    Math.max(y1, y2) > box.y + nearly &&
    Math.min(y1, y2) < box.y + box.height - within
  );
}
