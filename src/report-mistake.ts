import type * as explain from './explain/explain.js';
import {report} from './report.js';

/** The texts about mistakes. They are loaded with the first mistake, since most pages have none. */
export type Explanations = typeof explain;
/** Describes a mistake, for the person who made it. */
export type Describe = (explanations: Explanations) => string;

let explanations: Explanations | undefined;
/** One promise for all mistakes, since a browser may settle several imports of one module in any order. */
let loading: Promise<Explanations> | undefined;
/** Codes of mistakes whose description could not be loaded. They are not tried again, since an element may report them often. */
const unexplainedCodes = new Set<string>();

/**
 * Logs one line about a mistake of the page or of its feed; see {@link report}. Its text is loaded first. If that fails, the line has
 * only the code and the link. Lines are logged in the order in which the mistakes were found.
 */
export function reportMistake(code: string, describe: Describe): void {
  if (!unexplainedCodes.has(code)) void logMistake(code, describe);
}

async function logMistake(code: string, describe: Describe): Promise<void> {
  let message = `${code}: the explanation could not be loaded. See`;
  try {
    explanations ??= await (loading ??= import('./explain/explain.js'));
    message = describe(explanations);
  } catch {
    loading = undefined;
    unexplainedCodes.add(code);
  }
  report(code, message);
}
