import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {executeServerCommand, sendKeys} from '@web/test-runner-commands';
import {accessibilityTreeOf, expectAccessible, itWithAccessibilityTree} from '../../testing/accessibility.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  boxOf,
  describeFocus,
  isInView,
  markedNamesIn,
  outlineOf,
  renderChart,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';
import {searchModule} from './search-controller.js';

describe('<ki-org-chart>: going through the results of a search', () => {
  const body = (id: string, name: string, parent?: string) => ({id, name, ...(parent && {parent})});
  const feed = makeFeed({
    bodies: [
      body('styret', 'Styret'),
      body('a', 'Gruppe A', 'styret'),
      body('b', 'Gruppe B', 'styret'),
      body('a1', 'Team for data', 'a'),
      body('b1', 'Team for språk', 'b'),
      body('b2', 'Kontoret', 'b'),
      body('b3', 'Arkivet', 'b'),
    ],
    memberships: [{organization: 'kommunen', body: 'b2'}],
    organizations: [{id: 'kommunen', name: 'Teamkommunen'}],
    relations: [],
    groups: [],
  });

  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input[part=input]') as HTMLInputElement;
  const statusOf = (chart: OrgChart) => deepQuery(chart, '[part=toolbar] [role=status]');
  const stepOf = (chart: OrgChart, name: string) =>
    deepQueryAll(chart, '[part=toolbar] button').find((button) => spokenText(button) === name)!;
  const list = (chart: OrgChart) => deepQuery(chart, '[part=hits]') as HTMLDetailsElement;
  const hitsIn = (chart: OrgChart) => deepQueryAll(chart, '[part=hits] li').map((item) => visibleText(item));

  async function search(query = 'team', lang = 'nb', width = 900): Promise<OrgChart> {
    const chart = await renderChart(feed, {lang, width, attributes: {search: 'on'}});
    fieldOf(chart).focus();
    await sendKeys({type: query});
    await waitUntil(() => searchModule.loaded);
    await whenSettled(chart);
    return chart;
  }

  async function press(chart: OrgChart, key: string): Promise<string[]> {
    if (key === 'Shift+Enter') await executeServerCommand('engine:chord', {keys: ['Shift', 'Enter']});
    else await sendKeys({press: key});
    await whenSettled(chart);
    return [visibleText(statusOf(chart)), ...markedNamesIn(chart)];
  }

  async function openList(chart: OrgChart): Promise<void> {
    list(chart).querySelector('summary')!.click();
    await whenSettled(chart);
    await whenSettled(chart);
  }

  it('marks the next hit at Enter, in the order of the chart, and keeps the focus in the field', async () => {
    const chart = await search();
    expect([visibleText(statusOf(chart)), ...markedNamesIn(chart)]).to.deep.equal(['3 treff']);
    expect(await press(chart, 'Enter')).to.deep.equal(['1 av 3', 'Team for data']);
    expect(await press(chart, 'Enter')).to.deep.equal(['2 av 3', 'Team for språk']);
    expect(await press(chart, 'Enter')).to.deep.equal(['3 av 3', 'Kontoret']);
    expect(await press(chart, 'Enter')).to.deep.equal(['1 av 3, fra toppen igjen', 'Team for data']);
    expect(describeFocus()).to.equal('field «team»');
  });

  it('marks the previous hit at Shift+Enter, around the start', async () => {
    const chart = await search();
    expect(await press(chart, 'Shift+Enter')).to.deep.equal(['3 av 3', 'Kontoret']);
    expect(await press(chart, 'Shift+Enter')).to.deep.equal(['2 av 3', 'Team for språk']);
    await press(chart, 'Shift+Enter');
    expect(await press(chart, 'Shift+Enter')).to.deep.equal(['3 av 3, fra bunnen igjen', 'Kontoret']);
  });

  it('announces the name of the hit', async () => {
    const chart = await search();
    const status = statusOf(chart);
    await press(chart, 'Enter');
    expect([spokenText(statusOf(chart)), statusOf(chart) === status]).to.deep.equal(['1 av 3: Team for data', true]);
  });

  it('has a button for each direction', async () => {
    const chart = await search();
    stepOf(chart, 'Neste treff').click();
    await whenSettled(chart);
    expect(markedNamesIn(chart)).to.deep.equal(['Team for data']);
    stepOf(chart, 'Forrige treff').click();
    await whenSettled(chart);
    expect([visibleText(statusOf(chart)), ...markedNamesIn(chart)]).to.deep.equal(['3 av 3, fra bunnen igjen', 'Kontoret']);
  });

  it('opens the path to a hit that the visitor closed, and keeps the other units filtered', async () => {
    const chart = await search();
    toggleOf(chart, 'Gruppe B').click();
    await whenSettled(chart);
    expect(outlineOf(chart)).not.to.include('- - Team for språk');
    fieldOf(chart).focus();
    await press(chart, 'Enter');
    await press(chart, 'Enter');
    expect(outlineOf(chart)).to.deep.equal([
      'Styret',
      '- Gruppe A',
      '- - Team for data',
      '- Gruppe B',
      '- - Team for språk',
      '- - Kontoret',
    ]);
  });

  it('leaves the hit marked and its path open when the search ends', async () => {
    const chart = await search();
    chart.collapseAll();
    await press(chart, 'Enter');
    await press(chart, 'Escape');
    expect([outlineOf(chart).includes('- - Team for data'), ...markedNamesIn(chart)]).to.deep.equal([true, 'Team for data']);
  });

  it('scrolls to a hit that is out of view', async () => {
    const chart = await search();
    deepQuery(chart, '[part=frame]').style.paddingBlockStart = '3000px';
    expect(isInView(boxOf(chart, 'Team for data'))).to.equal(false);
    await press(chart, 'Enter');
    await nextFrame();
    expect(isInView(boxOf(chart, 'Team for data'))).to.equal(true);
  });

  it('lists the hits with the units above them, and a click goes to the unit', async () => {
    const chart = await search();
    expect(hitsIn(chart)).to.deep.equal([]);
    await openList(chart);
    expect(hitsIn(chart)).to.deep.equal([
      'Team for data Styret › Gruppe A',
      'Team for språk Styret › Gruppe B',
      'Kontoret: Teamkommunen Styret › Gruppe B',
    ]);
    deepQueryAll(chart, '[part=hits] li button')[1]!.click();
    await whenSettled(chart);
    expect([...markedNamesIn(chart), describeFocus()]).to.deep.equal(['Team for språk', 'box of Team for språk']);
    expect(deepQueryAll(chart, '[part=hits] [aria-current]').map(visibleText)).to.deep.equal(['Team for språk']);
  });

  it('keeps the list open while the query changes', async () => {
    const chart = await search('te');
    await openList(chart);
    fieldOf(chart).focus();
    await sendKeys({press: 'End'});
    await sendKeys({type: 'am'});
    await whenSettled(chart);
    expect([list(chart).open, hitsIn(chart).length]).to.deep.equal([true, 3]);
  });

  it('has neither buttons nor a list for one hit, which Enter marks', async () => {
    const chart = await search('data');
    expect([deepQueryAll(chart, '[part=hits]').length, stepOf(chart, 'Neste treff')]).to.deep.equal([0, undefined]);
    expect(await press(chart, 'Enter')).to.deep.equal(['1 av 1', 'Team for data']);
  });

  it('does nothing without a hit', async () => {
    const chart = await search('finnes ikke');
    expect(await press(chart, 'Enter')).to.deep.equal(['Ingen treff']);
  });

  it('lists at most a hundred hits, and says so', async () => {
    const bodies = Array.from({length: 120}, (_, i) => body(`u${i}`, `Team ${i}`, i ? 'u0' : undefined));
    const chart = await renderChart(makeFeed({bodies, memberships: [], relations: [], groups: []}), {attributes: {search: 'on'}});
    fieldOf(chart).focus();
    await sendKeys({type: 'team'});
    await whenSettled(chart);
    await openList(chart);
    expect([hitsIn(chart).length, visibleText(list(chart)).split('\n').pop()]).to.deep.equal([100, 'De første 100 treffene vises.']);
  });

  it('speaks English', async () => {
    const chart = await search('team', 'en');
    expect((await press(chart, 'Enter'))[0]).to.equal('1 of 3');
    expect(stepOf(chart, 'Next result')).not.to.equal(undefined);
    expect(visibleText(list(chart))).to.equal('Results as a list');
  });

  it('is accessible', async () => {
    const chart = await search();
    await openList(chart);
    await press(chart, 'Enter');
    await expectAccessible(chart);
    await expectAccessible(chart, 'dark');
  });

  itWithAccessibilityTree('reads well', async () => {
    const chart = await search();
    await openList(chart);
    const lines = (await accessibilityTreeOf(chart)).map((line) => line.trim());
    const start = lines.findIndex((line) => line.startsWith('searchbox'));
    expect(lines.slice(start, start + 9)).to.deep.equal([
      'searchbox "Finn enhet eller medlem"',
      'status',
      'button "Forrige treff"',
      'button "Neste treff"',
      'button "Vis hele kartet"',
      'group',
      'DisclosureTriangle open "Treffene som liste"',
      'list',
      'listitem 1',
    ]);
  });
});
