import type {Picture, Shape, TextLine} from './picture.js';
import {defaultLineWidth, toPaths, type Path} from './shape-paths.js';

/**
 * Paints a picture on a canvas, as `toSvg` writes it. Drawing the SVG as an image instead would need `blob:` or `data:` in the
 * page's Content-Security-Policy.
 *
 * @param context - Context of a canvas that is `scale` times as large as the painted part.
 * @param top - Upper edge of the painted part, in px of the picture.
 * @param height - Height of the painted part, in px of the picture. Paints the whole picture by default.
 */
export function paintPicture(picture: Picture, context: CanvasRenderingContext2D, scale: number, top = 0, height = picture.height): void {
  context.save();
  context.scale(scale, scale);
  context.fillStyle = picture.background;
  context.fillRect(0, 0, picture.width, height);
  context.translate(0, -top);
  for (const shape of picture.shapes) {
    const [start, end] = verticalExtent(shape);
    if (end < top || start > top + height) continue;
    if (shape.type === 'text') paintText(shape, context, picture.fontFamily);
    else for (const path of toPaths(shape)) paintPath(path, context);
  }
  context.restore();
}

/** Returns the upper and lower edge of a shape, including its stroke and arrow head. */
function verticalExtent(shape: Shape): [top: number, bottom: number] {
  if (shape.type === 'text') return [shape.y - shape.size, shape.y + shape.size];
  const margin = 4 * (shape.lineWidth ?? defaultLineWidth);
  if (shape.type === 'box') return [shape.y - margin, shape.y + shape.height + margin];
  const ys = shape.points.map(([, y]) => y);
  return [Math.min(...ys) - margin, Math.max(...ys) + margin];
}

function paintText({x, y, size, weight, fill, isCentred, value}: TextLine, context: CanvasRenderingContext2D, fontFamily: string): void {
  context.font = `${weight} ${size}px ${fontFamily}`;
  context.textAlign = isCentred ? 'center' : 'left';
  context.fillStyle = fill;
  context.fillText(value, x, y);
}

function paintPath({d, fill, stroke, lineWidth = defaultLineWidth, dash = []}: Path, context: CanvasRenderingContext2D): void {
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
