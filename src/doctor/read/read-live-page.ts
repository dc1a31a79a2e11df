import {widgetTags} from '../../elements/widgets.js';
import type {LiveFacts, PageFacts} from '../facts.js';
import {feedAddresses} from '../feed-addresses.js';
import {isActive} from '../layers/script.js';
import {provokeViolations, type ViolationFacts} from './provoke-violations.js';
import {parseHtml, readDocument} from './read-document.js';

/** How long to wait for what the browser has recorded, in ms. */
const recordDelay = 150;
/** How long to wait for the page’s HTML, in ms. */
const requestTime = 5000;

/**
 * Reads the open page: its document, what our scripts have left in it, and what the browser has recorded. Changes nothing.
 *
 * @param answer - The HTML and the headers, if they could be fetched.
 */
export async function readLivePage(answer: Pick<PageFacts, 'headers'> & {readonly source: string | null}): Promise<PageFacts> {
  const url = location.href.replace(/#.*/, '');
  const read = readDocument(document, {...answer, url, isLive: true});
  const live = {...(await readLive()), removed: answer.source === null ? [] : await findRemoved(read, answer.source, url)};
  const page = {...read, live};
  if (page.headers !== null) return page;
  const hasRun = live.loader !== null || Object.keys(live.versions).length > 0;
  const scripts = hasRun ? [] : page.scripts.filter((script) => script.file !== null && isActive(script)).flatMap(({src}) => src ?? []);
  const isReady = page.placements.every((placement) => placement.live?.state === 'ready');
  return {
    ...page,
    live: {...live, violations: [...live.violations, ...(await provokeViolations(scripts, isReady ? [] : feedAddresses(page)))]},
  };
}

type ReadDocument = Omit<PageFacts, 'live'>;

/** Finds what the HTML from the server has more often than the page: a script or an extension has removed it. */
async function findRemoved(page: ReadDocument, source: string, url: string): Promise<string[]> {
  const parsed = await parseSource(source, url);
  if (!parsed) return [];
  const sent = readDocument(parsed, {url, headers: null, source: null, isLive: false});
  const [before, after] = [listOurs(sent), listOurs(page)];
  const count = (list: readonly string[], tag: string) => list.filter((each) => each === tag).length;
  return [...new Set(before)].filter((tag) => count(before, tag) > count(after, tag));
}

/** Under Trusted Types, the parser takes no text from a script whose policy has been made already. A request may parse its own answer. */
async function parseSource(source: string, url: string): Promise<Document | null> {
  try {
    return parseHtml(source);
  } catch {
    return new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.open('GET', url);
      request.responseType = 'document';
      request.timeout = requestTime;
      request.addEventListener('loadend', () => resolve(request.responseXML));
      request.send();
    });
  }
}

function listOurs({placements, scripts}: ReadDocument): string[] {
  const ours = scripts.filter((script) => script.file !== null && isActive(script)).map(() => 'script');
  return [...placements.filter(({inert}) => inert === null).map(({tag}) => tag), ...ours];
}

/** Lists what a page that is not loaded yet waits for. A resource has an entry once it has arrived or failed. */
function listPending(): string[] {
  if (document.readyState === 'complete') return [];
  const ended = new Set(performance.getEntriesByType('resource').map(({name}) => name));
  const asked = [
    ...[...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({src}) => src),
    ...[...document.querySelectorAll<HTMLLinkElement>('link[rel~=stylesheet]')].map(({href}) => href),
  ];
  return [...new Set(asked)].filter((url) => url && !ended.has(url));
}

async function readLive(): Promise<Omit<LiveFacts, 'removed'>> {
  const shared = globalThis as unknown as Record<symbol, unknown>;
  const loader = shared[Symbol.for('ki-widgets.loader.1')] as {readonly version: string; readonly folder: string} | undefined;
  const versions = shared[Symbol.for('ki-widgets.versions')] as ReadonlyMap<string, string> | undefined;
  const [violations, shift] = await Promise.all([readViolations(), readShift()]);
  return {
    loader: loader ? {version: loader.version, folder: loader.folder} : null,
    versions: Object.fromEntries(versions ?? []),
    defined: widgetTags.filter((tag) => customElements.get(tag)),
    requests: readRequests(),
    violations: violations ?? [],
    listsViolations: violations !== null,
    shift,
    brokenPictures: widgetTags.flatMap((tag) => [...document.querySelectorAll(tag)]).flatMap(findBrokenPictures),
    worker: (navigator as {readonly serviceWorker?: ServiceWorkerContainer}).serviceWorker?.controller?.scriptURL ?? null,
    pending: listPending(),
  };
}

function readRequests(): LiveFacts['requests'] {
  const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const ours = entries.filter(({name}) => /ki-widgets[^/]*\.js|\/modules\/[\w-]+\.js/.test(name));
  return ours.map((entry) => ({url: entry.name, status: entry.responseStatus ?? 0}));
}

interface ViolationReport {
  readonly body: {readonly effectiveDirective?: string; readonly blockedURL?: string} | null;
}

/** @returns The policy violations so far. `null` in browsers that do not list them. */
async function readViolations(): Promise<ViolationFacts[] | null> {
  const {ReportingObserver: Observer} = globalThis as {
    readonly ReportingObserver?: new (
      handle: (reports: readonly ViolationReport[]) => void,
      options: object,
    ) => {observe(): void; disconnect(): void; takeRecords(): readonly ViolationReport[]};
  };
  if (!Observer) return null;
  const reports: ViolationReport[] = [];
  try {
    const observer = new Observer((list) => reports.push(...list), {types: ['csp-violation'], buffered: true});
    observer.observe();
    await wait();
    reports.push(...observer.takeRecords());
    observer.disconnect();
  } catch {
    return null;
  }
  return reports.map(({body}) => ({directive: body?.effectiveDirective ?? '', blocked: body?.blockedURL ?? ''}));
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly {readonly node: Node | null}[];
}

/** Adds up the shifts of widgets and of what is below them. @returns `null` in browsers that do not measure shifts. */
async function readShift(): Promise<number | null> {
  if (!PerformanceObserver.supportedEntryTypes?.includes('layout-shift')) return null;
  const shifts: LayoutShift[] = [];
  const observer = new PerformanceObserver((list) => shifts.push(...(list.getEntries() as LayoutShift[])));
  observer.observe({type: 'layout-shift', buffered: true});
  await wait();
  shifts.push(...(observer.takeRecords() as LayoutShift[]));
  observer.disconnect();
  const widgets = [...document.querySelectorAll(`${widgetTags.join()},[data-ki-widget],.ki-embed`)];
  const isOurs = ({node}: {readonly node: Node | null}) =>
    node !== null &&
    widgets.some((widget) => widget.contains(node) || widget.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING);
  let sum = 0;
  for (const {value, hadRecentInput, sources} of shifts) if (!hadRecentInput && sources.some(isOurs)) sum += value;
  return sum;
}

function wait(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, recordDelay));
}

function findBrokenPictures(element: Element): string[] {
  const root = element.shadowRoot;
  if (!root) return [];
  const pictures = [...root.querySelectorAll('img')].filter(
    ({complete, naturalWidth, currentSrc}) => complete && !naturalWidth && currentSrc,
  );
  return [...pictures.map(({currentSrc}) => currentSrc), ...[...root.querySelectorAll('*')].flatMap(findBrokenPictures)];
}
