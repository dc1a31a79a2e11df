import {fixture, html, nextFrame} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../elements/ki-org-chart/define.js';
import type {Feed} from '../feed/definition.js';
import {deepActiveElement, deepQuery, deepQueryAll} from './query.js';
import {nextTask} from './wait.js';
import {spokenText, visibleText} from './read-text.js';

// Renders charts in a container, and finds units by name. For all tests of the chart.

export type OrgChart = HTMLElementTagNameMap['ki-org-chart'];

export interface ChartOptions {
  /** Width of the container, in CSS px. */
  readonly width?: number;
  readonly lang?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup inside the element. */
  readonly children?: string;
}

/** Outline of the real feed on its own date, with all units. Written by hand. */
export const realOutline = [
  'Styringsgruppen',
  '- Koordineringsgruppen',
  '- - Startet av etatene',
  '- - - Tverretatlig regulatorisk veiledning',
  '- - - Tverretatlig informasjonsside',
  '- - - Statusrapport',
  '- - - Tilgang til data for KI',
  '- - - God klinisk praksis ved bruk av KI, radiologi',
  '- - Startet av RHF-ene eller KS',
  'Referansegruppen for Nasjonal helse- og sykehusplan',
  'Det nasjonale kompetansenettverket (Kunstig intelligens i norsk helsetjeneste) (KIN)',
];

/** The roots in that outline. */
export const realRoots = realOutline.filter((line) => !line.startsWith('- '));

