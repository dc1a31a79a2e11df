import {expect} from '@open-wc/testing';
import type {Feed} from '../../feed/definition.js';
import {makeFeed} from '../../testing/make-feed.js';
import {
  toolbarButtonOf,
  markedNamesIn,
  openDetails,
  outlineOf,
  renderChart,
  toggleOf,
  whenSettled,
  type OrgChart,
} from '../../testing/org-chart.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {visibleText} from '../../testing/read-text.js';

// What was computed for one feed does not outlive it; what visitors have opened and closed does.

type Body = NonNullable<Feed['bodies']>[number];

const body = (id: string, parent?: string): Body => ({
  id,
  name: id.charAt(0).toUpperCase() + id.slice(1),
  ...(parent !== undefined && {parent}),
});
const edition = (bodies: readonly Body[], updated = '2024-01-31', id = 'prosjekt'): Feed =>
  makeFeed({id, bodies: [...bodies], memberships: [], relations: [], updated});

const flat = [body('alfa')];
const two = [...flat, body('beta', 'alfa'), body('gamma', 'alfa')];
const three = [...two, body('delta', 'beta')];

async function renew(chart: OrgChart, data: Feed | null): Promise<void> {
  chart.data = data;
  await whenSettled(chart);
}

describe('<ki-org-chart>: in a renewed feed', () => {
  it('shows a first level below the roots, and a level below that', async () => {
    const chart = await renderChart(edition(flat));
    await renew(chart, edition(two, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
    await renew(chart, edition(three, '2024-02-02'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });

  it('shows the units that come to a feed that had none', async () => {
    const chart = await renderChart(edition([]));
    await renew(chart, edition(two));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('opens no level that was closed at first', async () => {
    const many = Array.from({length: 60}, (_, i) => body(`lag-${i}`, 'beta'));
    const chart = await renderChart(edition([...two, ...many]));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
    await renew(chart, edition(three, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('closes nothing when the language changes after that', async () => {
    const many = Array.from({length: 60}, (_, i) => body(`lag-${i}`, 'beta'));
    const chart = await renderChart(edition(three));
    await renew(chart, edition([...three, ...many], '2024-02-01'));
    const before = outlineOf(chart).length;
    expect(before).to.equal(64);
    chart.lang = 'en';
    await whenSettled(chart);
    expect(outlineOf(chart)).to.have.length(before);
  });

  it('keeps what a visitor closed, also where a level is added', async () => {
    const chart = await renderChart(edition(two));
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    await renew(chart, edition(three, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });

  it('keeps the level that a visitor chose', async () => {
    const chart = await renderChart(edition(three), {attributes: {depth: '2'}});
    toolbarButtonOf(chart, 'Lukk alle')!.click();
    await whenSettled(chart);
    await renew(chart, edition([...three, body('epsilon')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', 'Epsilon']);
  });

  it('shows that a level is gone', async () => {
    const chart = await renderChart(edition(three));
    await renew(chart, edition(flat, '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
    expect(deepQueryAll(chart, '.toggle')).to.be.empty;
  });

  it('shows a marked unit where it has moved, though its new parent was closed', async () => {
    const bodies = [...three, body('epsilon'), body('zeta', 'epsilon')];
    const chart = await renderChart(edition(bodies), {attributes: {unit: 'delta'}});
    toggleOf(chart, 'Epsilon').click();
    await whenSettled(chart);
    await renew(chart, edition([...bodies.filter(({id}) => id !== 'delta'), body('delta', 'epsilon')], '2024-02-01'));
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
    expect(outlineOf(chart)).to.include('- Delta');
  });

  it('leaves a marked unit closed that a visitor closed, when other units change', async () => {
    const chart = await renderChart(edition(three), {attributes: {unit: 'delta'}});
    toggleOf(chart, 'Alfa').click();
    await whenSettled(chart);
    await renew(chart, edition([...three, body('epsilon', 'gamma')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa']);
  });

  it('marks nothing while the marked unit is gone, and marks it when it is there again', async () => {
    const chart = await renderChart(edition(three), {attributes: {unit: 'delta'}});
    await renew(chart, edition(two, '2024-02-01'));
    expect(markedNamesIn(chart)).to.be.empty;
    await renew(chart, edition(three, '2024-02-02'));
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
  });

  it('marks the unit that the page asks for once the feed has it', async () => {
    let chart!: OrgChart;
    await collectConsoleLines(async () => {
      chart = await renderChart(edition(two), {attributes: {unit: 'delta'}});
      await renew(chart, edition(three, '2024-02-01'));
    });
    expect(markedNamesIn(chart)).to.deep.equal(['Delta']);
  });

  it('looks for the same words in the new units', async () => {
    const chart = await renderChart(edition(three), {attributes: {search: 'on'}});
    const field = deepQuery(chart, 'input') as HTMLInputElement;
    field.value = 'delta';
    field.dispatchEvent(new Event('input'));
    await whenSettled(chart);
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta']);
    await renew(chart, edition([...two, body('delta', 'gamma')], '2024-02-01'));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Gamma', '- - Delta']);
  });

  it('compares the new units with those of the earlier day', async () => {
    const old = two.map((each) => ({...each, period: {from: '2020'}}));
    const chart = await renderChart(edition(old, '2024-01-31'), {attributes: {'changed-since': '2023-01-01'}});
    expect(deepQueryAll(chart, '[part=change]')).to.be.empty;
    await renew(chart, edition([...old, {...body('delta', 'beta'), period: {from: '2024-01-01'}}], '2024-02-01'));
    expect(deepQueryAll(chart, '[part=change]').map(visibleText)).to.have.length(1);
  });

  it('says nothing of a picture of the units that were there before', async () => {
    const chart = await renderChart(edition(two));
    chart.toPNG = () => Promise.reject(new RangeError('too large'));
    const png = deepQueryAll(chart, '[part=downloads] button')[1]!;
    png.click();
    await whenSettled(chart);
    const note = deepQuery(chart, '[part=downloads] [role=status]');
    expect(note.textContent).not.to.equal('');
    await renew(chart, edition(three, '2024-02-01'));
    expect(note.textContent).to.equal('');
  });
});

describe('<ki-org-chart>: in another feed', () => {
  const other = (bodies: readonly Body[]) => edition(bodies, '2024-01-31', 'et-annet-prosjekt');

  it('opens as many levels as suit that feed', async () => {
    const many = Array.from({length: 60}, (_, i) => body(`lag-${i}`, 'delta'));
    const chart = await renderChart(edition(three));
    await renew(chart, other([...three, ...many]));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
    await renew(chart, edition(two));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- Gamma']);
  });

  it('forgets what was opened, closed and marked in the first one, though units have the same ids', async () => {
    const described = three.map((each) => ({...each, description: 'Mer.'}));
    const chart = await renderChart(edition(described));
    toggleOf(chart, 'Beta').click();
    await openDetails(chart, 'Gamma');
    chart.showUnit('gamma');
    await whenSettled(chart);
    await renew(chart, other(described));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
    expect(deepQueryAll(chart, 'details[part=details][open]')).to.be.empty;
    expect(markedNamesIn(chart)).to.be.empty;
  });

  it('marks the unit that the page asks for, if there is one with that id', async () => {
    const chart = await renderChart(edition(three), {attributes: {unit: 'delta', depth: '1'}});
    await renew(chart, other([body('alfa'), body('delta', 'alfa')]));
    expect([outlineOf(chart), markedNamesIn(chart)]).to.deep.equal([['Alfa', '- Delta'], ['Delta']]);
  });

  it('shows nothing of the first one while there is none', async () => {
    const chart = await renderChart(edition(three));
    await renew(chart, null);
    expect(chart.showUnit('delta')).to.equal(false);
    await renew(chart, edition(three));
    expect(outlineOf(chart)).to.deep.equal(['Alfa', '- Beta', '- - Delta', '- Gamma']);
  });
});
