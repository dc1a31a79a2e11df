import {expect, waitUntil} from '@open-wc/testing';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, outlineOf, renderChart, toggleOf, whenMeasured, type OrgChart} from '../../testing/org-chart.js';
import {movesModule} from './unit-list-handlers.js';

describe('<ki-org-chart>: expanding a unit', () => {
  const {matchMedia} = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });
  const preferMotion = (isPreferred: boolean) => {
    window.matchMedia = ((query: string) =>
      query.includes('reduced-motion') ? {matches: isPreferred} : matchMedia.call(window, query)) as typeof matchMedia;
  };

  /** The relation is a line above the first row, which is only drawn while its unit is visible. So everything moves down. */
  const feed = makeFeed({
    bodies: ['a', 'b', 'c'].map((id) => ({id, name: `Enhet ${id}`})).concat({id: 'under', name: 'Underenhet', parent: 'a'} as never),
    memberships: [],
    organizations: [],
    groups: [],
    contacts: [],
    relations: [{from: 'c', to: 'under', kind: 'advises'}],
  });

  async function renderInPage(): Promise<OrgChart> {
    const chart = await renderChart(feed, {attributes: {depth: '1'}});
    chart.parentElement!.style.paddingBlock = '3000px';
    chart.dispatchEvent(new PointerEvent('pointerover'));
    await waitUntil(() => movesModule.loaded);
    toggleOf(chart, 'Enhet a').scrollIntoView({block: 'center'});
    return chart;
  }

  it('keeps its toggle at the same height in the window', async () => {
    preferMotion(false);
    const chart = await renderInPage();
    const toggle = toggleOf(chart, 'Enhet a');
    const {top} = toggle.getBoundingClientRect();
    const offset = top - chart.getBoundingClientRect().top;
    for (const isOpen of [true, false]) {
      toggle.click();
      await whenMeasured(chart);
      expect(outlineOf(chart).includes('- Underenhet')).to.equal(isOpen);
      const rect = toggle.getBoundingClientRect();
      expect(rect.top).to.be.closeTo(top, 1.5);
      if (isOpen) expect(rect.top - chart.getBoundingClientRect().top).not.to.be.closeTo(offset, 3);
    }
  });

  it('moves the boxes for 150 ms', async () => {
    preferMotion(true);
    const chart = await renderInPage();
    toggleOf(chart, 'Enhet a').click();
    await chart.updateComplete;
    await Promise.resolve();
    const animations = boxOf(chart, 'Underenhet').getAnimations();
    expect(animations.map(({effect}) => effect!.getTiming().duration)).to.deep.equal([150]);
  });

  it('moves nothing if the visitor prefers reduced motion', async () => {
    preferMotion(false);
    const chart = await renderInPage();
    toggleOf(chart, 'Enhet a').click();
    await chart.updateComplete;
    await Promise.resolve();
    expect(boxOf(chart, 'Underenhet').getAnimations().length).to.equal(0);
  });

  it('moves nothing in a large chart', async () => {
    preferMotion(true);
    const bodies = Array.from({length: 120}, (_, i) => ({id: `u${i}`, name: `Enhet ${i}`, ...(i && {parent: 'u0'})}));
    const chart = await renderChart(makeFeed({bodies, memberships: [], relations: [], groups: []}), {attributes: {depth: '1'}});
    chart.dispatchEvent(new PointerEvent('pointerover'));
    await waitUntil(() => movesModule.loaded);
    toggleOf(chart, 'Enhet 0').click();
    await chart.updateComplete;
    await Promise.resolve();
    expect(boxOf(chart, 'Enhet 7').getAnimations().length).to.equal(0);
  });
});
