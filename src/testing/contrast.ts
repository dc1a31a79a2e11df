import {childrenOf} from './query.js';

// Measures contrast as WCAG 2 defines it, from painted pixels: every colour of a page is painted on a canvas, over all the backgrounds
// behind it. So the engine resolves `color-mix()`, `light-dark()`, `currentcolor` and transparency, and no code of ours does.

/** Red, green and blue, 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number];

/** A colour in use, and how much it differs from its background. */
export interface MeasuredContrast {
  /** The text, or the element and the side of its border. */
  readonly what: string;
  /** 1 to 21. */
  readonly contrast: number;
  readonly color: Pixel;
  readonly background: Pixel;
}

const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true})!;
const painted = new Map<string, Pixel>();

/** Paints colours over each other, the first one at the back, and returns what is seen. The paper is white. */
export function paintOver(...colors: readonly string[]): Pixel {
  const key = colors.join('|');
  const known = painted.get(key);
  if (known) return known;
  for (const color of ['#fff', ...colors]) {
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  const pixel: Pixel = [red, green, blue];
  painted.set(key, pixel);
  return pixel;
}

/** Relative luminance, as WCAG 2 defines it. */
export function luminanceOf(pixel: Pixel): number {
  const [red, green, blue] = pixel.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast of two colours, 1 to 21. */
export function contrastBetween(a: Pixel, b: Pixel): number {
  const [lighter, darker] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The backgrounds behind elements that have been measured, while the page does not change. */
let known: Map<Element, readonly string[]> | null = null;

/** Measures a large page faster. The page must not change meanwhile. */
export function measureAtOnce<T>(measure: () => T): T {
  known = new Map();
  try {
    return measure();
  } finally {
    known = null;
  }
}

/** The backgrounds behind an element's content, from the page's to its own. Pictures and gradients are left out. */
export function backgroundsOf(element: Element): readonly string[] {
  const found = known?.get(element);
  if (found) return found;
  const parent = parentOf(element);
  const outer = parent ? backgroundsOf(parent) : [];
  const {backgroundColor} = getComputedStyle(element);
  const colors = backgroundColor === 'rgba(0, 0, 0, 0)' ? outer : [...outer, backgroundColor];
  known?.set(element, colors);
  return colors;
}

/** Measures every visible text inside an element, across shadow roots. */
export function measureTexts(element: Element): MeasuredContrast[] {
  return childrenOf(element).flatMap((child) => {
    if (child instanceof Element) return isShown(child) ? measureTexts(child) : [];
    const text = child.nodeType === Node.TEXT_NODE ? (child.textContent ?? '').trim().replace(/\s+/g, ' ') : '';
    if (!text || element.localName === 'style' || element.localName === 'script') return [];
    return [measure(text, getComputedStyle(element).color, backgroundsOf(element))];
  });
}

/**
 * Measures the borders of an element. Each side is compared with what is inside it and with what is around it.
 *
 * @returns The lower contrasts come from `inside`, `outside` or both, as the test needs.
 */
export function measureBorders(element: Element): {inside: MeasuredContrast[]; outside: MeasuredContrast[]} {
  const style = getComputedStyle(element);
  const inner = backgroundsOf(element);
  const outer = backgroundsOf(parentOf(element)!);
  const sides = (['top', 'right', 'bottom', 'left'] as const).filter(
    (side) => parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
  );
  const name = `${element.localName}.${[...element.classList].join('.')}[${element.getAttribute('part') ?? ''}]`;
  const colorOf = (side: string) => style.getPropertyValue(`border-${side}-color`);
  return {
    inside: sides.map((side) => measure(`${name} ${side} inside`, colorOf(side), inner)),
    outside: sides.map((side) => measure(`${name} ${side} outside`, colorOf(side), outer, inner)),
  };
}

/** Contrast of a colour on the background of an element. */
export function measureOn(element: Element, what: string, color: string): MeasuredContrast {
  return measure(what, color, backgroundsOf(element));
}

/** Describes what has less contrast than required, once each. An empty list is a success. */
export function describeBelow(required: number, measured: readonly MeasuredContrast[]): string[] {
  const lines = measured
    .filter(({contrast}) => contrast < required)
    .map(({what, contrast, color, background}) => `${contrast.toFixed(2)}: “${what.slice(0, 60)}” ${color.join()} on ${background.join()}`);
  return [...new Set(lines)];
}

function measure(what: string, color: string, backgrounds: readonly string[], below = backgrounds): MeasuredContrast {
  const [front, back] = [paintOver(...below, color), paintOver(...backgrounds)];
  return {what, contrast: contrastBetween(front, back), color: front, background: back};
}

function parentOf(element: Element): Element | null {
  return element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Whether an element is painted. Texts for screen readers are not. */
function isShown(element: Element): boolean {
  const {display, visibility, clipPath, opacity} = getComputedStyle(element);
  return display !== 'none' && visibility === 'visible' && !clipPath.includes('inset(50%)') && opacity !== '0';
}
