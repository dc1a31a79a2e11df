import {guard} from './log.js';

/** Milliseconds from a change to the search. The observer observes nothing in between. */
const delay = 50;

/**
 * Calls a function after elements that match a selector have appeared in a document, once for all that appeared together. It may call it
 * without need.
 *
 * An animation without key frames starts on each such element, and the browser fires an event for it. Unlike a `MutationObserver`, that
 * costs nothing on a page that adds and removes thousands of other elements. Its duration is zero, because the browser draws frames
 * while an animation runs. The observer is used until the animation has started on the root element: before the first frame, and on pages whose
 * styles switch animations off.
 *
 * @param selector - Matches elements by their own name and attributes.
 */
export function watchPage(document: Document, selector: string, handleChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | 0 = 0;
  let isAnimated = false;
  const schedule = guard((): void => {
    observer.disconnect();
    timer ||= setTimeout(
      guard(() => {
        timer = 0;
        observe();
        handleChange();
      }),
      delay,
    );
  });
  const observer = new MutationObserver(schedule);
  const observe = (): void => {
    if (!isAnimated) observer.observe(document, {childList: true, subtree: true});
  };
  observe();
  document.addEventListener(
    'animationstart',
    guard(({animationName, target}: AnimationEvent) => {
      if (animationName !== 'ki-widgets') return;
      if (target !== document.documentElement) {
        schedule();
        return;
      }
      isAnimated = true;
      observer.disconnect();
    }),
  );
  try {
    const sheet = new CSSStyleSheet();
    // Styles of the page have precedence over `:where()`.
    sheet.replaceSync(`@keyframes ki-widgets{} :where(:root,${selector}){animation:ki-widgets 0s}`);
    document.adoptedStyleSheets.push(sheet);
  } catch {
    // A browser before 2023, or a page that has replaced a function. The observer stays.
  }
}
