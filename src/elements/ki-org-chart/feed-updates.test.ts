import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  markedNamesIn,
  openDetails,
  openNamesIn,
  outlineOf,
  renderChart,
  toggleOf,
  toolbarButtonOf,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';
import {changesModule} from '../changes-controller.js';
import {chartFiles} from './downloads-controller.js';
import {searchModule} from './search-controller.js';

// An update keeps what visitors have expanded and collapsed, and computes everything else again.

type Body = NonNullable<Feed['bodies']>[number];

const makeBody = (id: string, parent?: string): Body => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  ...(parent !== undefined && {parent}),
});
const makeVersion = (bodies: readonly Body[], updated = '2024-01-31', id = 'prosjekt'): Feed =>
  makeFeed({id, bodies: [...bodies], memberships: [], relations: [], updated});

const flat = [makeBody('alfa')];
const two = [...flat, makeBody('beta', 'alfa'), makeBody('gamma', 'alfa')];
const three = [...two, makeBody('delta', 'beta')];

async function update(chart: OrgChart, data: Feed | null): Promise<void> {
  chart.data = data;
  await whenSettled(chart);
}

describe('<ki-org-chart>: updates of a feed', () => {
  before(() => Promise.all([searchModule.load(), chartFiles.load()]));

  it('shows a new level below the roots, and another level below that', async () => {
    const chart = await renderChart(makeVersion(flat));
    await update(chart, makeVersion(two, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
    await update(chart, makeVersion(three, '2024-02-02'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });

  it('shows the units of a feed that had no units before', async () => {
    const chart = await renderChart(makeVersion([]));
    await update(chart, makeVersion(two));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('writes a name with hyphens again after other code has changed it', async () => {
    const named = (name: string, from: string): Feed => makeVersion([{...makeBody('alfa'), name, period: {from}}]);
    const chart = await renderChart(named('Koordineringsgruppen', '2019'), {width: 320});
    const nameIn = () => deepQuery(chart, '[part=name]');
    expect(nameIn().querySelectorAll('.hyphen').length).to.be.above(1);
    for (const [i, text] of ['Koordineringsgruppen', 'Informasjonssikkerhetsutvalget', 'Rådet', 'Koordineringsgruppen'].entries()) {
      nameIn().firstChild!.textContent = 'Coordination ';
      await update(chart, named(text, `202${i}`));
      expect(nameIn().textContent.trim()).to.equal(text);
    }
  });

  it('does not expand a level that was collapsed at first', async () => {
    const many = Array.from({length: 60}, (_, i) => makeBody(`lag-${i}`, 'beta'));
    const chart = await renderChart(makeVersion([...two, ...many]));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
    await update(chart, makeVersion(three, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('does not collapse anything when the language changes afterwards', async () => {
    const many = Array.from({length: 60}, (_, i) => makeBody(`lag-${i}`, 'beta'));
    const chart = await renderChart(makeVersion(three));
    await update(chart, makeVersion([...three, ...many], '2024-02-01'));
    const before = outlineOf(chart).length;
    expect(before).to.equal(64);
    chart.lang = 'en';
    await whenSettled(chart);
    expect(outlineOf(chart)).to.have.length(before);
  });

  it('keeps a unit collapsed when a level is added below it', async () => {
    const chart = await renderChart(makeVersion(two));
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    await update(chart, makeVersion(three, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });

  it('keeps the level that a visitor chose', async () => {
    const chart = await renderChart(makeVersion(three), {attributes: {depth: '2'}});
    toolbarButtonOf(chart, 'Lukk alle')!.click();
    await whenSettled(chart);
    await update(chart, makeVersion([...three, makeBody('epsilon')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', 'Epsilon']);
  });

  it('removes a level', async () => {
    const chart = await renderChart(makeVersion(three));
    await update(chart, makeVersion(flat, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
    expect(deepQueryAll(chart, '.toggle')).to.be.empty;
  });

  it('expands the new parent of a marked unit that has moved', async () => {
    const bodies = [...three, makeBody('epsilon'), makeBody('zeta', 'epsilon')];
    const chart = await renderChart(makeVersion(bodies), {attributes: {unit: 'delta'}});
    toggleOf(chart, 'Epsilon').click();
    await whenSettled(chart);
    await update(chart, makeVersion([...bodies.filter(({id}) => id !== 'delta'), makeBody('delta', 'epsilon')], '2024-02-01'));
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
    expect(outlineOf(chart)).to.include('- Delta');
  });

  it('does not expand the path to a marked unit that a visitor has collapsed', async () => {
    const chart = await renderChart(makeVersion(three), {attributes: {unit: 'delta'}});
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    await update(chart, makeVersion([...three, makeBody('epsilon', 'gamma')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
  });

  it('marks a unit again that was missing for a while', async () => {
    const chart = await renderChart(makeVersion(three), {attributes: {unit: 'delta'}});
    await update(chart, makeVersion(two, '2024-02-01'));
    expect(markedNamesIn(chart)).to.be.empty;
    await update(chart, makeVersion(three, '2024-02-02'));
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
  });

  it('marks the unit in the attribute once the feed has it', async () => {
    let chart!: OrgChart;
    await collectConsoleLines(async () => {
      chart = await renderChart(makeVersion(two), {attributes: {unit: 'delta'}});
      await update(chart, makeVersion(three, '2024-02-01'));
    });
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
  });

  it('searches the new units for the same query', async () => {
    const chart = await renderChart(makeVersion(three), {attributes: {search: 'on'}});
    const field = deepQuery(chart, 'input') as HTMLInputElement;
    field.value = 'delta';
    field.dispatchEvent(new Event('input'));
    await whenSettled(chart);
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta']);
    await update(chart, makeVersion([...two, makeBody('delta', 'gamma')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Gamma', '- - Delta']);
  });

  it('compares the new units with those of the earlier date', async () => {
    await changesModule.load();
    const old = two.map((each) => ({...each, period: {from: '2020'}}));
    const chart = await renderChart(makeVersion(old, '2024-01-31'), {attributes: {'changed-since': '2023-01-01'}});
    expect(deepQueryAll(chart, '[part=change]')).to.be.empty;
    await update(chart, makeVersion([...old, {...makeBody('delta', 'beta'), period: {from: '2024-01-01'}}], '2024-02-01'));
    expect(deepQueryAll(chart, '[part=change]').map(visibleText)).to.have.length(1);
  });

  it('removes the note about a picture of the old units', async () => {
    const chart = await renderChart(makeVersion(two));
    chart.toPNG = () => Promise.reject(new RangeError('too large'));
    const png = deepQueryAll(chart, '[part=downloads] button')[1]!;
    png.click();
    await whenSettled(chart);
    const note = deepQuery(chart, '[part=downloads] [role=status]');
    expect(note.textContent).not.to.equal('');
    await update(chart, makeVersion(three, '2024-02-01'));
    expect(note.textContent).to.equal('');
  });
});

describe('<ki-org-chart>: another feed', () => {
  const other = (bodies: readonly Body[]) => makeVersion(bodies, '2024-01-31', 'et-annet-prosjekt');

  it('expands as many levels as suit that feed', async () => {
    const many = Array.from({length: 60}, (_, i) => makeBody(`lag-${i}`, 'delta'));
    const chart = await renderChart(makeVersion(three));
    await update(chart, other([...three, ...many]));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
    await update(chart, makeVersion(two));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('resets expanded, collapsed and marked units, even if the ids are the same', async () => {
    const described = three.map((each) => ({...each, description: 'Mer.'}));
    const chart = await renderChart(makeVersion(described));
    toggleOf(chart, 'Beta').click();
    await openDetails(chart, 'Gamma');
    chart.showUnit('gamma');
    await whenSettled(chart);
    await update(chart, other(described));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
    expect(openNamesIn(chart)).to.be.empty;
    expect(markedNamesIn(chart)).to.be.empty;
  });

  it('marks the unit in the attribute if it has that id', async () => {
    const chart = await renderChart(makeVersion(three), {attributes: {unit: 'delta', depth: '1'}});
    await update(chart, other([makeBody('alfa'), makeBody('delta', 'alfa')]));
    expect([outlineOf(chart), markedNamesIn(chart)]).to.deep.equal([['Alfa', '- Delta'], ['Delta']]);
  });

  it('shows no units while there is no feed', async () => {
    const chart = await renderChart(makeVersion(three));
    await update(chart, null);
    expect(chart.showUnit('delta')).to.equal(false);
    await update(chart, makeVersion(three));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });
});
