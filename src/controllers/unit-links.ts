import {readUnitId} from './unit-address.js';
import {compareDocumentOrder, isReachable} from './link-target.js';

/** The unit that a link or the page's URL names. A new object each time a visitor follows a link to it. */
export interface UnitTarget {
  readonly id: string;
  /** `false` if the browser restores the scroll position itself. The unit is then only marked. */
  readonly isScrolled: boolean;
}

/** A chart in the page. */
export interface LinkedChart {
  readonly element: HTMLElement;
  /** Whether it is not yet known if this chart has the target. */
  readonly isPending: boolean;
  /** Whether this chart has the target, and the visitor has not scrolled since following the link. */
  readonly hasTarget: boolean;
  /** Called when `currentTarget()` has changed. */
  handleTarget(): void;
  /** Scrolls to the target. */
  scroll(): void;
}

/** The parts of a chart that the controller needs. */
export interface UnitLinkHost {
  /** Whether the chart has this unit, or has all its units and none is this one. */
  readonly isReadyFor: (id: string) => boolean;
  /** Whether the chart has units, or may get some when its feed has loaded. */
  readonly mayHaveUnits: () => boolean;
  /**
   * Marks a unit and expands the path to it, for the render that follows.
   *
   * @returns Whether the unit exists.
   */
  readonly mark: (id: string) => boolean;
  /** Removes the mark from a unit, if that unit has it. */
  readonly unmark: (id: string) => void;
  readonly boxOf: (id: string) => HTMLElement | null | undefined;
  /** Returns the element to scroll to for the box of a unit: the box, or an element before it that must also be in view. */
  readonly scrollTargetFor: (box: HTMLElement) => Element;
  /** Measures the chart, which may just have been revealed. */
  readonly measureNow: () => void;
}

const charts = new Set<LinkedChart>();
let target: UnitTarget | null = null;
/** The chart that has scrolled to the target. */
let scrolledChart: LinkedChart | null = null;
/** Whether a chart has read the unit in the URL that the page was opened with. */
let hasReadInitialUrl = false;
/** Time when the target was set, in ms as in `performance.now()`. */
let targetTime = 0;
/** Id of a unit whose link was clicked less than 500 ms ago. */
let clickedId = '';
/** Whether a `hashchange` event is still expected for a click that was handled. */
let expectsHashChange = false;
/** Type of the last navigation, from the Navigation API. */
let navigationType = '';
let historyLength = 0;

/** Returns the unit that the page's URL names now. Charts read it before their first render and after `handleTarget()`. */
export function currentTarget(): UnitTarget | null {
  return target;
}

/**
 * Adds a chart of the page. While there are charts, links to units are followed.
 *
 * @param isFollowed - Whether the visitor has followed a link since the page was opened.
 */
export function addChart(chart: LinkedChart, isFollowed: boolean): void {
  hasReadInitialUrl ||= isFollowed;
  if (!charts.size) {
    listen('addEventListener');
    historyLength = history.length;
  }
  charts.add(chart);
  // The target is already on screen. This chart was moved in the page, or it is another chart.
  if (scrolledChart && charts.has(scrolledChart)) return;
  // The chart that scrolled was removed. Scripts that replace the page add a new one, which scrolls again.
  const id = readUnitId();
  if (scrolledChart || target?.id !== id) target = id ? {id, isScrolled: hasReadInitialUrl || !restoresScroll()} : null;
  scrolledChart = null;
  hasReadInitialUrl = true;
}

export function removeChart(chart: LinkedChart): void {
  charts.delete(chart);
  if (!charts.size) listen('removeEventListener');
}

/** Scrolls the first chart with the target to it, once it is known which chart that is. Called after each render. */
export function scrollToTarget(): void {
  if (!target?.isScrolled || scrolledChart) return;
  for (const chart of [...charts].sort((a, b) => compareDocumentOrder(a.element, b.element))) {
    if (!isReachable(chart.element)) continue;
    if (chart.isPending) return;
    if (!chart.hasTarget) continue;
    scrolledChart = chart;
    chart.scroll();
    return;
  }
}

function listen(method: 'addEventListener' | 'removeEventListener'): void {
  document[method]('click', handleClick, true);
  window[method]('hashchange', handleHashChange);
  navigationOf(window)?.[method]('navigate', handleNavigate);
}

/** The Navigation API is missing in some browsers and in some versions of TypeScript's types. */
function navigationOf(page: object): EventTarget | undefined {
  return (page as {navigation?: EventTarget}).navigation;
}

function setTarget(id: string, isScrolled: boolean): void {
  target = id ? {id, isScrolled} : null;
  scrolledChart = null;
  targetTime = performance.now();
  for (const chart of charts) chart.handleTarget();
}

/** Runs in the capture phase, so that the page can't hide the click. */
function handleClick(event: Event): void {
  const hash = hashOfLink(event as MouseEvent);
  const id = hash === undefined ? '' : readUnitId(hash);
  if (!id) return;
  const changesUrl = readUnitId() !== id;
  const clickTime = performance.now();
  clickedId = id;
  const handleFollowed = () => {
    // A script that prevents the default may follow the link itself. Then the URL changes, possibly a little later.
    const isFollowed = readUnitId() === id && (!event.defaultPrevented || changesUrl);
    if (!isFollowed || targetTime >= clickTime) return;
    setTarget(id, true);
    expectsHashChange = !event.defaultPrevented && changesUrl;
  };
  // All listeners have run by then.
  for (const delay of [0, 100, 500]) setTimeout(handleFollowed, delay);
  setTimeout(() => void (clickedId = ''), 500);
}

/** Returns the fragment of a clicked link to another part of this page; `undefined` for any other click. */
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
  // Back and Forward restore the scroll position. Without the Navigation API, an unchanged length of the history reveals them.
  // A new entry can leave the length unchanged too, after Back or in a full history. A click shows that the entry is new.
  const isTraversal =
    isTrusted && (navigationOf(window) ? navigationType === 'traverse' : history.length === historyLength && clickedId !== id);
  historyLength = history.length;
  const isHandled = expectsHashChange && target?.id === id;
  expectsHashChange = false;
  if (!isHandled) setTarget(id, !isTraversal);
}

/** Whether the browser restores the scroll position, because the page was reloaded or reached by Back or Forward. */
function restoresScroll(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const {scrollHeight} = document.documentElement;
  // Without the chart the page may be too short to restore the position.
  const isAtEnd = scrollY + innerHeight >= scrollHeight - 2;
  return /^(reload|back_forward)$/.test(entry?.type ?? '') && history.scrollRestoration === 'auto' && !isAtEnd;
}
