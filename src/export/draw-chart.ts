import type {ChildGrid, UnitPosition} from '../layout/tree-layout.js';
import type {ChartLayout, ChartRelation} from '../layout/chart-layout.js';
import type {RouteEnd} from '../layout/route-relations.js';
import type {BoxStyle} from '../layout/box-style.js';
import type {Box, Picture, Point, Shape, Words} from './picture.js';
import {wrap} from './wrap.js';

/** A unit to draw: the tree, with the words of each in the visitor's language. */
export interface PictureUnit {
  readonly id: string;
  readonly children: readonly PictureUnit[];
  readonly form: BoxStyle;
  readonly kind: string;
  readonly name: string;
  /** Lines below the name: period, members, relations. */
  readonly more: readonly string[];
  /** Relations to the unit that it stands beside, if it does: word, and whether it is this unit that does it. */
  readonly beside: readonly {readonly label: string; readonly isOut: boolean}[];
}

/** Colours as they were resolved on the page, and its font. */
export interface Theme {
  readonly fontFamily: string;
  readonly background: string;
  readonly text: string;
  readonly surface: string;
  readonly onSurface: string;
  readonly muted: string;
  readonly line: string;
  readonly strongLine: string;
  readonly accent: string;
  readonly connector: string;
  readonly leading: string;
  readonly advising: string;
  readonly advisingLine: string;
}

export interface Drawing<R extends ChartRelation> {
  readonly units: readonly PictureUnit[];
  /** `null` draws a list. */
  readonly layout: ChartLayout<R> | null;
  readonly label: (relation: R) => string;
  readonly theme: Theme;
  readonly language: string;
  /** Stands above the chart. */
  readonly title: string;
  readonly description: string;
  /** What short forms stand for, below the chart. */
  readonly key?: string | undefined;
  /** Where the data come from; stands below the chart. */
  readonly source: string;
  /** Width of a text in px. */
  readonly measure: (text: string, size: number, weight: number) => number;
}

// Lengths in px.
const em = 16;
const titleSize = 22;
const smallSize = 14;
const lineHeight = 1.4;
const border = 24;
const padding = 14;
const bar = 5;
/** Between the boxes of a row, half of it on either side; between a row and the lines below it; between boxes of a list. */
const gap = 20;
const halfRow = 20;
const listGap = 12;
/** Of a unit and half the gaps around it, and when room is kept for words on the lines between them. */
const unitWidth = 240;
const roomyWidth = 305;
const boxWidth = unitWidth - gap;
const listWidth = 640;
const indent = 24;
const mostIndents = 8;
const leastWidth = 150;
/** Where the line from the parent meets a box of a list, from its top. */
const elbow = 24;
const laneHeight = 26;
const labelLine = 18;
const labelGap = 8;
const leastLabel = 40;

/** A unit's words, from the top left corner of its box, and its height. */
interface Block {
  readonly words: readonly Words[];
  readonly height: number;
}

