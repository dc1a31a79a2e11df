import {expect, waitUntil} from '@open-wc/testing';
import {
  fourWidgets,
  loadFeedLast,
  loadModulesLast,
  maxScore,
  openPage,
  openShiftPage,
  useShiftPages,
  windows,
} from '../testing/shift-page.js';
import {watchLayout} from '../testing/watch-layout.js';

/**
 * The widgets of scripts/test-pages/shift-page.mjs, and how far the text below may move, in CSS px. On a phone, a chart has about 100
 * lines of 21 px, and the plain list may be two lines higher or lower.
 */
const widgetLimits: Readonly<Record<string, number>> = {
  'contact-card': 8,
  'publication-info': 8,
  'partner-list': 8,
  'partner-sentence': 8,
  'partner-table': 8,
  'partner-logos': 8,
  'project-intro': 8,
  'org-chart': 42,
  'project-page': 42,
  banner: 0,
};

describe('the layout of a page', function () {
  this.timeout(60_000);
  useShiftPages();

  /** Returns a window height at which the text below the widget is visible. */
  async function heightFor(widgets: string, width: number): Promise<number> {
    const {layout} = await openShiftPage({widgets, inside: 'prerendered'}, width, 400);
    return Math.round((await layout.read()).below) + 300;
  }

  for (const [widgets, maxMove] of Object.entries(widgetLimits)) {
    it(`does not shift when ${widgets} replaces its prerendered content`, async () => {
      for (const [width] of windows) {
        const height = await heightFor(widgets, width);
        const {first, upgraded, below, score} = await loadFeedLast({widgets, inside: 'prerendered'}, width, height);
        expect(upgraded, `${width} px, the script`).to.be.closeTo(first, 1);
        expect(below, `${width} px, the feed`).to.be.closeTo(first, maxMove);
        expect(score, `${width} px`).to.be.at.most(maxScore);
      }
    });
  }

  it('does not shift when four widgets replace their prerendered content, next to each other', async () => {
    const options = {widgets: fourWidgets, inside: 'prerendered', layout: 'columns'};
    for (const [width, height] of windows) {
      expect((await loadFeedLast(options, width, height)).score, `${width} px, feed last`).to.be.at.most(maxScore);
      expect((await loadModulesLast(options, width, height)).score, `${width} px, modules last`).to.be.at.most(maxScore);
    }
  });

  /** Whether the widget of an embed page shows its content. */
  function isDrawn(page: Document | null): boolean {
    const widget = page?.querySelector('main [data-ki-widget]')?.shadowRoot?.querySelector('*');
    return Boolean(widget?.shadowRoot?.querySelector('[part=source]'));
  }

  for (const widget of ['contact-card', 'publication-info', 'partner-list', 'project-intro', 'org-chart', 'project-page']) {
    it(`does not shift in a frame that shows the embed page of ${widget}`, async () => {
      for (const [width, height] of windows) {
        const view = await openPage(`/strict-page/site/embed/${widget}/`, width, height);
        const layout = watchLayout(view);
        await waitUntil(() => isDrawn(view.document), 'drawn', {timeout: 15_000});
        expect((await layout.read()).score, `${width} px`).to.be.at.most(maxScore);
      }
    });
  }

  it('never has the header of an embed page in a frame', async () => {
    const frame = document.createElement('iframe');
    Object.assign(frame, {src: '/strict-page/site/embed/contact-card/', width: 320, height: 568});
    const marks = new Set<string>();
    const readMark = () => {
      const header = frame.contentDocument?.querySelector('header');
      if (header) marks.add(header.ownerDocument.documentElement.className);
      return isDrawn(frame.contentDocument);
    };
    document.body.prepend(frame);
    await waitUntil(readMark, 'drawn', {interval: 1, timeout: 15_000});
    expect([...marks], 'the mark that hides it').to.deep.equal(['framed']);
    expect(frame.contentDocument!.querySelector('header')!.getClientRects()).to.have.length(0);
    frame.remove();
  });

  it('shifts when an empty element fills, so the tests do measure it', async () => {
    const {score} = await loadFeedLast({widgets: 'contact-card', inside: 'nothing'}, 768, 900);
    expect(score).to.be.above(0.1);
  });
});
