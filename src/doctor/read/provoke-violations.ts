import {makeElement} from '../view/dom.js';

/** A policy violation, as `LiveFacts` lists it. */
export interface ViolationFacts {
  readonly directive: string;
  readonly blocked: string;
}

/** Milliseconds. The event follows the request at once. */
const eventDelay = 300;

/**
 * Asks again for scripts and feeds, to see whether the page’s policy blocks them. Not all browsers list the violations that happened before.
 * Nothing runs, and nothing stays on the page.
 */
export async function provokeViolations(scripts: readonly string[], feeds: readonly string[]): Promise<ViolationFacts[]> {
  const found: ViolationFacts[] = [];
  const asked = [...scripts, ...feeds];
  const listen = ({effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) => {
    if (asked.some((url) => url.startsWith(blockedURI))) found.push({directive: effectiveDirective, blocked: blockedURI});
  };
  document.addEventListener('securitypolicyviolation', listen);
  const elements = scripts.flatMap(askForScript);
  for (const url of feeds) void askForFeed(url);
  await new Promise((resolve) => setTimeout(resolve, eventDelay));
  for (const element of elements) element.remove();
  document.removeEventListener('securitypolicyviolation', listen);
  return found;
}

/** A script with a wrong hash never runs. Browsers ask the policy first. */
function askForScript(url: string): HTMLScriptElement[] {
  const script = makeElement('script', {integrity: `sha256-${'A'.repeat(43)}=`, crossorigin: 'anonymous'});
  try {
    script.src = url;
  } catch {
    return []; // Trusted Types. The browsers that have them list the violations.
  }
  document.head.append(script);
  return [script];
}

async function askForFeed(url: string): Promise<void> {
  try {
    await fetch(url, {mode: 'no-cors', credentials: 'omit', method: 'HEAD'});
  } catch {
    // Blocked, or no answer. The event says which.
  }
}
