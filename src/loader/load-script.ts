import {guard} from '../guard.js';
import {createElement} from '../natives.js';
import {report} from '../report.js';
import {nameFile, type ModuleTable} from './module-table.js';

/** Where the loader's modules are, and what their scripts need. */
export interface ScriptSource {
  readonly table: ModuleTable;
  /** The folder of the modules, with a slash at the end. */
  readonly folder: string;
  /** The nonce of the loader's own `<script>`. */
  readonly nonce: string;
}

/** The part of `TrustedTypePolicyFactory` that is used. */
interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string};
}

const {trustedTypes} = globalThis as {readonly trustedTypes?: PolicyFactory};
let toTrusted: ((url: string) => string) | undefined;

/** A module's script that did not run. Its message is the address. */
export class ScriptError extends Error {}

/**
 * Runs the script of a module. The browser compares its hash first, so a changed file never runs.
 *
 * @throws {ScriptError} If the script did not run. The reason has been reported in the console.
 */
export async function loadScript(name: string, {table, folder, nonce}: ScriptSource): Promise<void> {
  const [hash = ''] = (table[name] ?? '').split(' ', 1);
  const url = folder + nameFile(name, hash);
  let isBlocked = false;
  const handleViolation = guard('A listener', (event: SecurityPolicyViolationEvent) => {
    // A browser may shorten the address of another site to its origin.
    if (event.effectiveDirective.startsWith('script-src') && url.startsWith(event.blockedURI)) isBlocked = true;
  });
  document.addEventListener('securitypolicyviolation', handleViolation);
  try {
    await new Promise((resolve, reject) => {
      const script = createElement('script');
      script.onload = resolve;
      script.onerror = reject;
      script.integrity = `sha256-${hash}`;
      script.crossOrigin = 'anonymous';
      script.nonce = nonce;
      try {
        script.src = toScriptUrl(url);
      } catch {
        report(
          'no-trusted-types',
          `The policy of the page (trusted-types) lacks ki-widgets, so ${url} cannot be loaded. Add it, or use ki-widgets.all.js.`,
        );
        throw new ScriptError(url);
      }
      document.documentElement.appendChild(script);
      script.remove();
    });
  } catch (error) {
    await new Promise((resolve) => setTimeout(resolve)); // The event of a violation may follow.
    if (isBlocked)
      report('blocked-module', `The policy of the page (script-src) blocks ${url}. Allow its folder, or use ki-widgets.all.js.`);
    else if (error instanceof Event) report('missing-module', `${url} is missing or has been changed. Upload the whole folder again.`);
    throw new ScriptError(url);
  } finally {
    document.removeEventListener('securitypolicyviolation', handleViolation);
  }
}

/** Under `require-trusted-types-for`, an address must come from a policy. Only addresses of our modules pass through this one. */
function toScriptUrl(url: string): string {
  if (!toTrusted) {
    try {
      const policy = trustedTypes?.createPolicy('ki-widgets', {createScriptURL: (each) => each});
      toTrusted = policy && ((each) => policy.createScriptURL(each));
    } catch {
      // `trusted-types` does not list the policy. Without `require-trusted-types-for`, a string is accepted.
    }
    toTrusted ??= (each) => each;
  }
  return toTrusted(url);
}
