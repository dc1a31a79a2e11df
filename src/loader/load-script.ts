import {createElement} from '../natives.js';
import {log} from './log.js';
import {nameFile} from './module-table.js';

/** The properties that the scripts of all modules share. */
export interface ScriptSource {
  /** The folder of the modules, with a slash at the end. */
  readonly folder: string;
  /** The nonce of the loader's own `<script>`. */
  readonly nonce: string;
}

/**
 * A module's script that did not run. Its message is the address.
 *
 * A browser that cannot parse the modules must not parse the loader either, because the notice for old browsers watches only the loader's
 * file. So this class has a private method, the newest syntax that the modules use.
 */
export class ScriptError extends Error {
  constructor(url: string) {
    super();
    this.#describe(url);
  }

  #describe(url: string): void {
    this.message = url;
  }
}

/** The part of `TrustedTypePolicyFactory` that is used. */
interface PolicyFactory {
  createPolicy(name: string, rules: {createScriptURL: (url: string) => string}): {createScriptURL(url: string): string};
}

const {trustedTypes} = globalThis as {readonly trustedTypes?: PolicyFactory};
let policy: {createScriptURL(url: string): string} | undefined;
/** Whether the page's policy refuses the address of any script. */
let isRefused = false;

/** Scripts that are loading. WebKit may collect a removed script before it has loaded, and then never fires its events. */
const loading = new Set<HTMLScriptElement>();

/**
 * Runs the script of a module. The browser compares its hash first, so a changed file never runs.
 *
 * @param hash - SHA-256, in Base64.
 * @throws {ScriptError} If the script did not run. The reason has been reported in the console.
 */
export async function loadScript(name: string, hash: string, {folder, nonce}: ScriptSource): Promise<void> {
  const url = folder + nameFile(name, hash);
  const script = createElement('script');
  loading.add(script);
  Object.assign(script, {integrity: `sha256-${hash}`, crossOrigin: 'anonymous', nonce});
  if (isRefused) throw new ScriptError(url);
  try {
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      script.src = toTrustedUrl(url);
      document.documentElement.appendChild(script);
      script.remove();
    });
  } catch (error) {
    isRefused = error instanceof TypeError;
    if (isRefused) log('no-trusted-types', `trusted-types lacks ki-widgets for ${url}. Add it, or use ki-widgets.all.js.`);
    else log('missing-module', `${url} is missing, has been changed, or script-src blocks it.`);
    throw new ScriptError(url);
  } finally {
    loading.delete(script);
  }
}

/** Under `require-trusted-types-for`, an address must come from a policy. Only addresses of our modules pass through this one. */
function toTrustedUrl(url: string): string {
  try {
    policy ??= trustedTypes?.createPolicy('ki-widgets', {createScriptURL: (each) => each});
  } catch {
    // `trusted-types` does not list it. Without `require-trusted-types-for`, the string is accepted.
  }
  return policy?.createScriptURL(url) ?? url;
}
