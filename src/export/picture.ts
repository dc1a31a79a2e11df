interface Stroked {
  /** 1.5 when not given. */
  readonly lineWidth?: number;
  /** Lengths of dash and gap in turn. */
  readonly dash?: readonly number[];
}

/** A rectangle. Without `stroke` it has no edge. */
export interface Box extends Stroked {
  readonly type: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill: string;
  readonly stroke?: string | undefined;
}

export interface Line extends Stroked {
  readonly type: 'line';
  /** At least two. */
  readonly points: readonly Point[];
  readonly stroke: string;
  /** Whether an arrow head shows where it ends. */
  readonly hasArrow?: boolean;
}

/** One line of text. */
export interface Words {
  readonly type: 'text';
  readonly x: number;
  /** Its baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Whether `x` is its middle. */
  readonly isCentred?: boolean;
  readonly value: string;
  /** A BCP 47 tag, when it is not in the picture's language. */
  readonly lang?: string;
}

export type Point = readonly [x: number, y: number];
export type Shape = Box | Line | Words;

const usualWidth = 1.5;

/** What is drawn, the first at the back. Lengths are in px, from the top left corner; colours are CSS colours. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** As CSS takes it. */
  readonly fontFamily: string;
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly Shape[];
}

/** Where a shape begins and ends from top to bottom, with what its lines add. */
function reachOf(shape: Shape): [start: number, end: number] {
  if (shape.type === 'text') return [shape.y - shape.size, shape.y + shape.size];
  const margin = 4 * (shape.lineWidth ?? usualWidth);
  if (shape.type === 'box') return [shape.y - margin, shape.y + shape.height + margin];
  const ys = shape.points.map(([, y]) => y);
  return [Math.min(...ys) - margin, Math.max(...ys) + margin];
}

/** What a shape that is not text is drawn by, in SVG and on a canvas alike. */
interface Path {
  /** As SVG has it. */
  readonly d: string;
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly lineWidth?: number | undefined;
  readonly dash?: readonly number[] | undefined;
}

function toPaths(shape: Box | Line): Path[] {
  if (shape.type === 'box') {
    const {x, y, width, height, radius: r = 0} = shape;
    const arc = (toX: number, toY: number) => ['a', r, r, 0, 0, 1, toX, toY];
    const [across, down] = [width - 2 * r, height - 2 * r];
    const d = toPath(
      'M',
      x + r,
      y,
      'h',
      across,
      ...arc(r, r),
      'v',
      down,
      ...arc(-r, r),
      'h',
      -across,
      ...arc(-r, -r),
      'v',
      -down,
      ...arc(r, -r),
      'z',
    );
    return [{...shape, d}];
  }
  const {points, stroke, lineWidth = usualWidth, hasArrow} = shape;
  const [before, tip] = points.slice(-2);
  if (!hasArrow || !before || !tip) return [{...shape, d: toPath('M', ...points.flat())}];
  // The line ends where its arrow head begins.
  const [width, height] = [tip[0] - before[0], tip[1] - before[1]];
  const scale = lineWidth / (Math.hypot(width, height) || 1);
  const [x, y] = [width * scale, height * scale];
  const base = [tip[0] - 5 * x, tip[1] - 5 * y] as const;
  return [
    {...shape, d: toPath('M', ...points.slice(0, -1).flat(), ...base)},
    {d: toPath('M', ...tip, base[0] - 3 * y, base[1] + 3 * x, base[0] + 3 * y, base[1] - 3 * x, 'z'), fill: stroke},
  ];
}

function toPath(...parts: readonly (string | number)[]): string {
  return parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ');
}

/** @returns An SVG file that needs no other, with the text as text. */
export function toSvg({width, height, background, fontFamily, language, title, description, shapes}: Picture): string {
  const size = {width: round(width), height: round(height)};
  return tag(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      ...toLanguage(language),
      'font-family': fontFamily,
    },
    tag('title', {id: 'title'}, escape(title)) +
      tag('desc', {id: 'description'}, escape(description)) +
      tag('rect', {...size, fill: background}) +
      shapes.map(toElements).join(''),
  );
}

function toElements(shape: Shape): string {
  if (shape.type === 'text') {
    const {x, y, size, weight, fill, isCentred, value, lang} = shape;
    const font = {'font-size': size, 'font-weight': weight, fill, 'text-anchor': isCentred ? 'middle' : undefined};
    return tag('text', {x: round(x), y: round(y), ...font, ...toLanguage(lang)}, escape(value));
  }
  return toPaths(shape)
    .map(({d, fill = 'none', stroke, lineWidth = usualWidth, dash}) =>
      tag('path', {d, fill, ...(stroke && {stroke, 'stroke-width': lineWidth, 'stroke-dasharray': dash?.join(' ')})}),
    )
    .join('');
}

function tag(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escape(String(value))}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function toLanguage(lang: string | undefined) {
  return {lang, 'xml:lang': lang};
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Also what XML does not allow at all: control characters, and halves of characters. */
export function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Draws a picture on a canvas, as `toSvg` has it. By calls alone: an image of the SVG would need `blob:` or `data:` in the
 * page's policy.
 *
 * @param context - Of a canvas of `scale` times the size of what is painted.
 * @param top - Where that begins in the picture, and how high it is; without these it is the whole.
 */
export function paint(picture: Picture, context: CanvasRenderingContext2D, scale: number, top = 0, height = picture.height): void {
  const {width, background, fontFamily, shapes} = picture;
  context.save();
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.translate(0, -top);
  for (const shape of shapes) {
    const [start, end] = reachOf(shape);
    if (end < top || start > top + height) continue;
    if (shape.type === 'text') {
      context.font = `${shape.weight} ${shape.size}px ${fontFamily}`;
      context.textAlign = shape.isCentred ? 'center' : 'left';
      context.fillStyle = shape.fill;
      context.fillText(shape.value, shape.x, shape.y);
      continue;
    }
    for (const {d, fill, stroke, lineWidth = usualWidth, dash = []} of toPaths(shape)) {
      const path = new Path2D(d);
      if (fill) {
        context.fillStyle = fill;
        context.fill(path);
      }
      if (stroke) {
        context.strokeStyle = stroke;
        context.lineWidth = lineWidth;
        context.setLineDash([...dash]);
        context.stroke(path);
      }
    }
  }
  context.restore();
}
