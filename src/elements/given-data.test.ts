import {expect, fixture, html} from '@open-wc/testing';
import './ki-org-chart/define.js';
import {collectConsoleLines} from '../testing/collect-errors.js';
import {visibleText} from '../testing/read-text.js';
import {whenReady, whenUpdated} from '../testing/wait.js';

describe('an object that was set as `data` and then mutated', () => {
  const makeFeed = () => ({
    version: '1.0',
    id: 'prosjekt',
    language: 'nb',
    updated: '2024-02-01',
    source: {name: 'Etaten', url: 'https://etaten.example.no'},
    bodies: [{id: 'a', name: 'Gammelt navn', parent: null}],
  });

  async function mount(data: unknown) {
    const place = await fixture<HTMLElement>(html`<div lang="nb"></div>`);
    const chart = document.createElement('ki-org-chart');
    let loads = 0;
    place.addEventListener('ki-feed-load', () => loads++);
    chart.data = data;
    place.append(chart);
    await whenReady(chart);
    return {chart, place, countLoads: () => loads};
  }

  it('is shown in its new state when the property is set again', async () => {
    const feed = makeFeed();
    const {chart} = await mount(feed);
    feed.bodies[0]!.name = 'Nytt navn';
    chart.data = feed;
    await whenUpdated(chart);
    expect(visibleText(chart)).to.include('Nytt navn').and.not.to.include('Gammelt navn');
  });

  it('is shown in its new state after the property was null, even within one task', async () => {
    const feed = makeFeed();
    const {chart} = await mount(feed);
    feed.bodies[0]!.name = 'Nytt navn';
    chart.data = null;
    await whenUpdated(chart);
    chart.data = feed;
    await whenUpdated(chart);
    expect(visibleText(chart)).to.include('Nytt navn');
    feed.bodies[0]!.name = 'Et tredje navn';
    chart.data = null;
    chart.data = feed;
    await whenUpdated(chart);
    expect(visibleText(chart)).to.include('Et tredje navn');
  });

  it('is shown in its new state in another element', async () => {
    const feed = makeFeed();
    await mount(feed);
    feed.bodies[0]!.name = 'Nytt navn';
    const {chart} = await mount(feed);
    expect(visibleText(chart)).to.include('Nytt navn');
  });

  it('is shown in its old state until the property is set, whatever else changes', async () => {
    const feed = makeFeed();
    const {chart, place} = await mount(feed);
    feed.bodies[0]!.name = 'Nytt navn';
    chart.asOf = '2024-01-01';
    place.lang = 'en';
    await whenUpdated(chart);
    expect(visibleText(chart)).to.include('Gammelt navn').and.not.to.include('Nytt navn');
  });

  it('is not a new feed when it is set again unchanged', async () => {
    const feed = makeFeed();
    const {chart, countLoads} = await mount(feed);
    for (let i = 0; i < 3; i++) {
      chart.data = feed;
      await whenUpdated(chart);
    }
    expect(countLoads()).to.equal(1);
  });

  it('is reported when it becomes invalid, and shown again when it is valid', async () => {
    const feed = makeFeed();
    const {chart} = await mount(feed);
    const lines = await collectConsoleLines(async () => {
      feed.version = '2.0';
      chart.data = feed;
      await whenUpdated(chart);
      expect(chart.state).to.equal('error');
    });
    expect(lines).to.have.length(1);
    feed.version = '1.0';
    chart.data = feed;
    await whenUpdated(chart);
    expect(visibleText(chart)).to.include('Gammelt navn');
  });
});