/** Renders a chart in its own container, at the container's width. */
export async function renderChart(
  data: Feed | null,
  {width = 900, lang = 'nb', attributes = {}, children = ''}: ChartOptions = {},
): Promise<OrgChart> {
  const chart = document.createElement('ki-org-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.innerHTML = children;
  chart.data = data;
  const container = await fixture<HTMLElement>(html`<div lang=${lang} style=${`width: ${width}px`}></div>`);
  container.append(chart);
  return whenMeasured(chart);
}

/** Renders a chart far down the page, with only its roots visible. */
export async function renderFarDown(data: Feed | null, options: ChartOptions = {}): Promise<OrgChart> {
  const chart = await renderChart(data, {...options, attributes: {depth: '1', ...options.attributes}});
  chart.parentElement!.style.paddingBlock = '3000px';
  return chart;
}

/** Whether an element is fully visible in the window. */
export function isInView(element: Element): boolean {
  const {top, bottom, left, right} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= document.documentElement.clientWidth;
}

/** Waits two frames, after which the chart has measured its container, and for the render that follows. */
export async function whenMeasured(chart: OrgChart): Promise<OrgChart> {
  await nextFrame();
  await nextFrame();
  await chart.updateComplete;
  return chart;
}

/** Waits for events that the browser fires in a later task, such as `toggle`, and for the render that follows. */
export async function whenSettled(chart: OrgChart): Promise<OrgChart> {
  await nextTask();
  return whenMeasured(chart);
}

/** Returns the names of the visible units, indented by depth. */
export function outlineOf(chart: OrgChart): string[] {
  return deepQueryAll(chart, '[part=name]').map((name) => {
    let depth = -1;
    for (let node = name.parentElement; node; node = node.parentElement) if (node.matches('li[role=listitem]')) depth++;
    return `${'- '.repeat(depth)}${visibleText(name)}`;
  });
}

/**
 * @param name - Start of the unit's name.
 * @throws {Error} When no such unit is visible.
 */
export function boxOf(chart: OrgChart, name: string): HTMLElement {
  const box = deepQueryAll(chart, '[part=unit]').find((unit) => visibleText(deepQuery(unit, '[part=name]')).startsWith(name));
  if (!box) throw new Error(`The unit «${name}» is not visible. Visible units:\n${outlineOf(chart).join('\n')}`);
  return box;
}

export function toggleOf(chart: OrgChart, name: string): HTMLElement {
  return deepQuery(boxOf(chart, name), '.toggle');
}

/** Returns the button that opens the details of a unit. */
export function nameButtonOf(chart: OrgChart, name: string): HTMLElement {
  return deepQuery(boxOf(chart, name), 'button[part=name]');
}

/** Returns the names of the units whose details are open. */
export function openNamesIn(chart: OrgChart): string[] {
  return deepQueryAll(chart, '[part=name][aria-expanded=true]').map(visibleText);
}

/** Opens the details of a unit by a click. */
export async function openDetails(chart: OrgChart, name: string): Promise<HTMLElement> {
  nameButtonOf(chart, name).click();
  await whenSettled(chart);
  return deepQuery(boxOf(chart, name), '[part=details]');
}

/** Returns the relations in the box of a unit, as a screen reader reads them. */
export function relationTextsOf(chart: OrgChart, name: string): string[] {
  return [...boxOf(chart, name).querySelectorAll('[part=relation]')].map((relation) => spokenText(relation));
}

/** Returns the names of the marked units, whether they are marked visibly or for screen readers. */
export function markedNamesIn(chart: OrgChart): string[] {
  const marked = deepQueryAll(chart, '.marked[part=unit], [part=unit][aria-current=true]');
  return marked.map((box) => visibleText(deepQuery(box, '[part=name]')));
}

/** Describes the focused element: a unit's box, a field with its value, or the text that a screen reader reads. */
export function describeFocus(): string {
  const active = deepActiveElement();
  if (!active || active === document.body) return 'nothing';
  if (active.matches('[part=unit]')) return `box of ${visibleText(deepQuery(active, '[part=name]'))}`;
  return active.matches('input') ? `field «${active.value}»` : (active.getAttribute('aria-label') ?? spokenText(active));
}

/** Finds a button of the toolbar by its label. */
export function toolbarButtonOf(chart: OrgChart, label: string): HTMLElement | undefined {
  return deepQueryAll(chart, '[part=toolbar] button').find((button) => visibleText(button) === label);
}

/** Returns the name and the rectangle of each visible unit. */
export function boxRectsOf(chart: OrgChart): {readonly name: string; readonly rect: DOMRect}[] {
  return deepQueryAll(chart, '[part=unit]').map((box) => ({
    name: deepQuery(box, '[part=name]').textContent.trim(),
    rect: box.getBoundingClientRect(),
  }));
}

/** Finds pairs of overlapping boxes. Sweeps from top to bottom, which is fast for thousands of boxes. */
export function findOverlaps(chart: OrgChart): string[] {
  const overlaps: string[] = [];
  let candidates: ReturnType<typeof boxRectsOf> = [];
  for (const box of boxRectsOf(chart).sort((a, b) => a.rect.top - b.rect.top)) {
    candidates = candidates.filter(({rect}) => rect.bottom > box.rect.top + 0.5);
    for (const {name, rect} of candidates) {
      if (rect.left < box.rect.right - 0.5 && box.rect.left < rect.right - 0.5) overlaps.push(`${name} | ${box.name}`);
    }
    candidates.push(box);
  }
  return overlaps;
}

/** Finds the names of units whose boxes reach over the left or right edge of the chart. */
export function findOverflows(chart: OrgChart): string[] {
  const {left, right} = chart.getBoundingClientRect();
  return boxRectsOf(chart).flatMap(({name, rect}) => (rect.left < left - 0.5 || rect.right > right + 0.5 ? [name] : []));
}

/** Returns the box that scrolls if the drawing is wider than its container. */
export function frameOf(chart: OrgChart): HTMLElement {
  return deepQuery(chart, '[part=frame]');
}

export function isScrollable(chart: OrgChart): boolean {
  const {scrollWidth, clientWidth} = frameOf(chart);
  return scrollWidth > clientWidth;
}

/** Returns the width of the container's content. It is larger than the container if the chart overflows it. */
export function containerWidthOf(chart: OrgChart): number {
  return chart.parentElement!.scrollWidth;
}

/** Whether the chart is a drawing, in which some boxes are side by side. In a list, all boxes are below each other. */
export function isDrawing(chart: OrgChart): boolean {
  const boxes = boxRectsOf(chart);
  return boxes.some(({rect}, i) => boxes.slice(i + 1).some((other) => Math.abs(other.rect.top - rect.top) < 1));
}

/** Presses keys one after the other. Returns the focused element after each key, as `describeFocus()` does. */
export async function pressKeys(chart: OrgChart, ...keys: string[]): Promise<string[]> {
  const focused: string[] = [];
  for (const key of keys) {
    await sendKeys({press: key});
    await whenSettled(chart);
    focused.push(describeFocus());
  }
  return focused;
}
