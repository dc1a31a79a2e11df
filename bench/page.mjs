/* global document, performance, requestAnimationFrame, setTimeout, MessageChannel, HTMLElement, getComputedStyle, innerWidth */

/**
 * Installs the measurements that run inside the page. The browser gets the source of this function, so it uses no imports. The
 * contestant is already a global.
 */
export function installBench() {
  const {contestant} = globalThis;
  const host = document.querySelector('#host');
  const ticker = document.body.appendChild(document.createElement('i'));
  ticker.style.cssText = 'position: fixed; top: 0; width: 1px; height: 1px; background: #eee; will-change: transform';
  let ticks = 0;
  /** Waits for the next frame. A tiny change forces one, since an unchanged page waits for the rate of a screen. */
  const frame = () => {
    ticker.style.transform = `translateX(${++ticks % 2}px)`;
    return new Promise((resolve) => requestAnimationFrame(resolve));
  };
  const task = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  /** Lets pending work of the browser and the first slow frames pass, so that they are not part of the time. */
  async function warmUp() {
    await wait(300);
    for (let i = 0; i < 10; i++) await frame();
  }

  /** Finds the first text of an element, which is the unit's name. */
  function textNodeOf(element) {
    const walker = document.createTreeWalker(element, 4);
    while (walker.nextNode()) if (walker.currentNode.data.trim()) return walker.currentNode;
    return null;
  }
  /** Our names have an empty element for each hyphen, between two texts. */
  function nameOf(element) {
    let name = '';
    for (const node of element.childNodes) {
      if (node.nodeType === 3) name += node.data;
      else if (node.nodeType === 1 && node.childNodes.length) break;
    }
    return name.trim() || (textNodeOf(element)?.data.trim() ?? '');
  }
  const countShown = () => (!contestant.isSettled || contestant.isSettled(host) ? contestant.names(host).length : 0);

  /** Yields all texts of the chart, including those in shadow roots. */
  function* textsIn(root) {
    const walker = document.createTreeWalker(root, 5);
    while (walker.nextNode()) {
      const {currentNode: node} = walker;
      if (node.nodeType === 3) {
        if (node.data.trim() && !['STYLE', 'SCRIPT'].includes(node.parentElement?.tagName)) yield node;
      } else if (node.shadowRoot) yield* textsIn(node.shadowRoot);
    }
  }

  /** Computes the font size on the screen, including transforms and view boxes. */
  function renderedSize(element) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (!(element instanceof HTMLElement)) return size * Math.abs(element.getScreenCTM().a);
    return element.offsetWidth ? (size * element.getBoundingClientRect().width) / element.offsetWidth : size;
  }

  globalThis.bench = {
    /**
     * @returns {Promise<{time: number, count: number}>} `time` is from before the library's script runs until the
     *   frame with the last name is painted, in milliseconds, without the time for counting. `count` is the number of names.
     */
    async draw(script, data, isAllOpen) {
      contestant.place?.(host, isAllOpen);
      await warmUp();
      const start = performance.now();
      if (script) {
        const element = document.createElement('script');
        element.textContent = script;
        document.head.append(element);
      }
      contestant.draw(host, data, isAllOpen);
      let counting = 0;
      let [count, time, changed] = [0, 0, performance.now()];
      // A chart that draws in slices may continue, so wait until nothing changes for a while.
      while (!count || performance.now() - changed < 300) {
        await frame();
        const before = performance.now();
        const now = countShown();
        const spent = performance.now() - before;
        if (now !== count) {
          await frame(); // The next frame starts when the one with the names is painted …
          await task(); // … and this is after its own drawing.
          changed = performance.now();
          time = changed - start - counting - spent;
          count = now;
        }
        counting += spent;
        if (!count && performance.now() - start > 90000) throw new Error('no name after 90 s');
      }
      return {time, count};
    },

    /** @returns {Promise<number>} Milliseconds from closing the first branch until the frame without its first name is painted. */
    async collapse(name) {
      const element = [...contestant.names(host)].find((candidate) => nameOf(candidate) === name);
      const isGone = () => !element.isConnected || !element.checkVisibility() || nameOf(element) !== name;
      if (isGone()) throw new Error('the branch is not open');
      await warmUp();
      const start = performance.now();
      contestant.collapse(host);
      do {
        await frame();
        if (performance.now() - start > 60000) throw new Error('still open after 60 s');
      } while (!isGone());
      await frame();
      await task();
      return performance.now() - start;
    },

    names: () => [...contestant.names(host)].map(nameOf),

    layout() {
      const scroller = document.scrollingElement;
      let smallest = Infinity;
      for (const text of textsIn(host)) {
        const {parentElement: element} = text;
        // Visually hidden text is at most one pixel wide before scaling.
        const isHidden = element instanceof HTMLElement && element.offsetWidth <= 1;
        if (!isHidden && element.checkVisibility()) smallest = Math.min(smallest, renderedSize(element));
      }
      const inView = [...contestant.names(host)].filter((element) => {
        const range = document.createRange();
        range.selectNodeContents(textNodeOf(element));
        const {left, right, width} = range.getBoundingClientRect();
        return width > 0 && left >= -0.5 && right <= innerWidth + 0.5;
      });
      return {width: scroller.scrollWidth, room: scroller.clientWidth, smallest, inView: inView.length};
    },

    /** @returns {string | null} A unique id of the focused element. */
    focused() {
      let {activeElement: element} = document;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!element || element === document.body) return null;
      return (element.benchId ??= String(Math.random()));
    },
  };
}
