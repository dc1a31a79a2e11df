import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {
  boxOf,
  containerWidthOf,
  findOverflows,
  findOverlaps,
  outlineOf,
  realOutline,
  renderChart,
  whenMeasured,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQueryAll} from '../../testing/query.js';
import {spokenText} from '../../testing/read-text.js';

describe('<ki-org-chart>: list and drawing', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  it('have the same text for screen readers', async () => {
    const list = await renderChart(real, {attributes: {view: 'list'}});
    const drawing = await renderChart(real, {width: 1200});
    const narrow = await renderChart(real, {width: 320});
    // The button that counts the members without a chip depends on the width. The sentence names all members.
    const textOf = (chart: OrgChart) => spokenText(chart).replace(/^\+\d+ medlemmer til\n/gm, '');
    expect(textOf(drawing)).to.equal(textOf(list));
    expect(textOf(narrow)).to.equal(textOf(list));
    expect(textOf(list)).to.include('Helse Vest RHF og Helse Nord RHF');
    expect(outlineOf(list)).to.deep.equal(realOutline);
  });

  it('differ: a list has each unit below the one before it, and a drawing has groups side by side', async () => {
    const sidesOf = (chart: OrgChart) =>
      ['Startet av etatene', 'Startet av RHF-ene eller KS', 'Koordineringsgruppen'].map((name) =>
        boxOf(chart, name).getBoundingClientRect(),
      );
    const [left, right, above] = sidesOf(await renderChart(real, {width: 720}));
    expect(left!.top).to.be.closeTo(right!.top, 1);
    expect(left!.right).to.be.below(right!.left);
    expect(above!.bottom).to.be.below(left!.top);
    const [first, second] = sidesOf(await renderChart(real, {width: 720, attributes: {view: 'list'}}));
    expect(first!.bottom).to.be.below(second!.top);
  });

  for (const width of [320, 480, 720, 960, 1200]) {
    it(`fit ${width} px: boxes neither overflow nor overlap, and the page does not scroll sideways`, async () => {
      for (const lang of ['nb', 'en']) {
        const chart = await renderChart(real, {width, lang});
        expect(containerWidthOf(chart)).to.equal(width);
        expect(findOverflows(chart)).to.be.empty;
        expect(findOverlaps(chart)).to.be.empty;
        for (const box of deepQueryAll(chart, '[part=unit]')) expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      }
    });
  }

  it('replace each other when the container changes its width', async () => {
    const chart = await renderChart(real, {width: 960});
    const sidesOf = () =>
      ['Startet av etatene', 'Startet av RHF-ene eller KS'].map((name) => boxOf(chart, name).getBoundingClientRect().top);
    const isSideBySide = () => Math.abs(sidesOf()[0]! - sidesOf()[1]!) < 1;
    expect(isSideBySide()).to.be.true;
    chart.parentElement!.style.width = '320px';
    await whenMeasured(chart);
    expect(isSideBySide()).to.be.false;
    expect(containerWidthOf(chart)).to.equal(320);
    chart.parentElement!.style.width = '960px';
    await whenMeasured(chart);
    expect(isSideBySide()).to.be.true;
  });

  it('have names a little larger than the text of the page, also on a phone', async () => {
    for (const width of [320, 720]) {
      const chart = await renderChart(real, {width});
      for (const name of deepQueryAll(chart, '[part=name]')) expect(getComputedStyle(name).fontSize).to.equal('17px');
    }
  });
});
