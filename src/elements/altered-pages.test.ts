import {expect, waitUntil} from '@open-wc/testing';
import type {FeedElement} from './feed-element.js';
import {widgetTags} from './widgets.js';

/** Records of the page's own script; see scripts/test-pages/alterations.mjs. */
interface Seen {
  readonly uncaught: readonly string[];
  readonly lines: readonly string[];
}

// Excerpts of the libraries.
const libraries = {
  'Array.from of Prototype 1.7.3':
    'Array.from = function (i) { if (!i) return []; var l = i.length || 0, r = new Array(l); while (l--) r[l] = i[l]; return r }',
  'Array.from of MooTools':
    'Array.from = function (i) { if (i == null) return []; return typeof i.length == "number" && typeof i != "string" ? (Array.isArray(i) ? i : [].slice.call(i)) : [i] }',
  'entries() of Prototype': 'Array.prototype.entries = function () { return this.slice() }',
  'map() of Prototype 1.7.0, without a third argument':
    'var m = Array.prototype.map; Array.prototype.map = function (f, c) { return m.call(this, function (v, i) { return f.call(c, v, i) }) }',
  'find(), filter(), some() and every() of Prototype 1.7.0, without a third argument':
    '["find", "filter", "some", "every"].forEach(function (n) { var m = Array.prototype[n]; Array.prototype[n] = function (f, c) { return m.call(this, function (v, i) { return f.call(c, v, i) }) } })',
  'reduce() of Prototype 1.6': 'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0] }',
  'reverse() and toJSON() of Prototype 1.6':
    'Array.prototype._r = Array.prototype.reverse; Array.prototype.reverse = function (inline) { return (inline !== false ? this : this.slice())._r() }; Array.prototype.toJSON = function () { return "[" + this.join(",") + "]" }',
  'the Event of MooTools': 'window.Event = function (e) { if (e.type.indexOf("key") == 0); return e }',
  'a CustomEvent for old browsers':
    'window.CustomEvent = function (t, p) { var e = document.createEvent("CustomEvent"); e.initCustomEvent(t, false, false, p); return e }; window.Event = undefined',
};

