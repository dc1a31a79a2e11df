import {guard} from '../guard.js';

/** Milliseconds between two calls while a page changes all the time. */
const interval = 100;

/**
 * Calls a function after elements have been added to a page. A page may add thousands in one task, or some in every frame: the function
 * is called once for all of them, at most ten times a second, and between two calls nothing is observed.
 */
export function watchPage(root: Node, handleChange: () => void): void {
  let lastCall = -interval;
  const observer = new MutationObserver(
    guard('An observer', () => {
      observer.disconnect();
      const wait = Math.max(0, lastCall + interval - performance.now());
      setTimeout(
        guard('A search for widgets', () => {
          lastCall = performance.now();
          observe();
          handleChange();
        }),
        wait,
      );
    }),
  );
  const observe = () => observer.observe(root, {childList: true, subtree: true, attributeFilter: ['href', 'data-ki-widget']});
  observe();
}
