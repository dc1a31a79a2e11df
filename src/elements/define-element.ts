import '../lit-in-xml.js';
import {attempt, guard} from '../guard.js';
import {report} from '../report.js';
import {version} from '../version.js';

// Which copy of the library registered which tag on this page: the first copy wins, and the second says so once.
const key = Symbol.for('ki-widgets.versions');

/** Tags that other code registered. Named in one line, once all elements of this copy are registered. */
const foreignTags: string[] = [];

/**
 * Registers an element unless its tag is taken. Two copies of the library on a page thus do no harm: the elements of
 * the first are used, and one console line names both versions. Does nothing where there is no DOM.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  // The same words for every tag: when registration fails, it fails for all of them.
  attempt('The registration of the elements', () => {
    const shared = globalThis as {[key]?: Map<string, string>};
    const versions = (shared[key] ??= new Map<string, string>());
    const registered = customElements.get(tag);
    if (!registered) {
      if (typeof document !== 'undefined') tryToMake(tag, elementClass); // In Node, Lit has a registry and no document.
      customElements.define(tag, elementClass);
      versions.set(tag, version);
    } else if (registered !== elementClass) {
      const other = versions.get(tag);
      if (other === undefined) noteForeign(tag);
      else if (other !== version) {
        report(
          'second-copy',
          `Version ${other} of ki-widgets is on this page already; version ${version} leaves its elements so. Load the script once.`,
        );
      }
    }
  });
}

/**
 * Makes an element that is in no page. When a page has replaced something that the constructor needs, it fails here, before the tag is
 * registered. An error in the constructor of an element in the page would reach the page, once for each element.
 */
function tryToMake(tag: string, elementClass: CustomElementConstructor): void {
  const Trial = class extends elementClass {};
  customElements.define(`${tag}-trial`, Trial);
  // A page may define another class in its place, or none.
  const Defined = customElements.get(`${tag}-trial`);
  if (Defined) new Defined();
}

function noteForeign(tag: string): void {
  if (!foreignTags.length) void Promise.resolve().then(guard('A console line', reportForeign));
  foreignTags.push(`<${tag}>`);
}

function reportForeign(): void {
  const [are, their] = foreignTags.length > 1 ? ['are', 'their elements'] : ['is', 'its element'];
  report(
    'second-copy',
    `${foreignTags.join(', ')} ${are} registered already by other code, which is left so by version ${version}. Load ki-widgets before it, or rename ${their}.`,
  );
}
