import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {unitLinksModule} from '../../controllers/unit-link-controller.js';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {boxOf, describeFocus, markedNamesIn, renderChart, whenSettled, type ChartOptions, type OrgChart} from '../../testing/org-chart.js';
import {nextTask, whenReady} from '../../testing/wait.js';
import {serveFeed} from '../../testing/feed-server.js';
import {goBack, makeRoomInHistory} from '../../testing/session-history.js';

// A link to a unit works like a link to any other part of the page.

const feed: Feed = makeFeed({
  bodies: [
    {id: 'styret', name: 'Styret', description: 'Leder.'},
    {id: 'oslo', name: 'Oslo', parent: 'styret', description: 'Byen.'},
    {id: 'laget', name: 'Laget', parent: 'oslo', description: 'Et lag.'},
    {id: 'radet', name: 'Rådet', parent: 'styret'},
  ],
  memberships: [],
  relations: [],
});

describe('<ki-org-chart>: a link on the page to a unit', () => {
  const address = location.pathname + location.search;
  let page: HTMLElement;

  before(() => unitLinksModule.load());

  beforeEach(async () => {
    history.replaceState(null, '', address);
    page = await fixture<HTMLElement>(
      html`<div lang="nb">
        <a href="#laget">Laget</a><a href="#oslo">Oslo</a>
        <div style="height: 3000px"></div>
      </div>`,
    );
  });
  afterEach(async () => {
    document.documentElement.removeAttribute('style');
    await nextTask(20);
    history.replaceState(null, '', address);
    window.scrollTo(0, 0);
  });

  /** Renders a chart below the links, out of view. */
  async function renderBelowLinks(options: ChartOptions = {}, data: Feed | null = feed): Promise<OrgChart> {
    const chart = await renderChart(data, {...options, attributes: {depth: '1', ...options.attributes}});
    chart.parentElement!.style.paddingBlockEnd = '3000px';
    return chart;
  }

  async function click(label: string, init: MouseEventInit = {}): Promise<void> {
    const link = [...page.querySelectorAll('a')].find(({textContent}) => textContent === label)!;
    link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init}));
    await nextTask(60);
  }
  const follow = async (chart: OrgChart, label = 'Laget') => {
    await click(label);
    await whenSettled(chart);
  };

  const topOf = (chart: OrgChart, name = 'Laget') => Math.round(boxOf(chart, name).getBoundingClientRect().top);
  /** Whether the unit is at the top of the window. */
  const isAtTop = (chart: OrgChart, name = 'Laget') => topOf(chart, name) >= 0 && topOf(chart, name) < 40;

  it('scrolls each time that it is followed', async () => {
    const chart = await renderBelowLinks();
    await follow(chart);
    expect([isAtTop(chart), markedNamesIn(chart)]).to.deep.equal([true, ['Laget']]);
    window.scrollTo(0, 0);
    await whenSettled(chart);
    expect(scrollY).to.equal(0);
    await follow(chart);
    expect(isAtTop(chart)).to.equal(true);
    await follow(chart, 'Oslo');
    expect([isAtTop(chart, 'Oslo'), markedNamesIn(chart)]).to.deep.equal([true, ['Oslo']]);
  });

  it('scrolls when it is followed after Back', async () => {
    await makeRoomInHistory();
    const chart = await renderBelowLinks();
    for (const label of ['Oslo', 'Laget']) {
      await follow(chart, label);
      expect([isAtTop(chart, label), markedNamesIn(chart)]).to.deep.equal([true, [label]]);
      goBack(); // The next link replaces the entry of this one, so the length of the history stays the same.
      await nextTask(250);
      await whenSettled(chart);
      expect(markedNamesIn(chart)).to.be.empty;
    }
  });

  it('takes effect once the feed has loaded', async () => {
    const server = serveFeed(feed).hold();
    const chart = await renderBelowLinks({attributes: {feed: server.url}}, null);
    await click('Laget');
    expect(scrollY).to.equal(0);
    server.release();
    await whenReady(chart);
    await whenSettled(chart);
    expect([isAtTop(chart), markedNamesIn(chart)]).to.deep.equal([true, ['Laget']]);
  });

  it('takes effect even if content above the chart grew while the feed was loading', async () => {
    const server = serveFeed(feed).hold();
    const chart = await renderBelowLinks({attributes: {feed: server.url}}, null);
    window.scrollTo(0, 500);
    await click('Laget');
    page.insertAdjacentHTML('afterbegin', '<div style="height: 700px"></div>');
    await whenSettled(chart);
    server.release();
    await whenReady(chart);
    await whenSettled(chart);
    expect(isAtTop(chart)).to.equal(true);
  });

  it('does not scroll a visitor back who has scrolled in the meantime', async () => {
    const server = serveFeed(feed).hold();
    const chart = await renderBelowLinks({attributes: {feed: server.url}}, null);
    await click('Laget');
    window.scrollTo(0, 400);
    server.release();
    await whenReady(chart);
    await whenSettled(chart);
    expect(scrollY).to.equal(400);
  });

  it('does nothing with a modifier key, for another window, as a download, or if the page prevents it', async () => {
    const chart = await renderBelowLinks();
    const link = page.querySelector('a')!;
    // Keeps the browser from leaving the test page.
    window.addEventListener('click', stop, {once: true});
    await click('Laget', {ctrlKey: true});
    for (const [name, value] of [
      ['target', '_blank'],
      ['download', ''],
    ] as const) {
      window.addEventListener('click', stop, {once: true});
      link.setAttribute(name, value);
      await click('Laget');
      link.removeAttribute(name);
    }
    link.addEventListener('click', stop);
    await click('Laget');
    await nextTask(550);
    await whenSettled(chart);
    expect([scrollY, markedNamesIn(chart)]).to.deep.equal([0, []]);
  });

  it('opens closed sections around the chart, which is then rendered for its width', async () => {
    const chart = await renderBelowLinks();
    const container = chart.parentElement!;
    const details = document.createElement('details');
    details.innerHTML = '<summary>Organisering</summary><div hidden="until-found"></div>';
    const inner = details.querySelector('div')!;
    container.append(details);
    const hidden = document.createElement('ki-org-chart');
    hidden.data = feed;
    hidden.setAttribute('depth', '1');
    chart.remove();
    inner.append(hidden);
    await whenSettled(hidden);
    let matches = 0;
    inner.addEventListener('beforematch', () => matches++);
    await follow(hidden);
    expect([details.open, inner.hasAttribute('hidden'), matches]).to.deep.equal([true, false, 1]);
    await whenSettled(hidden);
    expect([isAtTop(hidden), markedNamesIn(hidden)]).to.deep.equal([true, ['Laget']]);
    expect(hidden.shadowRoot!.querySelector('.drawn'), 'at 900 px it is a drawing').to.be.instanceOf(HTMLElement);
  });

  it('opens an accordion that is a custom element of the page', async () => {
    const chart = await renderBelowLinks();
    const accordion = document.createElement('div');
    accordion.attachShadow({mode: 'open'}).innerHTML = '<details><summary>Mer</summary><slot></slot></details>';
    chart.parentElement!.append(accordion);
    accordion.append(chart);
    await whenSettled(chart);
    await follow(chart);
    expect([accordion.shadowRoot!.querySelector('details')!.open, isAtTop(chart)]).to.deep.equal([true, true]);
  });

  it('leads to the first of two charts, or to the visible one', async () => {
    const first = await renderBelowLinks();
    const second = document.createElement('ki-org-chart');
    second.data = feed;
    second.setAttribute('view', 'list');
    first.parentElement!.after(second);
    second.insertAdjacentHTML('afterend', '<div style="height: 3000px"></div>');
    await whenSettled(second);
    await follow(first);
    expect([isAtTop(first), isAtTop(second)]).to.deep.equal([true, false]);
    first.parentElement!.hidden = true;
    window.scrollTo(0, 0);
    await follow(second);
    expect(isAtTop(second)).to.equal(true);
  });

  it('waits for the first chart if its feed arrives last', async () => {
    const server = serveFeed(feed).hold();
    const first = await renderBelowLinks({attributes: {feed: server.url}}, null);
    const second = document.createElement('ki-org-chart');
    second.data = feed;
    first.parentElement!.after(second);
    await whenSettled(second);
    await click('Laget');
    expect(scrollY).to.equal(0);
    server.release();
    await whenReady(first);
    await whenSettled(first);
    expect(isAtTop(first)).to.equal(true);
  });

  it('leaves space for a sticky header, as set on the chart or on the page', async () => {
    const chart = await renderBelowLinks();
    chart.style.scrollMarginTop = '90px';
    await follow(chart);
    expect(topOf(chart)).to.equal(90);
    chart.style.scrollMarginTop = '';
    chart.style.setProperty('--ki-scroll-margin', '70px');
    await follow(chart);
    expect(topOf(chart)).to.equal(70);
    chart.style.setProperty('--ki-scroll-margin', '0px');
    document.documentElement.style.scrollPaddingTop = '110px';
    await follow(chart);
    expect(topOf(chart)).to.equal(110);
  });

  it('makes Tab continue from the unit, which does not get the focus itself', async () => {
    const chart = await renderBelowLinks();
    page.querySelector('a')!.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => markedNamesIn(chart).length > 0);
    await whenSettled(chart);
    expect(isAtTop(chart)).to.equal(true);
    expect(describeFocus()).to.equal('nothing');
    await sendKeys({press: 'Tab'});
    expect(describeFocus()).to.equal('Laget');
  });

  it('keeps the focus in a text field', async () => {
    await makeRoomInHistory();
    const chart = await renderBelowLinks();
    page.insertAdjacentHTML('afterbegin', '<input>');
    page.querySelector('input')!.focus({preventScroll: true});
    location.hash = '#laget';
    await waitUntil(() => markedNamesIn(chart).length > 0);
    await whenSettled(chart);
    expect([isAtTop(chart), describeFocus()]).to.deep.equal([true, 'field «»']);
  });

  it('is undone by Back, which restores the scroll position and the former mark', async () => {
    await makeRoomInHistory();
    const chart = await renderBelowLinks();
    await follow(chart, 'Oslo');
    window.scrollBy(0, -300);
    await nextTask(250); // Browsers store the scroll position a little later.
    const before = scrollY;
    await follow(chart, 'Laget');
    expect(markedNamesIn(chart)).to.deep.equal(['Laget']);
    goBack();
    await waitUntil(() => markedNamesIn(chart)[0] === 'Oslo');
    // Browsers restore the scroll position a little later. They may round it to whole pixels.
    await waitUntil(() => Math.abs(scrollY - before) < 2);
    expect(markedNamesIn(chart)).to.deep.equal(['Oslo']);
    goBack();
    await waitUntil(() => markedNamesIn(chart).length === 0);
    expect(location.hash).to.equal('');
  });

  it('works with scripts that handle the click as Turbo 7 and 8.0 do: scroll to the top, fire hashchange, change the URL', async () => {
    const chart = await renderBelowLinks();
    const visit = (event: Event) => {
      event.preventDefault();
      requestAnimationFrame(() => {
        const newURL = `${location.href.split('#')[0]}#laget`;
        window.scrollTo(0, 0);
        window.dispatchEvent(new HashChangeEvent('hashchange', {oldURL: location.href, newURL}));
        history.pushState(null, '', newURL);
      });
    };
    window.addEventListener('click', visit);
    await follow(chart);
    window.removeEventListener('click', visit);
    expect([isAtTop(chart), markedNamesIn(chart)]).to.deep.equal([true, ['Laget']]);
  });

  it('works with scripts that replace the page as Turbo 8 does: insert a new chart, scroll to the top', async () => {
    const chart = await renderBelowLinks();
    const copy = document.createElement('ki-org-chart');
    copy.setAttribute('depth', '1');
    copy.data = feed;
    const visit = (event: Event) => {
      event.preventDefault();
      history.pushState(null, '', '#laget');
      requestAnimationFrame(() => {
        chart.replaceWith(copy);
        void copy.updateComplete.then(() => window.scrollTo(0, 0));
      });
    };
    window.addEventListener('click', visit);
    await follow(copy);
    window.removeEventListener('click', visit);
    expect([isAtTop(copy), markedNamesIn(copy)]).to.deep.equal([true, ['Laget']]);
  });

  it('scrolls without animation for visitors who prefer reduced motion', async () => {
    const feature = {name: 'prefers-reduced-motion', value: 'reduce'};
    if (!(await executeServerCommand('engine:media', {features: [feature]}))) return;
    try {
      document.documentElement.style.scrollBehavior = 'smooth';
      const chart = await renderBelowLinks();
      await follow(chart);
      expect(isAtTop(chart)).to.equal(true);
    } finally {
      await executeServerCommand('engine:media', {});
    }
  });
});

function stop(event: Event): void {
  event.preventDefault();
}
