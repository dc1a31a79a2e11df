import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {unitLinksModule} from '../../controllers/unit-link-controller.js';
import type {Feed} from '../../feed/definition.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {holdImport, type HeldImport} from '../../testing/held-import.js';
import {boxOf, isInView, markedNamesIn, outlineOf, realOutline, renderFarDown, whenSettled} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {makeRoomInHistory, restoreAddressAfterEach} from '../../testing/session-history.js';
import {nextTask} from '../../testing/wait.js';

describe('<ki-org-chart>: the code that follows links to units', () => {
  let real: Feed;
  let held: HeldImport;
  before(async () => {
    real = await loadRealFeed();
  });
  beforeEach(async () => {
    await makeRoomInHistory();
    held = holdImport(unitLinksModule);
  });
  afterEach(async () => {
    await held.finish();
    held.restore();
  });
  restoreAddressAfterEach();

  const renderLink = (hash: string) => fixture<HTMLAnchorElement>(html`<a href=${hash}>Lenke</a>`);

  it('is not requested on a page whose address has no fragment, nor for other links', async () => {
    const chart = await renderFarDown(real);
    const link = await fixture<HTMLAnchorElement>(html`<a href="/other" @click=${(event: Event) => event.preventDefault()}>Lenke</a>`);
    link.focus();
    link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    link.click();
    document.body.click();
    await whenSettled(chart);
    expect(held.requests).to.equal(0);
    expect(chart.showUnit('statusrapport')).to.equal(true);
    await whenSettled(chart);
    expect([isInView(boxOf(chart, 'Statusrapport')), held.requests]).to.deep.equal([true, 0]);
  });

  it('is requested when the pointer or the focus reaches a link in the page', async () => {
    await renderFarDown(real);
    const link = await renderLink('#statusrapport');
    link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    expect(held.requests).to.equal(1);
    link.focus();
    expect(held.requests).to.equal(1);
  });

  it('scrolls when it arrives to the unit in the URL, which the first render has marked', async () => {
    history.replaceState(null, '', '#statusrapport');
    const chart = await renderFarDown(real);
    expect([outlineOf(chart), markedNamesIn(chart)]).to.deep.equal([realOutline, ['Statusrapport']]);
    expect([held.requests, isInView(boxOf(chart, 'Statusrapport'))]).to.deep.equal([1, false]);
    await held.finish();
    await whenSettled(chart);
    expect([markedNamesIn(chart), isInView(boxOf(chart, 'Statusrapport'))]).to.deep.equal([['Statusrapport'], true]);
  });

  it('scrolls when it arrives to the unit whose link was clicked meanwhile', async () => {
    const chart = await renderFarDown(real);
    (await renderLink('#statusrapport')).click();
    await whenSettled(chart);
    expect(markedNamesIn(chart)).to.deep.equal([]);
    await held.finish();
    await whenSettled(chart);
    expect([markedNamesIn(chart), isInView(boxOf(chart, 'Statusrapport'))]).to.deep.equal([['Statusrapport'], true]);
  });

  it('does nothing when it arrives after the chart was removed', async () => {
    history.replaceState(null, '', '#statusrapport');
    const chart = await renderFarDown(real);
    chart.parentElement!.remove();
    await held.finish();
    await nextTask();
    expect([scrollX, scrollY]).to.deep.equal([0, 0]);
  });

  it('is requested again with the next click when it cannot be loaded', async () => {
    const lines = await collectConsoleLines(async () => {
      const chart = await renderFarDown(real);
      const link = await renderLink('#statusrapport');
      link.click();
      await nextTask();
      await held.refuse();
      await whenSettled(chart);
      expect([location.hash, markedNamesIn(chart)]).to.deep.equal(['#statusrapport', []]);
      await held.finish();
      link.click();
      await waitUntil(() => markedNamesIn(chart).length);
      await whenSettled(chart);
      expect([markedNamesIn(chart), isInView(boxOf(chart, 'Statusrapport'))]).to.deep.equal([['Statusrapport'], true]);
    });
    expect(lines.filter((line) => line.includes('for links to units could not be loaded'))).to.have.length(1);
  });
});
