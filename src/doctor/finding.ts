import type {TextIssue} from '../feed-file/check-text.js';
import type {FindingCode} from './texts/texts-nb.js';
import {noValues, type Values} from './values.js';

export const layers = ['script', 'policy', 'content', 'feed', 'language', 'pictures'] as const;
export type Layer = (typeof layers)[number];

/** `note` is worth a look and may be intended. `unknown` could not be examined, and `info` is neither good nor bad. */
export type Status = 'problem' | 'note' | 'unknown' | 'ok' | 'info';

export interface Finding {
  readonly layer: Layer;
  readonly status: Status;
  readonly code: FindingCode;
  readonly values: Values;
  /** Issues in a feed, which have texts of their own. */
  readonly issues: readonly TextIssue[];
}

/** Makes the findings of a layer. The same finding is listed once. */
export class FindingList {
  readonly findings: Finding[] = [];
  readonly #layer: Layer;
  readonly #known = new Set<string>();

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  add(status: Status, code: FindingCode, values: Partial<Values> = {}, issues: readonly TextIssue[] = []): void {
    const key = `${code} ${JSON.stringify(values)}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.findings.push({layer: this.#layer, status, code, values: {...noValues, ...values}, issues});
  }

  /** Whether there is a problem. */
  get hasProblem(): boolean {
    return this.findings.some(({status}) => status === 'problem');
  }
}
