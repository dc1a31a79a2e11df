import '../lit-in-xml.js';
import {attempt, guard} from '../guard.js';
import {reportMistake} from '../report-mistake.js';
import {version} from '../version.js';

// The version that registered each tag on this page. The first copy of the script wins, and the second logs that once.
const key = Symbol.for('ki-widgets.versions');

/** Milliseconds from the first such tag to the line. Modules of other tags may arrive meanwhile. */
const reportDelay = 500;

/** Tags that other code registered. They are logged in one line after all elements of this copy are registered. */
const foreignTags: string[] = [];

/**
 * Registers an element unless its tag is taken, so that a page can load two copies of the script: it uses the elements of the first,
 * and one console line names both versions. Does nothing without a DOM.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  // One name for all tags: if registration fails, it fails for all of them, and is logged once.
  attempt('The registration of the elements', () => {
    const shared = globalThis as {[key]?: Map<string, string>};
    const versions = (shared[key] ??= new Map<string, string>());
    const registered = customElements.get(tag);
    if (!registered) {
      if (typeof document !== 'undefined') tryConstructor(tag, elementClass); // In Node, Lit has a registry and no document.
      customElements.define(tag, elementClass);
      versions.set(tag, version);
    } else if (registered !== elementClass) {
      const other = versions.get(tag);
      if (other === undefined) noteForeign(tag);
      else if (other !== version) {
        reportMistake('second-copy', (explanations) => explanations.describeSecondCopy(other, version));
      }
    }
  });
}

/**
 * Constructs an element outside the page. If the page has replaced a function that the constructor needs, this throws before the tag
 * is registered. Later each element in the page would throw an error that reaches the page.
 */
function tryConstructor(tag: string, elementClass: CustomElementConstructor): void {
  const Trial = class extends elementClass {};
  customElements.define(`${tag}-trial`, Trial);
  // A page may have replaced `define`, so that it registers another class, or nothing.
  const Defined = customElements.get(`${tag}-trial`);
  if (Defined) new Defined();
}

function noteForeign(tag: string): void {
  if (!foreignTags.length) setTimeout(guard('A console line', reportForeign), reportDelay);
  foreignTags.push(tag);
}

function reportForeign(): void {
  const tags = [...foreignTags];
  reportMistake('second-copy', (explanations) => explanations.describeForeignTags(tags, version));
}
