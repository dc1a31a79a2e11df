interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** A page after everything is painted. */
export interface Layout {
  /** Position of the text below the widgets at first, in CSS px. */
  readonly first: number;
  /** The same now. */
  readonly below: number;
  /** The layout shift score of all changes so far. */
  readonly score: number;
}

/** Whether the browser computes layout shift scores. */
export const supportsShifts = (globalThis.PerformanceObserver?.supportedEntryTypes ?? []).includes('layout-shift');

interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Watches how far content moves in the page of shift-page.mjs. Chromium computes the score of each shift. In other engines the score
 * is computed in the same way, from the rectangles of the texts and widgets whenever the layout is read.
 */
export function watchLayout(view: Window & typeof globalThis): {read(): Promise<Layout>} {
  const page = view.document;
  const watched = [...page.querySelectorAll('[data-around],[feed],[data-feed],.ki-embed')];
  const readRectangles = () => watched.map((element): Rectangle => element.getBoundingClientRect());
  const below = () => page.querySelector('#below')?.getBoundingClientRect().top ?? 0;
  const first = below();
  let rectangles = readRectangles();
  let score = 0;
  if (supportsShifts) {
    const observer = new view.PerformanceObserver((list) => {
      for (const {value} of list.getEntries() as LayoutShift[]) score += value;
    });
    observer.observe({type: 'layout-shift', buffered: true});
  }
  return {
    async read() {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => view.requestAnimationFrame(resolve));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const before = rectangles;
      rectangles = readRectangles();
      if (!supportsShifts) score += scoreOf(before, rectangles, view.innerWidth, view.innerHeight);
      return {first, below: below(), score};
    },
  };
}

/**
 * Computes the layout shift score of one change: the share of the window that the moved elements cover before or after, multiplied by the
 * longest distance relative to the larger side of the window.
 *
 * @see https://wicg.github.io/layout-instability/
 */
function scoreOf(before: readonly Rectangle[], after: readonly Rectangle[], width: number, height: number): number {
  const clip = ({left, right, top, bottom}: Rectangle) => ({left, right, top: Math.max(top, 0), bottom: Math.min(bottom, height)});
  const isVisible = ({top, bottom}: Rectangle) => bottom > 0 && top < height;
  const covered: Rectangle[] = [];
  let distance = 0;
  for (const [i, old] of before.entries()) {
    const now = after[i]!;
    const visible = [old, now].filter(isVisible);
    // Chromium counts moves of 3 px and more.
    if (Math.abs(now.top - old.top) < 3 || !visible.length) continue;
    covered.push(...visible.map(clip));
    distance = Math.max(distance, Math.min(Math.abs(now.top - old.top), height));
  }
  return ((areaOf(covered) / (width * height)) * distance) / Math.max(width, height);
}

/** Returns the area that rectangles cover. Parts that they share count once. */
function areaOf(rectangles: readonly Rectangle[]): number {
  const columns = rectangles.flatMap(({left, right}) => [left, right]).sort((a, b) => a - b);
  let area = 0;
  for (const [i, left] of columns.slice(0, -1).entries()) {
    const right = columns[i + 1]!;
    let end = -Infinity;
    for (const {top, bottom} of rectangles.filter((each) => each.left <= left && each.right >= right).sort((a, b) => a.top - b.top)) {
      area += (right - left) * Math.max(0, bottom - Math.max(top, end));
      end = Math.max(end, bottom);
    }
  }
  return area;
}
