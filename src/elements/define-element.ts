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
      `<${tag}> is registered already, by ${other === undefined ? 'other code' : `version ${other}`}; version ${version} leaves it so. Load the script once.`,
    );
  }
}
