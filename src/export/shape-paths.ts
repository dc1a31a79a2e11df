import type {Box, Line, Point} from './picture.js';

/** Line width of a shape that sets none, in px. */
export const defaultLineWidth = 1.5;

/** One path of a shape, for SVG and canvas alike. */
export interface Path {
  /** Path data, as in SVG. */
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly lineWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
}

/** Returns the paths of a shape: one for a box or a line, and one more for each arrow head. */
export function toPaths(shape: Box | Line): Path[] {
  return shape.type === 'box' ? [toBoxPath(shape)] : toLinePaths(shape);
}

function toBoxPath(box: Box): Path {
  const {x, y, width, height, radius: r = 0} = box;
  const arc = (dx: number, dy: number) => ['a', r, r, 0, 0, 1, dx, dy];
  const [across, down] = [width - 2 * r, height - 2 * r];
  const top = ['M', x + r, y, 'h', across, ...arc(r, r)];
  const right = ['v', down, ...arc(-r, r)];
  const bottom = ['h', -across, ...arc(-r, -r)];
  const left = ['v', -down, ...arc(r, -r)];
  return {...box, d: toPathData(...top, ...right, ...bottom, ...left, 'z')};
}

function toLinePaths(line: Line): Path[] {
  const {stroke, lineWidth = defaultLineWidth, hasArrow, hasStartArrow} = line;
  const points = [...line.points];
  const heads: Path[] = [];
  /** Draws a head at the end of the line from `before` to `tip`. Returns its base, where the line ends. */
  const addHead = (before: Point, tip: Point): Point => {
    // The arrow head is 5 line widths long and 6 wide.
    const [dx, dy] = [tip[0] - before[0], tip[1] - before[1]];
    const scale = lineWidth / (Math.hypot(dx, dy) || 1);
    const [x, y] = [dx * scale, dy * scale];
    const base = [tip[0] - 5 * x, tip[1] - 5 * y] as const;
    heads.push({d: toPathData('M', ...tip, base[0] - 3 * y, base[1] + 3 * x, base[0] + 3 * y, base[1] - 3 * x, 'z'), fill: stroke});
    return base;
  };
  const [first, second] = points;
  const [before, tip] = points.slice(-2);
  if (hasArrow && before && tip) points[points.length - 1] = addHead(before, tip);
  if (hasStartArrow && first && second) points[0] = addHead(second, first);
  return [{...line, d: toPathData('M', ...points.flat())}, ...heads];
}

function toPathData(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? roundLength(part) : part)).join(' ');
}

/** Rounds to hundredths of a px. */
export function roundLength(length: number): number {
  return Math.round(length * 100) / 100;
}
