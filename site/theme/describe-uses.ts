/** Finds where the colours of a brand are used in the widgets, with their contrasts. */
import {contrastBetween, formatHex, parseHex, type Rgb} from './color.js';
import {deriveAction, deriveLink, deriveTheme, type Scheme} from './derive-theme.js';

export const useNames = ['link', 'link-in-box', 'button', 'edge', 'text-in-box', 'muted'] as const;
export type UseName = (typeof useNames)[number];

/** One colour on one ground. */
export interface MeasuredUse {
  readonly name: UseName;
  readonly color: string;
  readonly ground: string;
  /** 1 to 21. */
  readonly contrast: number;
  /** The lowest contrast that WCAG 2.2 allows: 4.5 for text, 3 for borders. */
  readonly required: number;
}

export const schemes: readonly Scheme[] = ['light', 'dark'];

/** @param brand - `#rrggbb`. */
export function measureUses(brand: string, scheme: Scheme): MeasuredUse[] {
  const color = readHex(brand);
  const theme = deriveTheme(color, scheme);
  const lightest = [theme.surface, theme.background].sort((a, b) => contrastBetween(theme.accent, a) - contrastBetween(theme.accent, b));
  return [
    measure('link', theme.link, theme.background, 4.5),
    measure('link-in-box', deriveLink(color, theme['on-surface']), theme.leading, 4.5),
    measure('button', deriveAction(color, scheme), theme.surface, 4.5),
    measure('edge', theme.accent, lightest[0] ?? theme.surface, 3),
    measure('text-in-box', theme['on-surface'], theme.leading, 4.5),
    measure('muted', theme.muted, theme.background, 4.5),
  ];
}

/** The edge of a leading body if it is not the brand itself, or `null`. */
export function findChangedEdge(brand: string, scheme: Scheme): string | null {
  const edge = formatHex(deriveTheme(readHex(brand), scheme).accent);
  return contrastBetween(readHex(edge), readHex(brand)) < 1.03 ? null : edge;
}

function measure(name: UseName, color: Rgb, ground: Rgb, required: number): MeasuredUse {
  const [shown, behind] = [formatHex(color), formatHex(ground)];
  return {name, color: shown, ground: behind, contrast: contrastBetween(readHex(shown), readHex(behind)), required};
}

function readHex(hex: string): Rgb {
  const color = parseHex(hex);
  if (!color) throw new RangeError(`Not a colour: ${hex}`);
  return color;
}
