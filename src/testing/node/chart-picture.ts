import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {PictureConnector, PictureUnit} from '../../export/chart-drawing.js';
import {drawChart} from '../../export/draw-chart.js';
import type {Box, Line, Picture, Point, TextLine} from '../../export/picture.js';
import type {BoxStyle} from '../../layout/box-style.js';
import {areAdjacent, layoutChart, type ChartLayout, type ChartRelation} from '../../layout/chart-layout.js';

// Charts to draw in tests, and functions that find shapes in the picture.

export const boxStyles: BoxStyle[] = ['leading', 'coordinating', 'group', 'plain', 'deliverable', 'advising', 'network', 'organization'];

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

/** Largest rounding error of a sum of lengths. */
export const tolerance = 1e-6;

/** Measures text in a font in which all characters are equally wide. */
export function measureText(text: string, size: number, weight: number): number {
  return Array.from(text).length * size * (weight > 500 ? 0.6 : 0.55);
}

export interface TestRelation extends ChartRelation {
  readonly label: string;
}

export interface TestUnit extends PictureUnit {
  readonly children: TestUnit[];
  readonly relations: TestRelation[];
  readonly connectors: PictureConnector[];
}

export interface TestChart {
  readonly units: readonly TestUnit[];
  readonly layout: ChartLayout<TestRelation> | null;
}

export function makeUnit(
  id: string,
  {boxStyle = 'plain', name = id, details = []}: Partial<PictureUnit>,
  ...children: TestUnit[]
): TestUnit {
  return {id, boxStyle, kind: 'Slag', name, details, children, relations: [], connectors: []};
}

/** Adds a relation to both its units. */
export function relate(from: TestUnit, to: TestUnit, label: string, isMutual = false): void {
  from.relations.push({other: to, direction: 'out', isMutual, label});
  to.relations.push({other: from, direction: 'in', isMutual, label});
}

/** Lays out units and adds the connectors of side units. */
export function layoutUnits(units: readonly TestUnit[], columns: number): TestChart {
  const layout = layoutChart(units, columns, {labelOf: ({label}) => label});
  for (const {id, relations, connectors} of units) {
    for (const {other, direction, isMutual, label} of relations) {
      if (!layout?.sideUnits.has(id) || !areAdjacent(layout, id, other.id)) continue;
      connectors.push({label, isOutgoing: direction === 'out', isMutual});
    }
  }
  return {units, layout};
}

export function draw(chart: TestChart): Picture {
  return drawChart({
    ...chart,
    theme,
    measureText,
    relationLabel: ({label}) => label,
    language: 'nb',
    title: 'Slik er det',
    description: 'Om det.',
    source: 'Kilde: etaten.',
  });
}

const word = fc.constantFrom('Råd', 'Styringsgruppen', 'i', 'og', 'Spesialisthelsetjenesteutvalgsmedlemmer', 'helse-', 'KI', 'for');
const words = fc.array(word, {minLength: 1, maxLength: 6}).map((all) => all.join(' '));

/** Forests of up to 30 units in all styles, with relations, laid out in 3 to 9 columns. Some have no layout and become lists. */
export const charts: fc.Arbitrary<TestChart> = fc
  .record({
    units: fc.array(
      fc.record({
        parent: fc.oneof(fc.nat({max: 1000}), fc.constant(0)),
        style: fc.nat({max: 7}),
        name: words,
        details: fc.array(words, {maxLength: 2}),
      }),
      {minLength: 1, maxLength: 30, size: 'max'},
    ),
    rootCount: fc.integer({min: 1, max: 5}),
    columns: fc.integer({min: 3, max: 9}),
    relations: fc.array(fc.tuple(fc.nat({max: 1000}), fc.nat({max: 1000}), words), {maxLength: 8}),
  })
  .map(({units: specs, rootCount, columns, relations}) => {
    const units = specs.map(({style, name, details}, i) =>
      makeUnit(`u${i}`, {boxStyle: boxStyles[style]!, name: `u${i} ${name}`, details}),
    );
    specs.forEach(({parent}, i) => i >= rootCount && units[parent % i]!.children.push(units[i]!));
    for (const [from, to, label] of relations) relate(units[from % units.length]!, units[to % units.length]!, label);
    return layoutUnits(units.slice(0, rootCount), columns);
  });

export function flatten(units: readonly PictureUnit[]): PictureUnit[] {
  return units.flatMap((unit) => [unit, ...flatten(unit.children)]);
}

export function textsOf({shapes}: Picture): TextLine[] {
  return shapes.filter((shape) => shape.type === 'text');
}

export function boxesOf({shapes}: Picture): Box[] {
  return shapes.filter((shape) => shape.type === 'box');
}

export function linesOf({shapes}: Picture): Line[] {
  return shapes.filter((shape) => shape.type === 'line');
}

/** Boxes behind the labels of arrows. */
export function labelsOf(picture: Picture): Box[] {
  return boxesOf(picture).filter(({fill}) => fill === theme.background);
}

/** Bounding box of all boxes of the unit whose name starts with a word. They are drawn just before its texts. */
export function boxOf({shapes}: Picture, name: string): Box {
  const index = shapes.findIndex(
    (shape) => shape.type === 'text' && shape.weight === 700 && shape.size === 16 && shape.value.split(' ')[0] === name,
  );
  assert.ok(index > 0, `no ${name}`);
  const own: Box[] = [];
  let i = index;
  while (shapes[i]?.type === 'text') i--;
  for (let shape = shapes[i]; shape?.type === 'box' && shape.fill !== theme.background; shape = shapes[--i]) own.push(shape);
  const [x, y] = [Math.min(...own.map((box) => box.x)), Math.min(...own.map((box) => box.y))];
  const [right, bottom] = [Math.max(...own.map((box) => box.x + box.width)), Math.max(...own.map((box) => box.y + box.height))];
  return {...own[0]!, x, y, width: right - x, height: bottom - y};
}

/** Points of a line, or two opposite corners of a box or text. */
export function cornersOf(shape: Picture['shapes'][number]): readonly Point[] {
  if (shape.type === 'line') return shape.points;
  if (shape.type === 'box') {
    return [
      [shape.x, shape.y],
      [shape.x + shape.width, shape.y + shape.height],
    ];
  }
  const width = measureText(shape.value, shape.size, shape.weight);
  const x = shape.isCentred ? shape.x - width / 2 : shape.x;
  return [
    [x, shape.y - shape.size],
    [x + width, shape.y + shape.size / 3],
  ];
}

export function isWithin(x: number, box: Box): boolean {
  return x > box.x && x < box.x + box.width;
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a horizontal or vertical line goes through a box. It may start where a lower corner is rounded. */
export function crosses([x1, y1]: Point, [x2, y2]: Point, box: Box): boolean {
  const cornerRadius = 9;
  return (
    Math.max(x1, x2) > box.x + tolerance &&
    Math.min(x1, x2) < box.x + box.width - tolerance &&
    Math.max(y1, y2) > box.y + tolerance &&
    Math.min(y1, y2) < box.y + box.height - cornerRadius
  );
}
