import {report} from '../report.js';
import {version} from '../version.js';

// Which copy of the library registered which tag on this page: the first copy wins, and the second says so once.
const key = Symbol.for('ki-widgets.versions');

/**
 * Registers an element unless its tag is taken. Two copies of the library on a page thus do no harm: the elements of
 * the first are used, and one console line names both versions. Does nothing where there is no DOM.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const shared = globalThis as {[key]?: Map<string, string>};
  const versions = (shared[key] ??= new Map<string, string>());
  const registered = customElements.get(tag);
  if (!registered) {
    customElements.define(tag, elementClass);
    versions.set(tag, version);
  } else if (registered !== elementClass) {
    const other = versions.get(tag);
    report(
      'second-copy',
      other === undefined
        ? `<${tag}> is registered already, by other code, and is left so. Give one of them another name.`
        : // The same words for every tag, so that they are said once.
          `Version ${other} of this script is on the page already and is left in force; version ${version} does nothing. Load the script once.`,
    );
  }
}