interface Placed extends Block {
  readonly unit: PictureUnit;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws a whole chart, as the widget does, or as a list where that reads better. Nothing is cropped. O(n), not recursive. */
export function drawChart<R extends ChartRelation>({units, layout, label, theme, measure, ...about}: Drawing<R>): Picture {
  const {language, title, description, key, source} = about;
  const lines: Shape[] = [];
  const labels: Shape[] = [];
  const boxes: Shape[] = [];
  const scale = layout?.sideUnits.size ? roomyWidth : unitWidth;
  const inner = layout ? layout.width * scale : listWidth;

  let y = write(boxes, title, border, border, inner, {size: titleSize, weight: 700, fill: theme.text}) + 1.5 * em;
  y = layout ? drawRows(layout, y) : drawList(y);
  if (key) y = write(boxes, key, border, y + 1.5 * em, inner, {size: smallSize, weight: 400, fill: theme.text});
  y = write(boxes, source, border, y + 1.5 * em, inner, {size: smallSize, weight: 400, fill: theme.text});
  return {
    width: inner + 2 * border,
    height: Math.ceil(y + border),
    background: theme.background,
    fontFamily: theme.fontFamily,
    language,
    title,
    description,
    shapes: [...lines, ...labels, ...boxes],
  };

  function drawList(top: number): number {
    let bottom = top - em;
    for (const unit of units) bottom = drawColumn(unit, border, bottom + em, listWidth);
    return bottom;
  }

  function drawRows({rowCount, positions, sideUnits, routing, grid}: ChartLayout<R>, top: number): number {
    const toX = (x: number) => border + x * scale;
    const rows = new Array<number>(rowCount).fill(0);
    // Those with places, the upper first; what is stacked is drawn with the head of its stack.
    const drawn: {unit: PictureUnit; place: UnitPosition; x: number; block: Block | undefined}[] = [];
    const pending = [...units];
    for (const unit of pending) {
      const side = sideUnits.get(unit.id);
      const place = side?.position ?? positions.get(unit.id);
      if (!place) continue;
      // Those at the side move away a little, so that there is room for words.
      const x = toX(place.x + 0.5) - boxWidth / 2 + (side ? (side.side === 'end' ? gap : -gap) : 0);
      const block = unit.children.some(({id}) => !positions.has(id)) && grid?.parentId !== unit.id ? undefined : compose(unit, boxWidth);
      rows[place.depth] = Math.max(rows[place.depth] ?? 0, block?.height ?? 0);
      drawn.push({unit, place, x, block});
      if (block) pending.push(...unit.children);
    }

    // Relations to units at the side: one below the other, each with its word where no box stands.
    const connectors = drawn.flatMap(({unit, place: {depth}, x}) => {
      const side = sideUnits.get(unit.id);
      const target = drawn.find((other) => other.unit.id === side?.targetId);
      if (!target) return [];
      const others = drawn.filter((other) => other.place.depth === depth && other.unit !== unit);
      const room = Math.min(...others.map((other) => Math.abs(other.x - x))) - boxWidth;
      const [start, end, middle] = x < target.x ? [x + boxWidth, target.x, room / 2] : [x, target.x + boxWidth, -room / 2];
      let at = listGap;
      return unit.beside.map((relation) => {
        const words = toLabel(relation.label, room - 2 * labelGap);
        const height = Math.max(laneHeight, words.length * labelLine + labelGap);
        at += height;
        rows[depth] = Math.max(rows[depth] ?? 0, at);
        const ends = relation.isOut ? [start, end] : [end, start];
        return {ends, words, x: start + middle, at: at - height / 2, depth};
      });
    });

    const routes = routing.routes.map((route) => ({
      ...route,
      words: toLabel(label(route.connection.relation), route.label.width * scale - 2 * labelGap),
    }));
    const lanes = routing.lanes.map((count) => new Array<number>(count).fill(laneHeight));
    for (const {label: at, words} of routes) {
      const heights = lanes[at.gap];
      if (heights) heights[at.lane] = Math.max(heights[at.lane] ?? 0, words.length * labelLine + labelGap);
    }
    const tops: number[] = [];
    let bottom = top;
    rows.forEach((height, depth) => {
      if (depth) bottom += halfRow;
      const heights = lanes[depth] ?? [];
      lanes[depth] = heights.map((lane) => (bottom += lane) - lane / 2);
      if (depth || heights.length) bottom += halfRow;
      tops.push(bottom);
      bottom += height;
    });

    const ends = new Map<string, number>();
    for (const {unit, place, x, block} of drawn) {
      const start = tops[place.depth] ?? 0;
      if (!block) {
        bottom = Math.max(bottom, drawColumn(unit, x, start, boxWidth));
        continue;
      }
      drawBox({unit, x, y: start, width: boxWidth, ...block});
      const end = start + block.height;
      ends.set(unit.id, end);
      const below = unit.children.map(({id}) => toX((positions.get(id)?.x ?? 0) + 0.5));
      const [first, last, to = 0] = [below[0], below[below.length - 1], tops[place.depth + 1]];
      if (first === undefined || last === undefined) continue;
      const [centre, turn] = [toX(place.x + 0.5), to - halfRow];
      if (grid?.parentId === unit.id) {
        drawLine([centre, end], [centre, turn]);
        bottom = Math.max(bottom, drawFan(unit, centre - (grid.columns * scale) / 2, turn, grid));
        continue;
      }
      drawLine([centre, end], [centre, first === last ? to : turn]);
      if (first !== last) drawLine([first, to], [first, turn], [last, turn], [last, to]);
      for (const each of below.slice(1, -1)) drawLine([each, turn], [each, to]);
    }
    for (const {
      ends: [from = 0, to = 0],
      words,
      x,
      at,
      depth,
    } of connectors) {
      const height = (tops[depth] ?? 0) + at;
      drawRelation([from, height], [to, height]);
      drawLabel(words, x, height);
    }
    for (const {connection, start, end, channel = end.x, label: at, words} of routes) {
      const toLane = ({gap: of, lane}: {gap: number; lane: number}) => lanes[of]?.[lane] ?? 0;
      const toEdge = (id: string, {gap: of, isAtBottom}: RouteEnd) => (isAtBottom ? ends.get(id) : tops[of]) ?? 0;
      const [first, last, turn] = [toLane(start), toLane(end), toX(channel)];
      const [from, to] = [toX(start.x), toX(end.x)];
      drawRelation(
        [from, toEdge(connection.from, start)],
        [from, first],
        [turn, first],
        [turn, last],
        [to, last],
        [to, toEdge(connection.to, end)],
      );
      drawLabel(words, toX(at.x), toLane(at));
    }
    return bottom;
  }

  /** Draws all below a unit in columns side by side, on a line across. @returns Where the longest ends. */
  function drawFan({children}: PictureUnit, x: number, top: number, {columns, rows}: ChildGrid): number {
    const toTrunk = (column: number) => x + column * scale + (gap + indent) / 2;
    drawLine([toTrunk(0), top], [toTrunk(columns - 1), top]);
    let longest = top;
    for (let column = 0; column < columns; column++) {
      const trunk = toTrunk(column);
      const start = trunk + indent / 2;
      let [bottom, reached] = [top, top];
      for (const child of children.slice(column * rows, (column + 1) * rows)) {
        const middle = bottom + listGap + elbow;
        drawLine([trunk, reached], [trunk, middle], [start, middle]);
        reached = middle;
        bottom = drawColumn(child, start, bottom + listGap, scale - gap - indent);
      }
      longest = Math.max(longest, bottom);
    }
    return longest;
  }

  /** Draws a unit and all below it in one column. @returns Where it ends. */
  function drawColumn(head: PictureUnit, x: number, top: number, width: number): number {
    const column: {unit: PictureUnit; level: number; parent: number}[] = [];
    let deepest = 0;
    const pending = [{unit: head, level: 0, parent: -1}];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const level = next.level + 1;
      deepest = Math.max(deepest, next.level);
      const parent = column.push(next) - 1;
      for (const child of [...next.unit.children].reverse()) pending.push({unit: child, level, parent});
    }
    // From the ninth level on there is no room to give away.
    const step = Math.min(indent, (width - leastWidth) / Math.min(deepest, mostIndents));
    const placed: Placed[] = [];
    const reached = new Map<number, number>();
    let bottom = top - listGap;
    for (const {unit, level, parent} of column) {
      const shift = Math.min(level, mostIndents) * step;
      const box = {unit, x: x + shift, y: bottom + listGap, width: width - shift, ...compose(unit, width - shift)};
      const above = placed[parent];
      if (above) {
        const [line, middle] = [box.x - step / 2, box.y + elbow];
        // From the one before it, or from the parent.
        drawLine(
          [line, reached.get(parent) ?? (above.x < box.x ? above.y + above.height - 8 : above.y + elbow)],
          [line, middle],
          [box.x, middle],
        );
        reached.set(parent, middle);
      }
      drawBox(box);
      placed.push(box);
      bottom = box.y + box.height;
    }
    return bottom;
  }

