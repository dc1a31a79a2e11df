/** The choice of a visitor, and how it is written in the address and in CSS. */
import {formatHex, parseHex} from './color.js';

export interface Choice {
  /** `#rrggbb`. */
  readonly brand: string;
  /** A list of fonts as in CSS. Empty for the font of the page. */
  readonly font: string;
}

export const defaultChoice: Choice = {brand: '#0b5a77', font: ''};

/**
 * Reads the choice from the part of an address after `#`, which browsers don't send to servers.
 *
 * @returns `null` if it has no colour, such as the address of a place on the page.
 */
export function parseChoice(hash: string): Choice | null {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const brand = parseHex(values.get('brand') ?? '');
  if (!brand) return null;
  const font = values.get('font') ?? '';
  return {brand: formatHex(brand), font: isFontList(font) ? font.trim() : ''};
}

export function formatChoice({brand, font}: Choice): string {
  const values = new URLSearchParams({brand: brand.slice(1)});
  if (font) values.set('font', font);
  return `#${values.toString()}`;
}

/** Whether a text is a list of font names, with or without quotes. The text can't end the declaration that it is written to. */
export function isFontList(text: string): boolean {
  const name = /(?:"[\p{L}\p{N} _.-]+"|'[\p{L}\p{N} _.-]+'|-?[\p{L}_][\p{L}\p{N}_-]*(?: +[\p{L}_][\p{L}\p{N}_-]*)*)/u.source;
  return new RegExp(`^\\s*(?:${name}(?:\\s*,\\s*${name})*)?\\s*$`, 'u').test(text);
}

/** @param comment - One line about the declarations. */
export function writeCss({brand, font}: Choice, comment: string): string {
  const declarations = [`--ki-color-brand: ${brand};`, ...(font ? [`--ki-font-family: ${font};`] : [])];
  return `/* ${comment} */\n:root {\n${declarations.map((line) => `  ${line}\n`).join('')}}\n`;
}
