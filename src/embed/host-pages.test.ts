import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import {takeShare} from '../testing/engine-share.js';
import {whenSettled} from '../testing/when-settled.js';

interface HostPage {
  readonly kind: 'js-before' | 'css' | 'html' | 'header' | 'action';
  readonly code: string;
}

/** Unusual pages: code that runs before the library, and style sheets. */
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

describe('a link in an unusual page', () => {
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
    const loadedScript = new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
    });
    page.head.append(script);
    await loadedScript;
    const {seen} = frame.contentWindow as unknown as {seen: Record<'uncaught' | 'lines', readonly string[]>};
    return {page, seen, saved};
  }

  async function expectIntact(host: HostPage) {
    const {page, seen, saved} = await open(host);
    const block = page.querySelector('blockquote')!;
    await waitUntil(() => block.shadowRoot ?? seen.lines.length, host.code, {timeout: 10_000});
    const widget = block.shadowRoot?.querySelector<FeedElement>('[feed]');
    if (widget) await waitUntil(() => widget.state === 'ready');
    const text = widget ? widget.shadowRoot!.querySelector<HTMLElement>('[part=widget]')!.innerText : block.innerText;
    expect(text).to.include(widget ? 'Siv Anette Fjellkårstad' : 'Kontakt oss');
    expect(seen.uncaught).to.be.empty;
    expect(seen.lines.length).to.equal(widget ? 0 : 1);
    expect(block.outerHTML).to.equal(saved);
    return widget;
  }

  for (const host of ownPages) {
    it(`becomes a widget despite: ${host.code}`, async () => {
      expect(await expectIntact(host)).to.be.ok;
    });
  }

  it('sends no request to another origin because of a <base> element', async () => {
    const widget = await expectIntact({kind: 'html', code: '<base href="https://evil.test/">'});
    expect(widget).to.equal(undefined);
  });

  it('becomes a widget or stays a link in each page of the corpus', async function () {
    this.timeout(60_000);
    const response = await fetch('/shared-corpora/own-host-pages.json');
    if (!response.ok) {
      console.log('NOT TESTED: ../shared/corpora/own-host-pages.json is missing');
      this.skip();
    }
    const {cases} = (await response.json()) as {readonly cases: readonly HostPage[]};
    const pages = cases.filter(({kind}) => ['js-before', 'css', 'html'].includes(kind));
    expect(pages.length).to.be.above(5);
    for (const host of takeShare(pages)) await expectIntact(host);
  });
});