  function compose({form, kind, name, more}: PictureUnit, width: number): Block {
    const words: Words[] = [];
    const left = padding + (form === 'leading' ? bar : 0);
    const room = width - left - padding - (form === 'group' ? bar : 0);
    const put = (text: string, y: number, size: number, weight: number, fill: string) =>
      write(words, text, left, y, room, {size, weight, fill});
    // A form with a ground of its own may leave too little contrast.
    const second = /^(leading|advising|network)$/.test(form) ? theme.onSurface : theme.muted;
    let height = put(kind, padding + (form === 'coordinating' ? bar : 0), smallSize, 400, second);
    height = put(name, height, em, 700, theme.onSurface);
    for (const text of more) height = put(text, height + 5, smallSize, 400, second);
    return {words, height: height + padding + (form === 'deliverable' || form === 'group' ? bar : 0)};
  }

  function drawBox({unit: {form}, x, y, width, height, words}: Placed): void {
    const {accent, leading, advising, advisingLine, surface, line, strongLine} = theme;
    const put = (fill: string, stroke: string | undefined, more?: Partial<Box>) =>
      boxes.push({type: 'box', x, y, width, height, radius: 8, fill, stroke, ...more});
    switch (form) {
      case 'leading':
        put(accent, accent);
        put(leading, undefined, {x: x + bar, width: width - bar - 1, y: y + 1, height: height - 2, radius: 7});
        break;
      case 'coordinating':
        put(surface, accent);
        put(surface, accent, {y: y + bar, height: height - bar});
        break;
      case 'group':
        put(surface, strongLine, {x: x + bar, y: y + bar, width: width - bar, height: height - bar});
        put(surface, strongLine, {width: width - bar, height: height - bar});
        break;
      case 'deliverable':
        put(strongLine, strongLine);
        put(surface, undefined, {x: x + 1, width: width - 2, y: y + 1, height: height - bar - 1, radius: 7});
        break;
      case 'advising':
        put(advising, advisingLine, {dash: [6, 4]});
        break;
      case 'network':
        put(advising, advisingLine, {radius: 20, lineWidth: 2, dash: [2, 4]});
        break;
      case 'organization':
        put(surface, strongLine, {radius: 0});
        break;
      case 'plain':
        put(surface, line);
    }
    for (const word of words) boxes.push({...word, x: x + word.x, y: y + word.y});
  }

