import type {Picture, Shape} from './picture.js';
import {defaultLineWidth, roundLength, toPaths} from './shape-paths.js';

/** Writes a picture as a self-contained SVG file. Text stays text. */
export function toSvg({width, height, background, fontFamily, language, title, description, shapes}: Picture): string {
  const size = {width: roundLength(width), height: roundLength(height)};
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: 'img',
      'aria-labelledby': 'title description',
      ...languageAttributes(language),
      'font-family': fontFamily,
    },
    element('title', {id: 'title'}, escapeXml(title)) +
      element('desc', {id: 'description'}, escapeXml(description)) +
      element('rect', {...size, fill: background}) +
      shapes.map(toElements).join(''),
  );
}

function toElements(shape: Shape): string {
  if (shape.type === 'text') {
    const {x, y, size, weight, fill, isCentred, value, lang} = shape;
    const font = {'font-size': size, 'font-weight': weight, fill, 'text-anchor': isCentred ? 'middle' : undefined};
    return element('text', {x: roundLength(x), y: roundLength(y), ...font, ...languageAttributes(lang)}, escapeXml(value));
  }
  return toPaths(shape)
    .map(({d, fill = 'none', stroke, lineWidth = defaultLineWidth, dash}) =>
      element('path', {d, fill, ...(stroke && {stroke, 'stroke-width': lineWidth, 'stroke-dasharray': dash?.join(' ')})}),
    )
    .join('');
}

function element(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`));
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function languageAttributes(lang: string | undefined) {
  return {lang, 'xml:lang': lang};
}

/** Escapes text for XML. Replaces what XML 1.0 does not allow: control characters and lone surrogates. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
