import type {Scheme} from './derive-theme.js';
import type {UseName} from './describe-uses.js';

/** The texts that the script writes. The others are in the pages. */
export interface ThemeTexts {
  readonly uses: Readonly<Record<UseName, string>>;
  readonly schemes: Readonly<Record<Scheme, string>>;
  /** A contrast in words, such as “6.5 to 1 is enough. 4.5 to 1 is required.” */
  contrast(contrast: number, required: number): string;
  verdict(failures: number): string;
  changedEdge(scheme: Scheme, edge: string): string;
  readonly comment: string;
  readonly copied: string;
  readonly notCopied: string;
}
