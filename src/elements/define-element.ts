import '../lit-in-xml.js';
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
    if (other === version) return; // Twice the same does no harm.
    report(
      'second-copy',
      other === undefined
        ? `<${tag}> is registered already by other code, which is left so by version ${version}. Load ki-widgets before it, or rename its element.`
        : `Version ${other} of ki-widgets is on this page already; version ${version} leaves its elements so. Load the script once.`,
    );
  }
}
