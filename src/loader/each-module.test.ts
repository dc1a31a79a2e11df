import {expect} from '@open-wc/testing';
import type {FeedElement} from '../elements/feed-element.js';
import type {KiOrgChart} from '../elements/ki-org-chart/ki-org-chart.js';
import type {KiProjectPage} from '../elements/ki-project-page/ki-project-page.js';
import {openLoaderPage, type LoaderPage} from '../testing/loader-page.js';
import {makeTreeFeed} from '../testing/make-tree-feed.js';

/** A page that needs a module. */
interface NeedingPage {
  /** Each widget has a sentence inside, which a visitor reads without the widget. */
  readonly body: string;
  readonly lang?: string;
  readonly 'ki-doctor'?: string;
  /** Whether the widgets are drawn without the module. */
  readonly isDrawn: boolean;
  /** The state of a drawn widget afterwards. */
  readonly state?: 'ready' | 'error';
  /** Does as a visitor or a script, until the module is requested. */
  act?(page: LoaderPage, widget: FeedElement): void;
}

const sentence = '<p>Les om prosjektet.</p>';
const write = (tag: string, attributes = '') => `<${tag} feed="FEED" ${attributes}>${sentence}</${tag}>`;
const card = write('ki-contact-card');
const chart = write('ki-org-chart');
/** Sends an event to a part of a widget, as a pointer or the focus does. */
const send = (type: string, selector: string) => (_: LoaderPage, widget: FeedElement) =>
  void widget.shadowRoot!.querySelector(selector)!.dispatchEvent(new Event(type, {bubbles: true, composed: true}));

const widgets = ['ki-contact-card', 'ki-org-chart', 'ki-partner-list', 'ki-project-intro', 'ki-project-page', 'ki-publication-info'];
const pages: Record<string, NeedingPage> = {
  ...Object.fromEntries(
    ['common', ...widgets].map((name) => [name, {body: write(name === 'common' ? 'ki-org-chart' : name), isDrawn: false}]),
  ),
  'ki-feed': {body: `<ki-feed feed="FEED"><ki-contact-card>${sentence}</ki-contact-card></ki-feed>`, isDrawn: false},
  'browser-support-banner': {body: `<browser-support-banner preview="show">${sentence}</browser-support-banner>`, isDrawn: false},
  embed: {body: `<div data-ki-widget="contact-card" data-feed="FEED">${sentence}</div>`, isDrawn: false},
  ...Object.fromEntries(['nb', 'nn', 'en', 'se'].map((lang) => [lang, {body: card, lang, isDrawn: false}])),
  explain: {body: write('ki-contact-card', 'heading-level="0"'), isDrawn: true},
  changes: {body: write('ki-partner-list', 'changed-since="2021-01-01"'), isDrawn: true},
  'draw-chart': {body: chart, isDrawn: true},
  doctor: {body: card, 'ki-doctor': '', isDrawn: true},
  timeline: {body: write('ki-org-chart', 'timeline'), isDrawn: true},
  'json-ld': {body: write('ki-project-page'), isDrawn: true, act: (_, widget) => void (widget as KiProjectPage).toJSONLD().catch(String)},
  vcard: {body: card, isDrawn: true, act: send('click', '.save button')},
  'chart-files': {body: chart, isDrawn: true, act: (_, widget) => void (widget as KiOrgChart).toSVG().catch(String)},
  'move-units': {body: chart, isDrawn: true, act: send('pointerover', '[part=unit]')},
  'search-hits': {body: write('ki-org-chart', 'search="on"'), isDrawn: true, act: send('focus', 'input')},
  'branch-view': {body: chart, isDrawn: true, act: (_, widget) => void (widget.data = makeTreeFeed(70))},
  'check-feed': {
    body: card,
    isDrawn: true,
    state: 'error',
    act: (_, widget) => void (widget.data = {...makeTreeFeed(2), updated: 'i går'}),
  },
  'unit-link-follower': {body: chart, isDrawn: true, act: ({view}) => (view.location.hash = 'ki-kin')},
};

describe('a module that was changed on the server never runs:', function () {
  this.timeout(10_000); // A page has up to ten files.

  let page: LoaderPage | undefined;
  afterEach(() => page?.frame.remove());

  it('each module of the build is tried below', async () => {
    const files = Object.keys((await (await fetch('/dist/integrity.json')).json()) as Record<string, string>);
    const modules = files.map((file) => /^modules\/(.+)-[\w-]{8}\.js$/.exec(file)?.[1]).filter(Boolean);
    expect(Object.keys(pages).sort()).to.deep.equal(modules.sort());
  });

  for (const [module, {isDrawn, state = 'ready', act, ...options}] of Object.entries(pages)) {
    it(module, async () => {
      page = await openLoaderPage({...options, change: module});
      const {document, view, whenReady, lines, seen} = page;
      const widget = document.querySelector<FeedElement>('[feed], [data-feed], browser-support-banner')!;
      if (isDrawn) await whenReady(widget);
      act?.(page, widget);
      const [line] = await lines();
      expect(line).to.match(new RegExp(`/modules/${module}-\\S{8}\\.js is missing, changed or blocked\\. .*#missing-module$`));
      expect(view.hasRunChangedCode).to.equal(undefined);
      // The witness also sees that the file did not load.
      expect(seen.uncaught.filter((error) => !error.endsWith('did not load'))).to.deep.equal([]);
      if (isDrawn) expect(widget.state).to.equal(state);
      if (!isDrawn || state === 'error') expect(widget.innerText.trim()).to.include('Les om prosjektet.');
    });
  }
});
