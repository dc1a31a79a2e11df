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
import {supportsShifts, watchLayout} from '../testing/watch-layout.js';

/** How far the text below may move when a widget fills its space, in CSS px. A line is 26 px high. */
const widgetLimits: Readonly<Record<string, number>> = {
  'contact-card': 26,
  'publication-info': 26,
  'partner-list': 52,
  'partner-sentence': 26,
  'partner-table': 52,
  'partner-logos': 52,
  'project-intro': 78,
  'org-chart': 104,
  'project-page': 156,
};
const methods = ['element', 'div', 'link'];

/** Whether a widget shows its content. */
function isReady(widget: Element): boolean {
  return Boolean(widget.shadowRoot?.querySelector('[part=source]'));
}

describe('space that themes/reserved.css reserves', function () {
  this.timeout(60_000);
  useShiftPages();

  for (const [widgets, maxMove] of Object.entries(widgetLimits)) {
    it(`is about as high as ${widgets}, so the page shifts little`, async () => {
      for (const [width, windowHeight] of windows) {
        const {first, upgraded, below, score} = await loadFeedLast({widgets, inside: 'reserved'}, width, windowHeight);
        expect(upgraded, `${width} px, the script`).to.be.closeTo(first, 1);
        expect(below, `${width} px, the feed`).to.be.closeTo(first, maxMove);
        expect(score, `${width} px`).to.be.at.most(maxScore);
      }
    });
  }

  for (const [layout, method] of [['column', 'element'], ...methods.map((each) => ['columns', each] as const)] as const) {
    it(`fits four widgets in a page with ${layout}, each as ${method}`, async () => {
      const options = {widgets: fourWidgets, inside: 'reserved', layout, method};
      for (const [width, height] of windows) {
        expect((await loadFeedLast(options, width, height)).score, `${width} px, feed last`).to.be.at.most(maxScore);
        expect((await loadModulesLast(options, width, height)).score, `${width} px, modules last`).to.be.at.most(maxScore);
      }
    });
  }

  for (const method of methods) {
    it(`is released when a widget is lower, and leaves no empty space (${method})`, async () => {
      const {page, layout, releaseFeed, releaseModules, addScript, whenLoaded} = await openShiftPage(
        {widgets: 'contact-card', inside: 'reserved', method},
        768,
        1000,
      );
      const style = Object.assign(page.createElement('style'), {
        textContent: 'ki-contact-card, [data-ki-widget], .ki-embed { --ki-reserved-height: 2000px; }',
      });
      page.head.append(style);
      expect((await layout.read()).below, 'reserved').to.be.above(2000);
      const loaded = whenLoaded();
      await releaseFeed();
      await releaseModules();
      await addScript();
      await loaded;
      expect((await layout.read()).below, 'loaded').to.be.below(600);
    });
  }

  it('is released after 10 seconds when the script does not come', async () => {
    const {page, layout} = await openShiftPage({widgets: 'org-chart', inside: 'reserved'}, 768, 1000);
    expect((await layout.read()).below).to.be.above(1000);
    const [timer] = page.getAnimations();
    expect(timer?.effect?.getComputedTiming().delay).to.equal(10_000);
    timer?.finish();
    expect((await layout.read()).below).to.be.below(300);
  });

  it('is not reserved for hidden elements and in texts that are being edited', async () => {
    const {page, layout} = await openShiftPage({widgets: 'org-chart', inside: 'reserved', method: 'link'}, 768, 1000);
    page.body.contentEditable = 'true';
    expect((await layout.read()).below, 'edited').to.be.below(300);
    page.body.contentEditable = 'inherit';
    expect((await layout.read()).below, 'read').to.be.above(1000);
    page.querySelector<HTMLElement>('.ki-embed')!.hidden = true;
    expect((await layout.read()).below, 'hidden').to.be.below(300);
  });

  it('keeps the content of our start page in place', async function () {
    if (!supportsShifts) this.skip();
    for (const [width, height] of windows) {
      const view = await openPage('/strict-page/site/', width, height);
      const layout = watchLayout(view);
      await waitUntil(() => isReady(view.document.querySelector('ki-project-page')!), 'ready', {timeout: 15_000});
      expect((await layout.read()).score, `${width} px`).to.be.at.most(maxScore);
    }
  });
});
