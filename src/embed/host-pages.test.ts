import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';

interface HostPage {
  readonly kind: 'js-before' | 'css' | 'html' | 'header' | 'action';
  readonly code: string;
}

/** What odd pages do before the script comes, or with their style sheets. */
const ownPages: readonly HostPage[] = [
  {kind: 'js-before', code: 'Array.prototype.extra = function () {}; Array.prototype.last = 1; Object.prototype.hei = 1'},
  {kind: 'js-before', code: 'Array.prototype.toJSON = function () { return "x" }'},
  {kind: 'js-before', code: 'for (const each of [Array, Object, Node, Element, Document, MutationObserver]) Object.freeze(each.prototype)'},
  {
    kind: 'js-before',
    code: 'document.body.insertAdjacentHTML("afterbegin", "<img name=currentScript><form name=body><input name=children></form>")',
  },
  {kind: 'css', code: '* { all: unset }'},
];

describe('a link in a page that is odd', () => {
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open({kind, code}: HostPage) {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = '/strict-page/host-page.html';
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const add = (tag: string, text: string) => page.head.appendChild(Object.assign(page.createElement(tag), {textContent: text}));
    if (kind === 'js-before') add('script', code);
    if (kind === 'css') add('style', code);
    if (kind === 'html') page.head.insertAdjacentHTML('afterbegin', code);
    const saved = page.querySelector('blockquote')!.outerHTML;
    const script = page.createElement('script');
    script.src = new URL('/strict-page/ki-widgets.js', location.href).href;
    const ran = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
    });
    page.head.append(script);
    await ran;
    const {seen} = frame.contentWindow as unknown as {seen: Record<'uncaught' | 'lines', readonly string[]>};
    return {page, seen, saved};
  }

  async function expectWhole(host: HostPage) {
    const {page, seen, saved} = await open(host);
    const block = page.querySelector('blockquote')!;
    const widget = block.shadowRoot?.querySelector<FeedElement>('[feed]');
    if (widget) await waitUntil(() => widget.state === 'ready');
    const text = widget ? widget.shadowRoot!.querySelector<HTMLElement>('[part=widget]')!.innerText : block.innerText;
    expect(text).to.include(widget ? 'Siv Anette Fjellkårstad' : 'Kontakt oss');
    expect(seen.uncaught).to.be.empty;
    expect(seen.lines.length).to.be.at.most(1);
    expect(block.outerHTML).to.equal(saved);
    return widget;
  }

  for (const host of ownPages) {
    it(`becomes a widget all the same: ${host.code}`, async () => {
      expect(await expectWhole(host)).to.be.ok;
    });
  }

  it('asks nobody else when the page says that its addresses are elsewhere', async () => {
    const widget = await expectWhole({kind: 'html', code: '<base href="https://evil.test/">'});
    expect(widget).to.equal(undefined);
  });

  it('becomes a widget or stays a link in each page of the collection', async function () {
    this.timeout(60_000);
    const response = await fetch('/shared-corpora/own-host-pages.json');
    if (!response.ok) {
      console.log('NOT TESTED: ../shared/corpora/own-host-pages.json is not here');
      this.skip();
    }
    const {cases} = (await response.json()) as {readonly cases: readonly HostPage[]};
    const pages = cases.filter(({kind}) => ['js-before', 'css', 'html'].includes(kind));
    expect(pages.length).to.be.above(5);
    for (const host of pages) await expectWhole(host);
  });
});
