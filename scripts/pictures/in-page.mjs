/** Functions that run in the page of a story. Each is sent as text, so none may use anything outside it. */
/* global document, requestAnimationFrame, scrollTo */

/**
 * Stops the clock at a time. Timers of five seconds or more never end, so a feed that arrives slowly stays away however slow the machine is.
 *
 * @param {number} now - Milliseconds since 1970.
 */
export function stopClock(now) {
  const RealDate = globalThis.Date;
  globalThis.Date = class Date extends RealDate {
    constructor(...values) {
      super(...(values.length === 0 ? [now] : values));
    }
    static now() {
      return now;
    }
  };
  const {setTimeout} = globalThis;
  globalThis.setTimeout = (run, delay = 0, ...values) => (delay < 5000 ? setTimeout(run, delay, ...values) : 0);
}

/**
 * Ends animations, hides the caret and scrolls up.
 *
 * @returns {Promise<number>} Height of the story with its margins, CSS px.
 */
export async function prepareForPicture() {
  if (!document.querySelector('#for-pictures')) {
    const style = document.createElement('style');
    style.id = 'for-pictures';
    // Versions of Chromium draw different handles at the corner of a text field.
    style.textContent = '* { caret-color: transparent; } textarea { resize: none !important; }';
    document.head.append(style);
  }
  for (const animation of document.getAnimations()) {
    const {endTime} = animation.effect.getComputedTiming();
    if (endTime === Infinity) animation.cancel();
    else animation.finish();
  }
  scrollTo(0, 0);
  // What was painted in parts may differ at smooth edges, so everything is painted again.
  document.documentElement.style.willChange = 'transform';
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  document.documentElement.style.willChange = '';
  // Styles and sizes that follow from the end of an animation are there after two frames.
  for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  const {bottom} = document.querySelector('.host-column').getBoundingClientRect();
  return Math.ceil(bottom) + 16;
}
