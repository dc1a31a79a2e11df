import {brands, type Brand} from './brands.js';
import {decodeStyleSheet, readTokens, type Tokens} from './own-tokens.js';
import type {ToolbarValues} from './toolbar.js';

/** The system's colours in place of those of the brand, nearly as a contrast theme does it. */
const forcedColors: Tokens = {
  '--ki-color-text': 'CanvasText',
  '--ki-color-background': 'Canvas',
  '--ki-color-surface': 'Canvas',
  '--ki-color-tinted': 'Canvas',
  '--ki-color-leading': 'Canvas',
  '--ki-color-advising': 'Canvas',
  '--ki-color-warning': 'Canvas',
  '--ki-color-on-surface': 'CanvasText',
  '--ki-color-on-warning': 'CanvasText',
  '--ki-color-muted': 'CanvasText',
  '--ki-color-line': 'CanvasText',
  '--ki-color-strong-line': 'CanvasText',
  '--ki-color-connector': 'CanvasText',
  '--ki-color-advising-line': 'CanvasText',
  '--ki-color-warning-line': 'CanvasText',
  '--ki-color-accent': 'CanvasText',
  '--ki-color-link': 'LinkText',
  '--ki-color-focus': 'CanvasText',
  '--ki-color-focus-inner': 'Canvas',
  '--story-highlight': 'light-dark(#0037a1, #1aebff)', // See emulate-media.ts.
};

const bandTokens: Tokens = {'--ki-color-background': '#0b2a3a', '--ki-color-text': 'white'};

/**
 * Returns the style of the page around a story: CSS properties and tokens by name.
 *
 * @param isAlone - Whether the story has a document of its own.
 */
export function describeHostStyle(values: ToolbarValues, isAlone: boolean): Tokens {
  const {host, contrast, medium, theme, textSize, brand: brandName} = values;
  const brand: Brand = brands[brandName as keyof typeof brands] ?? brands.neutral;
  const scale = readScale(textSize);
  return {
    ...(brandName === 'own' ? readTokens(decodeStyleSheet(values.tokens)) : brand.tokens),
    ...(host === 'band' && bandTokens),
    ...(contrast === 'forced' && forcedColors),
    ...(brand.fontFamily && host !== 'serif' && {'font-family': brand.fontFamily}),
    ...(!isAlone && scale !== 1 && {'font-size': `${scale}em`}),
    '--host-scale': String(scale),
    'color-scheme': medium === 'print' ? 'light' : theme,
    'min-block-size': isAlone ? '100vh' : 'auto',
  };
}

/** Size of the text relative to the browser's usual size. */
export function readScale(textSize: string): number {
  return parseFloat(textSize) / 100 || 1;
}

/**
 * Shows the page on the screen in the brand and the colours of other values. The story is not drawn again, so it keeps its state. A choice in
 * the toolbar draws it again.
 */
export function restyleHostPage(values: ToolbarValues): void {
  const style = document.querySelector<HTMLElement>('.host-page')?.style;
  if (!style) return;
  style.cssText = '';
  for (const [name, value] of Object.entries(describeHostStyle(values, true))) style.setProperty(name, value);
}
