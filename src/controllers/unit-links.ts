import {readUnitId} from './unit-address.js';
import {compareDocumentOrder, isReachable} from './flat-tree.js';

/** The unit that a link or the page's address leads to. A new object for each time that a visitor asks for it. */
export interface UnitTarget {
  readonly id: string;
  /** `false` where the browser restores how far the page was scrolled: the unit is then marked only. */
  readonly isScrolled: boolean;
}

/** A chart of the page. */
export interface LinkedChart {
  readonly element: HTMLElement;
  /** Whether it has not yet found out if it holds the target. */
  readonly isPending: boolean;
  /** Whether it holds the target, and the visitor has not scrolled away from where the link was followed. */
  readonly hasTarget: boolean;
  /** There is a new target. `null` when the address leads to no unit any more. */
  handleTarget(): void;
  scroll(): void;
}

const charts = new Set<LinkedChart>();
let target: UnitTarget | null = null;
/** The chart that was scrolled to the target. */
let scrolled: LinkedChart | null = null;
/** Whether the page has asked for the unit that it was opened with. */
let isOpened = false;
/** When the target was set, in ms. */
let since = 0;
/** Whether the event for the change of the address by a click is still to come. */
let isHashChanging = false;
let navigationType = '';
let entries = 0;

/** What the page leads to now. Read by each chart that is drawn for the first time, and after `handleTarget()`. */
export function currentTarget(): UnitTarget | null {
  return target;
}

/** Starts to follow links to units, for as long as there is a chart in the page. */
export function addChart(chart: LinkedChart): void {
  if (!charts.size) {
    listen('addEventListener');
    entries = history.length;
  }
  charts.add(chart);
  // A chart that was moved in the page, or one next to the chart that was scrolled to.
  if (scrolled && charts.has(scrolled)) return;
  // A chart that comes later is scrolled to unless another one was: scripts that change pages replace it.
  const id = readUnitId();
  if (scrolled || target?.id !== id) target = id ? {id, isScrolled: isOpened || !isRestored()} : null;
  scrolled = null;
  isOpened = true;
}

export function removeChart(chart: LinkedChart): void {
  charts.delete(chart);
  if (!charts.size) listen('removeEventListener');
}

/** Scrolls to the first chart that holds the target, once it is known which one that is. Called after each drawing. */
export function scrollToTarget(): void {
  if (!target?.isScrolled || scrolled) return;
  for (const chart of [...charts].sort((a, b) => compareDocumentOrder(a.element, b.element))) {
    if (!isReachable(chart.element)) continue;
    if (chart.isPending) return;
    if (!chart.hasTarget) continue;
    scrolled = chart;
    chart.scroll();
    return;
  }
}

function listen(method: 'addEventListener' | 'removeEventListener'): void {
  document[method]('click', handleClick, true);
  window[method]('hashchange', handleHashChange);
  navigationOf(window)?.[method]('navigate', handleNavigate);
}

/** Not in all browsers, nor in all versions of TypeScript's types. */
function navigationOf(page: object): EventTarget | undefined {
  return (page as {navigation?: EventTarget}).navigation;
}

function setTarget(id: string, isScrolled: boolean): void {
  target = id ? {id, isScrolled} : null;
  scrolled = null;
  since = performance.now();
  for (const chart of charts) chart.handleTarget();
}

/** In the capture phase, so that a click is noticed whatever the page does with it. */
function handleClick(event: Event): void {
  const hash = hashOfLink(event as MouseEvent);
  const id = hash === undefined ? '' : readUnitId(hash);
  if (!id) return;
  const before = readUnitId();
  const clicked = performance.now();
  const follow = () => {
    // A script that handles the click itself has followed the link if the address changes, possibly a little later.
    if (readUnitId() === id && (!event.defaultPrevented || before !== id) && since < clicked) {
      setTarget(id, true);
      isHashChanging = !event.defaultPrevented && before !== id;
    }
  };
  // Once all handlers have run.
  for (const delay of [0, 100, 500]) setTimeout(follow, delay);
}

/** The fragment of a link that leads to another part of this page in this window; `undefined` for any other click. */
function hashOfLink(event: MouseEvent): string | undefined {
  if (event.button || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
  if (!link?.hasAttribute('href') || link.hasAttribute('download') || !/^(_self)?$/i.test(link.target)) return undefined;
  const [page, hash] = link.href.split(/(?=#)/);
  return page === location.href.split('#')[0] ? hash : undefined;
}

function handleNavigate(event: Event): void {
  navigationType = (event as Event & {navigationType: string}).navigationType;
}

function handleHashChange(event: Event): void {
  const {isTrusted, newURL} = event as HashChangeEvent;
  const id = readUnitId(newURL.split(/(?=#)/)[1]);
  // Back and Forward restore how far the page was scrolled. Without the Navigation API they show by the length of the history.
  const isTraversed = isTrusted && (navigationOf(window) ? navigationType === 'traverse' : history.length === entries);
  entries = history.length;
  const isHandled = isHashChanging && target?.id === id;
  isHashChanging = false;
  if (!isHandled) setTarget(id, !isTraversed);
}

/** Whether the page was reloaded or come back to, and the browser restores how far it was scrolled. */
function isRestored(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const {scrollHeight} = document.documentElement;
  // While the chart is missing the page may be too short for it.
  const isAtEnd = scrollY + innerHeight >= scrollHeight - 2;
  return /^(reload|back_forward)$/.test(entry?.type ?? '') && history.scrollRestoration === 'auto' && !isAtEnd;
}
