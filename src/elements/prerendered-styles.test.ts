import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {sharedRules, type SharedRule} from '../cli/prerendered-css.js';
import type {FeedElement} from './feed-element.js';

/** Widgets of scripts/test-pages/shift-page.mjs that contain no other widgets. */
const widgets = ['contact-card', 'publication-info', 'partner-list', 'partner-table', 'partner-logos', 'project-intro', 'org-chart'];

/** Rules that match more elements of a widget than of a page. Other rules override them in both. */
const generalRules = [
  '.ki-prerendered, .ki-prerendered *',
  '.ki-prerendered p',
  '.ki-prerendered .ki-card p',
  '.ki-prerendered .ki-unit p',
  '.ki-prerendered .ki-unit details',
  '.ki-prerendered .ki-abbreviations :is(dt, dd)',
  '.ki-contact-card .ki-card > ul, .ki-partner-list > ul, .ki-org-chart > ul, .ki-org-chart > ul ul:not(details *)',
  '.ki-partner-list :is(th, td):last-child',
];

/** Properties that src/cli/prerendered.css or a class of the widget changes. The reasons are in those files. */
const exceptions: Readonly<Record<string, readonly string[]>> = {
  '.ki-prerendered :is(h1, h2, h3, h4, h5, h6)': ['margin'],
  '.ki-contact-card .ki-card dl': ['display', 'gap'],
  '.ki-publication-info .ki-card dd': ['margin'],
  '.ki-contact-card .ki-card dd': ['grid-template-columns'],
  '.ki-partner-list > ul:not(.ki-logos) > li': ['padding-bottom'],
  '.ki-partner-list table': ['width'],
  '.ki-prerendered .ki-unit': ['background', 'border', 'border-radius', 'padding'],
};

describe('a prerendered page has the computed styles of the widget', function () {
  this.timeout(60_000);
  const frame = document.createElement('iframe');
  before(() => executeServerCommand('engine:viewport', {width: 1300, height: 1000}));
  after(() => executeServerCommand('engine:viewport', {width: 800, height: 600}));
  afterEach(() => frame.remove());

  async function openPage(widget: string, width: number, key: string): Promise<Document> {
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    Object.assign(frame, {src: `/shift-page/page.html?widgets=${widget}&inside=prerendered&key=${key}`, width, height: 900});
    document.body.prepend(frame);
    await loaded;
    return frame.contentDocument!;
  }

  /** Loads the library and releases the feed. */
  async function showWidget(page: Document, key: string): Promise<FeedElement> {
    const element = page.querySelector<FeedElement>('[feed]')!;
    const loaded = new Promise((resolve) => element.addEventListener('ki-feed-load', resolve, {once: true}));
    page.head.append(Object.assign(page.createElement('script'), {src: '/strict-page/ki-widgets.js'}));
    await fetch(`/shift-page/release?key=${key}`);
    await loaded;
    await element.updateComplete;
    return element;
  }

  const rules = sharedRules.filter(({pageSelector}) => !generalRules.includes(pageSelector));

  /** Computed values of the properties that a rule declares. */
  const stylesOf = (elements: Iterable<Element>, {declarations, pageSelector}: SharedRule) => {
    const names = declarations.map((declaration) => declaration.split(':', 1)[0]!);
    const compared = names.filter((name) => !name.startsWith('--') && !exceptions[pageSelector]?.includes(name));
    return [...elements].map((element) => {
      const style = frame.contentWindow!.getComputedStyle(element);
      return compared.map((name) => `${name}: ${style.getPropertyValue(name)}`);
    });
  };

  for (const widget of widgets) {
    // From 600 px on, the chart is drawn, which a page without the script cannot show.
    for (const width of [340, widget === 'org-chart' ? 600 : 700]) {
      it(`${widget} at ${width} px`, async () => {
        const key = `${widget}-${width}-${Date.now()}`;
        const page = await openPage(widget, width, key);
        const styles = rules.map((rule) => stylesOf(page.querySelectorAll(rule.pageSelector), rule));
        const element = await showWidget(page, key);
        let count = 0;
        rules.forEach((rule, i) => {
          if (!styles[i]!.length) return; // A rule of another widget.
          const isHost = rule.widgetSelector === ':host';
          const elements = isHost ? [element] : element.shadowRoot!.querySelectorAll(rule.widgetSelector);
          expect(stylesOf(elements, rule), `${rule.pageSelector} and ${rule.widgetSelector}`).to.deep.equal(styles[i]);
          count++;
        });
        expect(count).to.be.above(6);
      });
    }
  }
});