/** Scripts that change built-in objects. */
const alterations: readonly string[] = [
  'const {define} = customElements; customElements.define = function (tag, c, o) { return define.call(this, tag, c, o) }',
  'const {define} = customElements; customElements.define = function (tag, c, o) { return define.call(this, tag, class extends c {}, o) }',
  'customElements.define = () => { throw new Error("Not here") }',
  'customElements.define = () => {}',
  'Object.freeze(customElements)',
  'const {attachShadow: a} = Element.prototype; Element.prototype.attachShadow = function (o) { return a.call(this, {...o}) }',
  'const {fetch: f} = window; window.fetch = (...all) => f(...all).then((answer) => answer)',
  'window.fetch = () => { throw new Error("Blocked") }',
  'delete window.fetch; delete window.IntersectionObserver; delete window.ResizeObserver',
  'Array.prototype.extra = 1; Array.prototype.at = function () { return "x" }; Array.prototype.contains = Array.prototype.includes',
  'Function.prototype.bind = function (that, ...first) { return (...rest) => this.apply(that, first.concat(rest)) }; String.prototype.trim = ((trim) => function () { return trim.call(this) })(String.prototype.trim)',
  'const {parse} = JSON; JSON.parse = (text, reviver) => parse(text, reviver); const {then} = Promise.prototype; Promise.prototype.then = function (...all) { return then.apply(this, all) }',
  'const {appendChild, insertBefore} = Node.prototype; Node.prototype.appendChild = function (node) { return appendChild.call(this, node) }; Node.prototype.insertBefore = function (node, next) { return insertBefore.call(this, node, next) }',
  'for (const each of [Object, Function, Array, String, Map, Set, WeakMap, Promise, Error, Event, EventTarget, Node, Element, HTMLElement, Document, DocumentFragment, ShadowRoot, CSSStyleSheet, MutationObserver]) { Object.freeze(each); Object.freeze(each.prototype) }',
  'for (const each of [console, JSON, Math, Reflect, navigator, history, performance]) Object.freeze(each)',
  'console.warn = console.error = undefined',
  'window.$ = window.jQuery = window.lit = window.kiWidgets = window.d3 = window.version = "theirs"',
];
const styleSheets: readonly string[] = [
  '* { all: unset }',
  '* { all: initial !important }',
  'html { font-size: 62.5% }',
  'body { zoom: 2 }',
  '* { float: left; position: relative; text-transform: uppercase; white-space: nowrap }',
  'div, p, ul, li, h2 { display: none }',
];
const markupChanges: readonly string[] = [
  '<base href="/somewhere/else/">',
  '<base href="https://evil.test/">',
  '<base target="_blank">',
  'quirks mode: no doctype',
  'dir=rtl',
];
const fallbacks: Readonly<Record<string, readonly [fallback: string, content: string]>> = {
  'ki-project-intro': ['Les om prosjektet.', 'Det nasjonale koordineringsprosjektet for KI'],
  'ki-org-chart': ['Les om organiseringen.', 'Styringsgruppen'],
  'ki-partner-list': ['Les om samarbeidet.', 'Helsetilsynet'],
  'ki-contact-card': ['Skriv til oss.', 'Siv Anette Fjellkårstad'],
  'ki-publication-info': ['Les om siden.', 'Sist faglig oppdatert'],
  'ki-project-page': ['Les hele siden.', 'Slik var arbeidet organisert'],
};

