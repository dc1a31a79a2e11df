/**
 * Computes the colours that the widgets derive from a brand, as src/elements/widget-element.styles.ts does in current browsers.
 * A browser test compares both (src/themes/derive-theme.test.ts).
 */
import {fromOklch, mix, parseHex, toOklch, type Rgb} from './color.js';

export type Scheme = 'light' | 'dark';

/** Colours of the page around a widget. */
export interface Page {
  readonly background: Rgb;
  readonly text: Rgb;
}

/** The colours of all tokens, by their names without `--ki-color-`. */
export type ThemeColors = Readonly<Record<ColorName, Rgb>>;

export type ColorName =
  | 'text'
  | 'background'
  | 'brand'
  | 'accent'
  | 'link'
  | 'muted'
  | 'line'
  | 'strong-line'
  | 'surface'
  | 'tinted'
  | 'on-surface'
  | 'focus'
  | 'focus-inner'
  | 'connector'
  | 'leading'
  | 'advising'
  | 'advising-line'
  | 'warning'
  | 'warning-line'
  | 'on-warning';

/** The page behind the values in docs/theming.md. Browsers differ in the background of a dark page. This one is Chromium's. */
export const plainPages: Readonly<Record<Scheme, Page>> = {
  light: {background: hex('#ffffff'), text: hex('#000000')},
  dark: {background: hex('#121212'), text: hex('#ffffff')},
};

const boxes = {
  light: {surface: hex('#ffffff'), onSurface: hex('#14202b')},
  dark: {surface: hex('#18232b'), onSurface: hex('#e8eef2')},
};

/**
 * @param brand - The value of `--ki-color-brand`.
 * @param page - The page around the widget. A plain page by default.
 */
export function deriveTheme(brand: Rgb, scheme: Scheme, page: Page = plainPages[scheme]): ThemeColors {
  const {background, text} = page;
  const {surface, onSurface} = boxes[scheme];
  const accent = deriveAccent(brand, scheme);
  const tinted = mix(accent, 0.05, surface);
  return {
    text,
    background,
    brand,
    accent,
    link: deriveLink(brand, text),
    muted: mix(text, 0.8, background),
    line: mix(text, 0.25, background),
    'strong-line': mix(onSurface, 0.68, surface),
    surface,
    tinted,
    'on-surface': onSurface,
    focus: onSurface,
    'focus-inner': surface,
    connector: mix(text, 0.58, background),
    leading: mix(accent, 0.12, surface),
    advising: tinted,
    'advising-line': accent,
    warning: hex('#fbf3e2'),
    'warning-line': hex('#8f6a1e'),
    'on-warning': hex('#14202b'),
  };
}

/** The brand, not too light on a light page and not too dark on a dark one. */
function deriveAccent(brand: Rgb, scheme: Scheme): Rgb {
  const color = toOklch(brand);
  const lightness = scheme === 'light' ? Math.min(color.lightness, 0.6) : Math.max(color.lightness, 0.64);
  return fromOklch({...color, lightness});
}

/** The brand's hue and chroma in a lightness on the side of the text. Links in boxes follow the text of the box in the same way. */
export function deriveLink(brand: Rgb, text: Rgb): Rgb {
  const color = toOklch(brand);
  const side = Math.min(0.9, Math.max(0.43, (toOklch(text).lightness - 0.6) * 9));
  return fromOklch({...color, lightness: 0.08 * color.lightness + 0.92 * side});
}

/** The text of buttons: as links, for the colour scheme of the page. */
export function deriveAction(brand: Rgb, scheme: Scheme): Rgb {
  const color = toOklch(brand);
  return fromOklch({...color, lightness: 0.08 * color.lightness + 0.92 * (scheme === 'light' ? 0.43 : 0.9)});
}

function hex(text: string): Rgb {
  const color = parseHex(text);
  if (!color) throw new RangeError(`Not a colour: ${text}`);
  return color;
}
