import {fixture, html, nextFrame} from '@open-wc/testing';
import '../elements/ki-org-chart/define.js';
import type {Feed} from '../feed/definition.js';
import {deepActiveElement, deepQuery, deepQueryAll} from './query.js';
import {nextTask} from './wait.js';
import {spokenText, visibleText} from './read-text.js';

// What the tests of the chart have in common: charts in a place of some width, and what is in them by name.

export type OrgChart = HTMLElementTagNameMap['ki-org-chart'];

export interface ChartOptions {
  /** Width of its place, in CSS px. */
  readonly width?: number;
  readonly lang?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Markup between its tags. */
  readonly children?: string;
}

/** The real feed's units on its day, indented as they are nested; written by hand. */
export const whole = [
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

/** A chart in a place of its own, drawn for the width of that. */
export async function show(
  data: Feed | null,
  {width = 900, lang = 'nb', attributes = {}, children = ''}: ChartOptions = {},
): Promise<OrgChart> {
  const chart = document.createElement('ki-org-chart');
  for (const [name, value] of Object.entries(attributes)) chart.setAttribute(name, value);
  chart.innerHTML = children;
  chart.data = data;
  const place = await fixture<HTMLElement>(html`<div lang=${lang} style=${`width: ${width}px`}></div>`);
  place.append(chart);
  return whenMeasured(chart);
}

/** Two frames on, the chart knows how wide its place is. */
export async function whenMeasured(chart: OrgChart): Promise<OrgChart> {
  await nextFrame();
  await nextFrame();
  await chart.updateComplete;
  return chart;
}

/** Waits for events that the browser sends in a task of its own, as `toggle`, and for what the chart draws of them. */
export async function whenSettled(chart: OrgChart): Promise<OrgChart> {
  await nextTask();
  return whenMeasured(chart);
}

/** The names of the units, indented as they are nested. */
export function outlineOf(chart: OrgChart): string[] {
  return deepQueryAll(chart, '[part=name]').map((name) => {
    let depth = -1;
    for (let node = name.parentElement; node; node = node.parentElement) if (node.matches('li[role=listitem]')) depth++;
    return `${'- '.repeat(depth)}${visibleText(name)}`;
  });
}

/** @param name - How its name begins. */
export function boxOf(chart: OrgChart, name: string): HTMLElement {
  const box = deepQueryAll(chart, '[part=unit]').find((each) => visibleText(deepQuery(each, '[part=name]')).startsWith(name));
  if (!box) throw new Error(`No unit «${name}» shows; there are:\n${outlineOf(chart).join('\n')}`);
  return box;
}

export function toggleOf(chart: OrgChart, name: string): HTMLElement {
  return deepQuery(boxOf(chart, name), 'button');
}

export function summaryOf(chart: OrgChart, name: string): HTMLElement {
  return deepQuery(boxOf(chart, name), 'summary');
}

/** Opens the details of a unit, as by a click. */
export async function openDetails(chart: OrgChart, name: string): Promise<HTMLDetailsElement> {
  summaryOf(chart, name).click();
  await whenSettled(chart);
  return deepQuery(boxOf(chart, name), 'details') as HTMLDetailsElement;
}

export function relationsOf(chart: OrgChart, name: string): string[] {
  return [...boxOf(chart, name).querySelectorAll('[part=relation]')].map((relation) => spokenText(relation));
}

/** Names of the units that are marked as the one that the page is about, for the eye and for the ear. */
export function markedIn(chart: OrgChart): string[] {
  const marked = deepQueryAll(chart, '.marked[part=unit], [part=unit][aria-current=true]');
  return marked.map((box) => visibleText(deepQuery(box, '[part=name]')));
}

/** What has the focus, in words: a unit's box, the field, or what a screen reader says of anything else. */
export function focusInWords(): string {
  const active = deepActiveElement();
  if (!active || active === document.body) return 'nothing';
  if (active.matches('[part=unit]')) return `box of ${visibleText(deepQuery(active, '[part=name]'))}`;
  return active.matches('input') ? `field «${active.value}»` : spokenText(active);
}

/** A button of the chart's toolbar by its words; `undefined` when there is none. */
export function buttonOf(chart: OrgChart, words: string): HTMLElement | undefined {
  return deepQueryAll(chart, '[part=toolbar] button').find((button) => visibleText(button) === words);
}

/** The boxes of the units as they stand in the page. */
export function placesOf(chart: OrgChart): {readonly name: string; readonly rect: DOMRect}[] {
  return deepQueryAll(chart, '[part=unit]').map((box) => ({
    name: deepQuery(box, '[part=name]').textContent.trim(),
    rect: box.getBoundingClientRect(),
  }));
}

/** Pairs of boxes that lie on each other, by name. A sweep from the top down: quick for thousands. */
export function overlapsIn(chart: OrgChart): string[] {
  const found: string[] = [];
  let above: ReturnType<typeof placesOf> = [];
  for (const place of placesOf(chart).sort((a, b) => a.rect.top - b.rect.top)) {
    above = above.filter(({rect}) => rect.bottom > place.rect.top + 0.5);
    for (const {name, rect} of above) {
      if (rect.left < place.rect.right - 0.5 && place.rect.left < rect.right - 0.5) found.push(`${name} | ${place.name}`);
    }
    above.push(place);
  }
  return found;
}

/** Names of the units whose boxes reach over the edges of the chart. */
export function outsidersIn(chart: OrgChart): string[] {
  const {left, right} = chart.getBoundingClientRect();
  return placesOf(chart).flatMap(({name, rect}) => (rect.left < left - 0.5 || rect.right > right + 0.5 ? [name] : []));
}