describe('every widget in an unusual page', function () {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());
  const policies: readonly (readonly [part: string, page: string])[] = [
    ["trusted-types 'none'", 'host-page-no-types'],
    ["default-src 'self'", 'host-page-self'],
  ];

  async function open({kind, code}: HostPage) {
    const policy = kind === 'header' ? policies.find(([part]) => code.includes(part))?.[1] : undefined;
    if (kind === 'header' && !policy) throw new Error(`No test page has this header: ${code}`);
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = `/strict-page/${policy ?? (code.startsWith('quirks') ? 'host-page-quirks' : 'host-page-widgets')}.html`;
    Object.assign(frame, {width: 1000, height: 1000});
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const add = (tag: string, text: string) => page.head.appendChild(Object.assign(page.createElement(tag), {textContent: text}));
    if (kind === 'js-before') add('script', `{${code}}`);
    if (kind === 'css') add('style', code);
    if (kind === 'html' && code.startsWith('<')) page.head.insertAdjacentHTML('afterbegin', code);
    if (code === 'dir=rtl') page.documentElement.dir = 'rtl';
    if (code.startsWith('quirks')) expect(page.compatMode).to.equal('BackCompat');
    const source = await (await fetch('/strict-page/host-page-widgets.html')).text();
    // A page with a policy header contains the script already.
    const saved = (policy ? new DOMParser().parseFromString(source, 'text/html') : page).body.innerHTML;
    let clickCount = 0;
    page.querySelector('button')!.addEventListener('click', () => clickCount++);
    const load = async () => {
      const script = page.createElement('script');
      const loadedScript = new Promise((resolve, reject) => Object.assign(script, {onload: resolve, onerror: reject}));
      script.src = new URL('/strict-page/ki-widgets.js', location.href).href;
      page.head.append(script);
      await loadedScript;
    };
    if (!policy) await load();
    const view = frame.contentWindow as unknown as {seen: Record<'uncaught' | 'lines' | 'violations', readonly string[]>};
    return {page, seen: view.seen, saved, load, isAlive: () => (page.querySelector('button')!.click(), clickCount === 1)};
  }

  /** The visible text of a widget: its content or its fallback. */
  function textOf(element: Element): string {
    const content = element.shadowRoot?.querySelector('[part=widget]');
    if (!content) return element.textContent;
    const innerTexts = [...content.querySelectorAll('*')].map(({shadowRoot}) => shadowRoot?.textContent ?? '');
    return [content.textContent, ...innerTexts].join(' ');
  }

  async function expectIntact(host: HostPage) {
    const {page, seen, saved, load, isAlive} = await open(host);
    const name = host.code;
    if (host.code.startsWith('remove and put back')) {
      const main = page.querySelector('main')!;
      for (let i = 0; i < 100; i++) {
        for (const element of [...main.children]) {
          const next = element.nextSibling;
          element.remove();
          main.insertBefore(element, next);
        }
      }
    }
    if (host.code === 'load the bundle twice') await load();
    const widgets = Object.keys(fallbacks).map((tag) => page.querySelector<FeedElement>(tag)!);
    // An unanswered request is retried twice, with pauses.
    await whenSettled(frame.contentWindow as unknown as Window & typeof globalThis, widgets, name);
    let drawnCount = 0;
    for (const widget of widgets) {
      await widget.updateComplete;
      const [fallback, content] = fallbacks[widget.localName]!;
      const isDrawn = Boolean(widget.shadowRoot?.querySelector('[part=widget]'));
      expect(textOf(widget), `${name}: <${widget.localName}>`).to.include(isDrawn ? content : fallback);
      drawnCount += Number(isDrawn);
    }
    expect([...seen.uncaught], name).to.deep.equal([]);
    // A page that ignores registrations gets no line. For a missing feed, the messages of elements and links differ.
    const lineCount = drawnCount > 0 || name.includes('define = () => {}') ? 0 : name.includes('evil') ? 2 : 1;
    await waitUntil(() => seen.lines.length >= lineCount, `${name}: ${seen.lines.join(' | ')}`);
    expect(seen.lines.length, `${name}: ${seen.lines.join(' | ')}`).to.equal(lineCount);
    expect([...seen.violations].filter((violation) => !/^(require-)?trusted-types/.test(violation))).to.deep.equal([]);
    expect(page.body.innerHTML, name).to.equal(saved);
    expect(isAlive(), name).to.equal(true);
    return drawnCount;
  }

  const all = Object.keys(fallbacks).length;
  const blocking = ['throw new Error', 'define = () => {}', 'delete window.fetch'];
  for (const code of alterations) {
    const isBlocked = blocking.some((part) => code.includes(part));
    it(`${isBlocked ? 'shows its fallback' : 'shows its content'} without an uncaught error: ${code.slice(0, 100)}`, async () => {
      expect(await expectIntact({kind: 'js-before', code})).to.equal(isBlocked ? 0 : all);
    });
  }
  for (const code of styleSheets) {
    it(`shows its content despite the style sheet: ${code}`, async () => {
      expect(await expectIntact({kind: 'css', code})).to.equal(all);
    });
  }
  for (const code of markupChanges) {
    it(`shows its content or its fallback: ${code}`, async () => {
      expect(await expectIntact({kind: 'html', code})).to.equal(code.includes('evil') ? 0 : all);
    });
  }

  it('shows its content or its fallback in each page of the corpus', async function () {
    const response = await fetch('/shared-corpora/own-host-pages.json');
    if (!response.ok) {
      console.log('NOT TESTED: ../shared/corpora/own-host-pages.json is missing');
      this.skip();
    }
    const {cases} = (await response.json()) as {readonly cases: readonly HostPage[]};
    expect(cases.length).to.be.above(10);
    for (const host of takeShare(cases, 1)) await expectIntact(host);
  });
});
