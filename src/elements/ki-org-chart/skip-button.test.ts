import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, tabStopsOf, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, describeFocus, pressKeys, renderChart} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: skip button', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  /** Makes groups with a description, so that each is one tab stop. */
  const makeGroups = (count: number) =>
    makeFeed({
      bodies: Array.from({length: count}, (_, i) => ({id: `a${i}`, name: `Gruppe ${i}`, description: 'Arbeider.'})),
      memberships: [],
      relations: [],
    });

  it('is there if the chart has more than ten tab stops', async () => {
    expect((await tabStopsOf(await renderChart(makeGroups(11), {attributes: {downloads: 'off'}})))[0]).to.equal('Hopp over kartet');
    expect((await tabStopsOf(await renderChart(makeGroups(10), {attributes: {downloads: 'off'}})))[0]).to.equal('Gruppe 0');
  });

  it('moves the focus past the units', async () => {
    const chart = await renderChart(real, {attributes: {downloads: 'off'}});
    const skip = deepQuery(chart, '.skip');
    skip.focus();
    await pressKeys(chart, 'Enter');
    expect(await pressKeys(chart, 'Tab')).to.deep.equal(['Tegnforklaring']);
    await executeServerCommand('engine:chord', {keys: ['Shift', 'Tab']});
    expect(describeFocus()).to.equal('Referansegruppen for Nasjonal helse- og sykehusplan');
  });

  it('is visible while it has the focus, and moves nothing', async () => {
    const chart = await renderChart(real);
    const skip = deepQuery(chart, '.skip');
    const top = () => boxOf(chart, 'Styringsgruppen').getBoundingClientRect().top;
    const before = top();
    expect(visibleText(chart)).not.to.include('Hopp over kartet');
    skip.focus();
    expect(visibleText(chart)).to.include('Hopp over kartet');
    const {width, height} = skip.getBoundingClientRect();
    expect(width).to.be.above(100);
    expect(height).to.be.above(24);
    skip.blur();
    expect(top()).to.equal(before);
  });

  const topsIn = (chart: HTMLElement) =>
    ['h2', '[part=toolbar]', '[part=units]'].map((selector) => deepQuery(chart, selector).getBoundingClientRect().top);

  it('is next to the heading in a wide chart, and moves and covers nothing when it gets the focus', async () => {
    const chart = await renderChart(real, {width: 900, attributes: {search: 'on'}});
    const before = topsIn(chart);
    deepQuery(chart, '.skip').focus({preventScroll: true});
    expect(topsIn(chart)).to.deep.equal(before);
    const skip = deepQuery(chart, '.skip').getBoundingClientRect();
    for (const selector of ['h2', '[part=toolbar]']) {
      const {left, right, top, bottom} = deepQuery(chart, selector).getBoundingClientRect();
      const isApart = skip.left >= right || skip.right <= left || skip.top >= bottom || skip.bottom <= top;
      expect(isApart, selector).to.equal(true);
    }
  });

  it('lies over the heading on a phone, where it leaves no gap and moves nothing', async () => {
    const chart = await renderChart(real, {width: 320, attributes: {search: 'on'}});
    const before = topsIn(chart);
    const heading = deepQuery(chart, 'h2');
    const gap = (before[1] ?? 0) - heading.getBoundingClientRect().bottom;
    expect(gap).to.be.below(parseFloat(getComputedStyle(heading).marginBottom) + 1);
    const skip = deepQuery(chart, '.skip');
    skip.focus({preventScroll: true});
    expect(topsIn(chart)).to.deep.equal(before);
    const {left, right, top} = skip.getBoundingClientRect();
    const box = chart.getBoundingClientRect();
    expect([left >= box.left, right <= box.right, Math.round(top - heading.getBoundingClientRect().top)]).to.deep.equal([true, true, 0]);
    expect(getComputedStyle(skip).backgroundColor).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('leads to a named target, whose focus ring is as wide as its name', async () => {
    const chart = await renderChart(real);
    deepQuery(chart, '.skip').focus();
    await pressKeys(chart, 'Enter');
    const end = chart.shadowRoot!.activeElement as HTMLElement;
    expect([end.role, end.ariaLabel]).to.deep.equal(['group', 'Slutten av kartet']);
    expect(end.getBoundingClientRect().width).to.be.below(200);
    await expectAccessible(chart, 'light');
  });

  itWithAccessibilityTree('has an accessible name', async () => {
    const tree = await accessibilityTreeOf(await renderChart(real));
    expect(tree.slice(0, 3)).to.deep.equal(['heading 2 "Slik var arbeidet organisert"', 'button "Hopp over kartet"', 'list "Enheter"']);
  });
});