/** The text of a node of another window, across shadow roots and slots. */
function textOf(node: Node): string {
  const {nodeType} = node;
  if (nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  if (nodeType !== Node.ELEMENT_NODE && nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return '';
  const element = node as HTMLSlotElement;
  if (/^(script|style)$/.test(element.localName)) return '';
  const assigned = element.localName === 'slot' ? element.assignedNodes() : [];
  return [...(assigned.length ? assigned : (element.shadowRoot ?? element).childNodes)].map(textOf).join('').replace(/\s+/g, ' ');
}

const elementsIn = (element: Element): Element[] =>
  [...(element.shadowRoot?.children ?? []), ...element.children].flatMap((child) => [child, ...elementsIn(child)]);

const findIn = (widget: Element, selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector)!;

describe('the built script on a page', () => {
  before(async () => {
    const {ok} = await fetch('/altered-page/ki-widgets.js', {method: 'HEAD'});
    if (!ok) throw new Error('dist/ki-widgets.js is missing, and these tests load it as a page does: run `npm run build` first.');
  });

  const frame = document.createElement('iframe');
  afterEach(() => frame.remove());

  async function open(options: Readonly<Record<string, string>> = {}, name = 'page.html') {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    Object.assign(frame, {src: `/altered-page/${name}?${new URLSearchParams(options).toString()}`, width: 1000, height: 2000});
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const {seen} = frame.contentWindow as unknown as {seen: Seen};
    const find = (selector: string) => page.querySelector<FeedElement>(selector)!;
    return {page, find, seen};
  }

  /** Waits until all widgets of the page have rendered. */
  async function whenReady(page: Document) {
    const pending = () =>
      [...page.querySelectorAll<FeedElement>('ki-feed, ki-feed > *, ki-project-page')]
        .flatMap((widget) => [widget, ...elementsIn(widget).filter(({localName}) => localName.startsWith('ki-'))])
        .filter((widget) => (widget as Partial<FeedElement>).state !== 'ready');
    await waitUntil(() => pending().length === 0, undefined, {timeout: 6000}).catch(() => {
      throw new Error(
        `Not ready: ${pending()
          .map(({localName}) => localName)
          .join(', ')}`,
      );
    });
  }

  /** Texts of the widgets on an unaltered page. */
  let expected: ReadonlyMap<string, string>;
  const textsIn = (find: (selector: string) => Element) =>
    new Map(widgetTags.map((tag) => [tag, textOf(find(tag === 'ki-project-page' ? tag : `ki-feed > ${tag}`))]));
  before(async () => {
    const {page, find, seen} = await open();
    await whenReady(page);
    expected = textsIn(find);
    expect(expected.get('ki-org-chart')).to.include('Styringsgruppen').and.to.include('Prosjektet har noen ganger brukt Referansegruppen');
    expect(seen).to.deep.equal({uncaught: [], lines: []});
    frame.remove();
  });

  for (const [name, before] of Object.entries(libraries)) {
    it(`with ${name} shows the same as on other pages, and reacts to visitors`, async () => {
      const {page, find, seen} = await open({before});
      await whenReady(page);
      expect(textsIn(find)).to.deep.equal(expected);
      let loads = 0;
      page.addEventListener('ki-feed-load', () => loads++);
      const chart = find('ki-feed > ki-org-chart');
      chart.data = (chart as unknown as {model: unknown}).model && JSON.parse(await (await fetch('/feeds/bedre-bruk-av-ki.json')).text());
      await waitUntil(() => loads === 1);

      const toggle = findIn(chart, '.toggle');
      toggle.click();
      await waitUntil(() => toggle.getAttribute('aria-expanded') === 'false', 'a branch closes');
      findIn(find('ki-feed > ki-publication-info'), '[part=pick]').click();
      await waitUntil(() => textOf(find('ki-feed > ki-partner-list')) !== expected.get('ki-partner-list'), 'another date shows');
      expect(seen).to.deep.equal({uncaught: [], lines: []});
    });
  }

  for (const load of ['defer', 'blocking']) {
    it(`that is XHTML shows the same as in HTML (${load})`, async () => {
      const {page, find, seen} = await open({load}, 'page.xhtml');
      expect(page.contentType).to.equal('application/xhtml+xml');
      await whenReady(page);
      expect(textsIn(find)).to.deep.equal(expected);
      const lone = find('body > ki-contact-card');
      await waitUntil(() => lone.state === 'ready');
      for (const selector of ['div.widget', 'p.widget']) {
        const host = find(selector);
        await waitUntil(() => host.shadowRoot?.querySelector<FeedElement>('[feed]')?.state === 'ready', selector);
      }
      const toggle = findIn(find('ki-feed > ki-org-chart'), '.toggle');
      toggle.click();
      await waitUntil(() => toggle.getAttribute('aria-expanded') === 'false');
      expect(elementsIn(page.body).filter(({namespaceURI}) => !/xhtml|svg/.test(namespaceURI ?? ''))).to.be.empty;
      expect(seen).to.deep.equal({uncaught: [], lines: []});
    });
  }

  for (const load of ['module', 'import', 'blob', 'data']) {
    it(`that loads it as ${load} shows the widgets, and console lines link to the page next to the script`, async () => {
      // A copy of the loader in a `blob:` address does not find its modules.
      const script = ['blob', 'data'].includes(load) ? {script: '/altered-page/ki-widgets.all.js'} : {};
      const {page, find, seen} = await open({
        load,
        ...script,
        body: `<ki-feed feed="/feeds/bedre-bruk-av-ki.json"><ki-contact-card contact="finnes-ikke">Egen tekst</ki-contact-card><ki-partner-list></ki-partner-list></ki-feed><div class="widget" data-ki-widget="contact-card" data-feed="/feeds/bedre-bruk-av-ki.json">Egen tekst</div>`,
      });
      await waitUntil(() => (find('ki-partner-list') as Partial<FeedElement>).state === 'ready', undefined, {timeout: 15_000});
      await waitUntil(() => find('.widget').shadowRoot?.querySelector<FeedElement>('[feed]')?.state === 'ready', 'the div', {
        timeout: 15_000,
      });
      await waitUntil(() => seen.lines.length > 0, 'a line', {timeout: 15_000});
      const [line, ...more] = seen.lines;
      expect(more).to.be.empty;
      const docs = ['blob', 'data'].includes(load) ? 'feed-issues.html' : new URL('/altered-page/feed-issues.html', page.baseURI).href;
      expect(line!.split(' ').at(-1)).to.equal(`${docs}#unknown-contact`);
      expect(seen.uncaught).to.be.empty;
    });
  }

  for (const load of ['defer', 'import']) {
    it(`keeps the page’s text and logs one line if other code has registered all our tags (${load})`, async () => {
      const tags = [...widgetTags, 'ki-feed', 'browser-support-banner'];
      const before = `for (const tag of ${JSON.stringify(tags)}) customElements.define(tag, class extends HTMLElement {})`;
      const {page, find, seen} = await open({load, before});
      await waitUntil(() => seen.lines.length > 0);
      await new Promise((resolve) => void setTimeout(resolve, 100));
      expect(seen.lines).to.have.length(1);
      for (const tag of tags.filter(find)) expect(seen.lines[0]).to.include(`<${tag}>`);
      expect(seen.lines[0]!.split(' ').at(-1)).to.equal(new URL('/altered-page/feed-issues.html#second-copy', page.baseURI).href);
      expect(find('ki-org-chart').textContent).to.include('Egen tekst');
      expect(seen.uncaught).to.be.empty;
    });
  }

  it('keeps the text of the widgets inside <ki-feed> if other code has registered that tag, and does not freeze', async () => {
    const {page, find, seen} = await open({before: "customElements.define('ki-feed', class extends HTMLElement {})"});
    await waitUntil(() => find('ki-project-page').state === 'ready', undefined, {timeout: 15_000});
    expect(textOf(page.querySelector('ki-feed')!)).to.include('Egen tekst for ki-org-chart');
    expect(seen.uncaught).to.be.empty;
  });
});