  function drawLine(...points: readonly Point[]): void {
    lines.push({type: 'line', points, stroke: theme.connector});
  }

  function drawRelation(...points: readonly Point[]): void {
    lines.push({type: 'line', points, stroke: theme.advisingLine, dash: [6, 4], hasArrow: true});
  }

  /** The lines of a word on a relation; none where there is no room for it. */
  function toLabel(text: string, width: number): string[] {
    return width < leastLabel ? [] : wrap(text, (line) => measure(line, smallSize, 400) <= width);
  }

  /** @param x - Its centre, as `y`. */
  function drawLabel(words: readonly string[], x: number, y: number): void {
    const width = Math.max(0, ...words.map((value) => measure(value, smallSize, 400))) + labelGap;
    const height = words.length * labelLine;
    const top = y - height / 2;
    if (height) labels.push({type: 'box', x: x - width / 2, y: top, width, height, fill: theme.background});
    words.forEach((value, i) =>
      labels.push({type: 'text', x, y: top + i * labelLine + 13.5, size: smallSize, weight: 400, fill: theme.text, isCentred: true, value}),
    );
  }

  /** @returns Where the text ends. */
  function write(
    into: Shape[],
    text: string,
    x: number,
    top: number,
    width: number,
    font: Pick<Words, 'size' | 'weight' | 'fill'>,
  ): number {
    const {size, weight} = font;
    let bottom = top;
    for (const value of wrap(text, (line) => measure(line, size, weight) <= width)) {
      bottom += size * lineHeight;
      into.push({type: 'text', x, y: bottom - size * 0.37, ...font, value});
    }
    return bottom;
  }
}
