import {ownScript} from '../embed/own-script.js';
import {log} from './log.js';
import {folder} from './own-folder.js';

/**
 * A module's script that did not run. Its message is the address.
 *
 * A browser that cannot parse the modules must not parse the loader either, because the notice for old browsers watches only the loader's
 * file. So this class has a private method, the newest syntax that the modules use.
 */
export class ScriptError extends Error {
  constructor(url: string) {
    super(url);
    this.#beNew();
  }

  #beNew(): void {}
}

/** The part of `TrustedTypePolicyFactory` that is used. */
interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string};
}

/** Missing in older browsers. */
declare const trustedTypes: PolicyFactory;
let policy: {createScriptURL(url: string): string} | undefined;
/** Whether the page's policy refuses the address of any script. */
let isRefused = false;

/**
 * Runs the script of a module. The browser compares its hash first, so a changed file never runs. The script gets the nonce of the loader’s
 * own.
 *
 * @param hash - SHA-256, in Base64.
 * @throws {ScriptError} If the script did not run. The reason has been reported in the console.
 */
export async function loadScript(name: string, hash: string): Promise<void> {
  const url = `${folder}modules/${name}-${hash.slice(0, 8).replace(/\W/g, '_')}.js`; // As `nameFile` does.
  if (isRefused) throw new ScriptError(url);
  // With its namespace, for pages that are served as XML.
  const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script') as HTMLScriptElement;
  Object.assign(script, {integrity: `sha256-${hash}`, crossOrigin: 'anonymous', nonce: ownScript?.nonce ?? ''});
  try {
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      script.src = toTrustedUrl(url);
      document.documentElement.appendChild(script);
    });
  } catch (error) {
    isRefused = error instanceof TypeError;
    if (isRefused) log('no-trusted-types', 'trusted-types lacks ki-widgets. Use ki-widgets.all.js, or add it.');
    else log('missing-module', `${url} is missing, changed or blocked. Upload or allow it, or use ki-widgets.all.js.`);
    throw new ScriptError(url);
  } finally {
    // Not before it has loaded: WebKit may collect a removed script, and then never fires its events.
    script.remove();
  }
}

/** Under `require-trusted-types-for`, an address must come from a policy. Only addresses of our modules pass through this one. */
function toTrustedUrl(url: string): string {
  try {
    policy ??= trustedTypes.createPolicy('ki-widgets', {createScriptURL: (each) => each});
  } catch {
    // An older browser, or `trusted-types` does not list it. Without `require-trusted-types-for`, the string is accepted.
  }
  return policy?.createScriptURL(url) ?? url;
}
