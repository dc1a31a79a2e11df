import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {FeedElement} from '../elements/feed-element.js';
import {makeFeed} from '../testing/make-feed.js';

/** Runs code of the test in another page. It stays in that page while the page is in the cache. */
interface Probe {
  /** Whether the page was restored from the cache. `undefined` until it was left. */
  wasRestored: boolean | undefined;
  all(selector: string): (HTMLElement & Partial<FeedElement>)[];
  text(): string;
}
declare const probe: Probe;
declare const seen: Readonly<Record<'uncaught' | 'lines', readonly string[]>>;

function installProbe() {
  const elementsIn = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])]);
  const all: Probe['all'] = (selector) => elementsIn(document).filter((element) => element.matches(selector)) as HTMLElement[];
  const text = () =>
    all('[part=widget]')
      .map(({innerText}) => innerText)
      .join('\n');
  const probe: Probe = {wasRestored: undefined, all, text};
  Object.assign(globalThis, {probe});
  window.addEventListener('pageshow', ({persisted}) => (probe.wasRestored = persisted));
}

describe('a page that the Back button restores from the cache', function () {
  this.timeout(60_000);
  afterEach(() => executeServerCommand('back:close'));

  /** Runs a function in the other page, with one argument. */
  async function run<T>(code: (argument: string) => T, argument = ''): Promise<T> {
    const {value} = await executeServerCommand<{value: T}, {code: string}>('back:run', {
      code: `(${String(code)})(${JSON.stringify(argument)})`,
    });
    return value;
  }
  const waitUntilTrue = (code: () => unknown) => waitUntil(() => run(code), String(code), {timeout: 10_000});
  const readErrors = () => run(() => [...seen.uncaught, ...seen.lines]);
  const isReady = () => probe.all('[feed]').every(({state}) => state === 'ready');

  async function open(markup = '') {
    await executeServerCommand('back:open', {address: `${location.origin}/strict-page/host-page-self.html`});
    await run(installProbe);
    await waitUntilTrue(isReady);
    await run((more) => document.body.insertAdjacentHTML('beforeend', more), markup);
  }

  async function leaveAndReturn(meanwhile: () => Promise<unknown> = async () => {}) {
    await executeServerCommand('back:leave', {address: `${location.origin}/strict-page/host-page.html`});
    await meanwhile();
    await executeServerCommand('back:return');
    expect(await run(() => probe.wasRestored)).to.equal(true);
  }

  it('shows the same content with the same units expanded, and its widgets respond', async () => {
    await open();
    const isClosed = () => probe.all('[data-unit=koordineringsgruppen] > [part=unit] .toggle')[0]!.ariaExpanded === 'false';
    const toggle = () => probe.all('[data-unit=koordineringsgruppen] > [part=unit] .toggle')[0]!.click();
    const openVersions = () => probe.all('ki-publication-info')[0]!.shadowRoot!.querySelector('summary')!.click();
    await run(toggle);
    await run(openVersions);
    await waitUntilTrue(isClosed);
    const text = await run(() => probe.text());
    for (const words of ['Siv Anette Fjellkårstad', 'Styringsgruppen', 'Sist faglig oppdatert']) expect(text).to.include(words);
    await leaveAndReturn();
    expect(await run(() => probe.text())).to.equal(text);
    expect(await run(isClosed)).to.equal(true);
    await run(toggle);
    await waitUntilTrue(() => probe.all('[data-unit=koordineringsgruppen] [data-unit=statusrapport]').length > 0);
    expect(await readErrors()).to.deep.equal([]);
  });

  it('fetches its feed again when that is due, and shows the new content', async () => {
    const url = `/feed-server/feed.json?live&key=back-${Date.now()}`;
    const put = (person: string) =>
      fetch(url.replace('feed.json?live&', 'put?'), {
        method: 'POST',
        body: JSON.stringify(makeFeed({contacts: [{id: 'post', role: 'Post', person}]})),
      });
    await put('Kari Nordmann');
    await open(`<ki-contact-card feed="${url}" refresh="5"></ki-contact-card>`);
    await waitUntilTrue(() => probe.text().includes('Kari Nordmann'));
    await run(() => {
      const {now} = Date;
      Date.now = () => now() + 600_000;
    });
    await leaveAndReturn(() => put('Ola Nordmann'));
    await waitUntilTrue(() => probe.text().includes('Ola Nordmann'));
    expect(await readErrors()).to.deep.equal([]);
  });

  it('continues to load a feed', async function () {
    if (navigator.userAgent.includes('Firefox/')) this.skip(); // Firefox does not cache a page with an open request.
    const key = `back-${Date.now()}`;
    await open(`<ki-contact-card feed="/feed-server/feed.json?hold&key=${key}" id="late"></ki-contact-card>`);
    await fetch(`/feed-server/when-asked?key=${key}`);
    await leaveAndReturn();
    expect(await run(() => probe.all('#late')[0]!.state)).to.equal('loading');
    await fetch(`/feed-server/release?key=${key}`);
    await waitUntilTrue(() => probe.all('#late')[0]!.shadowRoot!.textContent.includes('Siv Anette Fjellkårstad'));
    expect(await readErrors()).to.deep.equal([]);
  });
});
