import {waitUntil} from '@open-wc/testing';

/** A line of a report, as a visitor reads it. */
export interface ReadFinding {
  readonly status: string;
  /** The first line, with the word for its status: “Feil: …”. */
  readonly title: string;
  /** The remedy without its label; empty if there is none. */
  readonly remedy: string;
}

/** A report in a frame. */
export interface OpenReport {
  readonly frame: HTMLIFrameElement;
  readonly summary: string;
  readonly findings: readonly ReadFinding[];
  /** The lines in red. */
  readonly problems: readonly ReadFinding[];
  readonly root: Document | ShadowRoot;
}

/** The built site under the policy of `npm start`. */
export const strictCheck = '/strict-page/site/check/';
const patience = 20_000;

/** Opens a frame. The caller removes it. */
export async function openFrame(src: string, width = 900): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  Object.assign(frame, {src, width, height: 900, title: 'Doctor'});
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return frame;
}

/** Lets the doctor's page examine an address, and waits for the report. */
export async function examine(url: string, page = strictCheck): Promise<OpenReport> {
  const frame = await openFrame(`${page}#${String(new URLSearchParams({url}))}`);
  return readReport(frame, frame.contentDocument!);
}

/** Lets a doctor's page that is open in a frame examine another address, as a link to its own address with another hash does. */
export async function examineNext(frame: HTMLIFrameElement, url: string): Promise<OpenReport> {
  const view = frame.contentWindow!;
  const hash = `#${String(new URLSearchParams({url}))}`;
  if (view.location.hash === hash) throw new Error(`The page shows the report on ${url} already`);
  // The page removes its report in the same event.
  const changed = new Promise((resolve) => view.addEventListener('popstate', resolve, {once: true}));
  view.location.hash = hash;
  await changed;
  return readReport(frame, frame.contentDocument!);
}

/** Opens a page with `ki-doctor` in its address, and waits for the report on it. */
export async function examineOpenPage(url: string): Promise<OpenReport> {
  const frame = await openFrame(`${url}${url.includes('?') ? '&' : '?'}ki-doctor`);
  const page = frame.contentDocument!;
  await waitUntil(() => page.querySelector('[data-ki-doctor]'), `no doctor on ${url}`, {timeout: patience});
  return readReport(frame, page.querySelector('[data-ki-doctor]')!.shadowRoot!);
}

/**
 * Waits for a report, or for the message that there is none.
 *
 * @param timeout - Milliseconds.
 */
export async function readReport(frame: HTMLIFrameElement, root: Document | ShadowRoot, timeout = patience): Promise<OpenReport> {
  await waitUntil(() => root.querySelector('.summary, .failure'), 'no report', {timeout});
  const findings = [...root.querySelectorAll<HTMLElement>('.finding')].map((line) => ({
    status: line.dataset['status'] ?? '',
    title: line.querySelector('.title')!.textContent,
    remedy: (line.querySelector('.remedy')?.textContent ?? '').replace(/^[^:]+: /, ''),
  }));
  return {
    frame,
    root,
    findings,
    problems: findings.filter(({status}) => status === 'problem'),
    summary: root.querySelector('.summary, .failure')!.textContent,
  };
}

/** Address of a page with this HTML and these headers. */
export function pageWith(html: string, headers: readonly string[] = []): string {
  const query = new URLSearchParams([['html', html], ...headers.map((header): [string, string] => ['header', header])]);
  return `${location.origin}/doctor-page/page.html?${String(query)}`;
}

/** A page with the script in its head. */
export function writePage(
  body: string,
  {script = '<script src="/strict-page/site/ki-widgets.js" defer></script>', lang = 'nb', head = ''} = {},
): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Etaten</title>${head}${script}</head><body><h1>Etaten</h1>${body}</body></html>`;
}
