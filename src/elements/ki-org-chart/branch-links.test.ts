import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {holdImport} from '../../testing/held-import.js';
import {makeBranchFeed} from '../../testing/make-branch-feed.js';
import {
  boxOf,
  describeFocus,
  isInView,
  markedNamesIn,
  nameButtonOf,
  openDetails,
  outlineOf,
  renderChart,
  renderFarDown,
  whenSettled,
  type ChartOptions,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';
import {goBack, makeRoomInHistory, restoreAddressAfterEach} from '../../testing/session-history.js';
import {nextTask} from '../../testing/wait.js';
import {branchModule} from './branch-controller.js';
import {searchModule} from './search-controller.js';

describe('<ki-org-chart>: links, dates and searches in a chart with branches', () => {
  restoreAddressAfterEach();

  const feed = makeBranchFeed();
  const sections = (i: number) => [1, 2, 3, 4].map((j) => `- Seksjon ${i}.${j}`);
  const teams = (section: string) => [1, 2, 3, 4, 5].map((k) => `- Team ${section}.${k}`);
  const section12 = ['Seksjon 1.2', ...teams('1.2')];

  async function whenLarge(chart: OrgChart): Promise<OrgChart> {
    await waitUntil(() => deepQueryAll(chart, '[part=branch]').length);
    return whenSettled(chart);
  }
  const renderLarge = async (options: ChartOptions = {}) => whenLarge(await renderChart(feed, options));

  const buttonIn = (place: Element, label: string) => deepQueryAll(place, 'button').find((button) => visibleText(button) === label);
  const statusOf = (chart: OrgChart) => spokenText(deepQuery(chart, '[part=branch] [role=status]'));
  const pathOf = (chart: OrgChart) => deepQueryAll(chart, 'nav li').map(visibleText);
  /** The path to the branch, and the marked units. */
  const shownIn = (chart: OrgChart) => [pathOf(chart).join(' › '), ...markedNamesIn(chart)];

  async function click(chart: OrgChart, button: HTMLElement | undefined): Promise<void> {
    expect(button).to.be.instanceOf(HTMLButtonElement);
    button?.click();
    await whenSettled(chart);
  }

  async function openBranch(chart: OrgChart, name: string): Promise<OrgChart> {
    await click(chart, buttonIn(await openDetails(chart, name), 'Vis bare denne delen'));
    return chart;
  }

  describe('a link to a unit', () => {
    it('opens the unit’s own branch if it has units below it', async () => {
      history.replaceState(null, '', '#e-1-2');
      const held = holdImport(branchModule);
      const chart = await renderFarDown(feed);
      await held.finish();
      await held.restore();
      await waitUntil(() => markedNamesIn(chart).length && isInView(boxOf(chart, 'Seksjon 1.2')));
      expect(outlineOf(chart)).to.deep.equal(section12);
      expect(shownIn(chart)).to.deep.equal(['Rådet › Avdeling 1 › Seksjon 1.2', 'Seksjon 1.2']);
      expect([isInView(deepQuery(chart, 'nav li')), describeFocus()]).to.deep.equal([true, 'nothing']);
    });

    it('opens the branch of its parent otherwise', async () => {
      history.replaceState(null, '', '#e-1-2-3');
      const chart = await renderLarge();
      expect([outlineOf(chart), ...shownIn(chart)]).to.deep.equal([section12, 'Rådet › Avdeling 1 › Seksjon 1.2', 'Team 1.2.3']);
    });

    it('opens the whole chart if the unit has neither', async () => {
      history.replaceState(null, '', '#panelet');
      expect(shownIn(await renderLarge())).to.deep.equal(['', 'Panelet']);
    });

    it('opens the whole chart if the unit is unknown', async () => {
      history.replaceState(null, '', '#ukjent');
      const chart = await renderLarge();
      expect([shownIn(chart), outlineOf(chart).length]).to.deep.equal([[''], 17]);
    });

    it('does the same with the attribute, and reports an unknown unit', async () => {
      expect(shownIn(await renderLarge({attributes: {unit: 'e-3-4'}}))).to.deep.equal(['Rådet › Avdeling 3 › Seksjon 3.4', 'Seksjon 3.4']);
      const lines = await collectConsoleLines(async () => {
        const chart = await renderLarge({attributes: {unit: 'e-9'}});
        expect([shownIn(chart), outlineOf(chart).length]).to.deep.equal([[''], 17]);
        await nextTask(50);
      });
      expect(lines.join()).to.include('#unknown-unit');
    });

    it('shows the unit in the whole chart when the visitor leaves the branch', async () => {
      const chart = await renderLarge({attributes: {unit: 'e-1-2-3', depth: '1'}});
      await click(chart, buttonIn(chart, 'Vis hele kartet'));
      expect(outlineOf(chart)).to.deep.equal([
        'Rådet',
        '- Avdeling 1',
        '- - Seksjon 1.1',
        ...section12.map((name) => `- - ${name}`),
        '- - Seksjon 1.3',
        '- - Seksjon 1.4',
        '- Avdeling 2',
        '- Avdeling 3',
        'Panelet',
      ]);
      expect([describeFocus(), ...shownIn(chart)]).to.deep.equal(['Seksjon 1.2', '', 'Team 1.2.3']);
    });

    it('is followed in the page, and Back returns to the branch before it and to the whole chart', async () => {
      await makeRoomInHistory();
      const chart = await whenLarge(await renderFarDown(feed, {attributes: {depth: '3'}}));
      const follow = async (hash: string) => {
        (await fixture<HTMLAnchorElement>(html`<a href=${hash}>Lenke</a>`)).click();
        await waitUntil(() => location.hash === hash);
        await nextTask(50);
        await whenSettled(chart);
      };
      const goBackTo = async (hash: string) => {
        goBack();
        await waitUntil(() => location.hash === hash);
        await nextTask(50);
        await whenSettled(chart);
      };
      await follow('#e-1');
      expect(shownIn(chart)).to.deep.equal(['Rådet › Avdeling 1', 'Avdeling 1']);
      await follow('#e-1-2-3');
      expect(shownIn(chart)).to.deep.equal(['Rådet › Avdeling 1 › Seksjon 1.2', 'Team 1.2.3']);
      await goBackTo('#e-1');
      expect(shownIn(chart)).to.deep.equal(['Rådet › Avdeling 1', 'Avdeling 1']);
      await goBackTo('');
      // The path that the first link expanded stays expanded, with the five teams at its end.
      expect([...shownIn(chart), outlineOf(chart).length]).to.deep.equal(['', 22]);
    });

    it('waits for the code for branches, and does without it if that cannot be loaded', async () => {
      history.replaceState(null, '', '#e-1-2');
      const held = holdImport(branchModule);
      try {
        const chart = await renderFarDown(feed);
        await nextTask(50);
        expect([outlineOf(chart), shownIn(chart)]).to.deep.equal([['Rådet', 'Panelet'], ['']]);
        await collectConsoleLines(() => held.refuse());
        await waitUntil(() => markedNamesIn(chart).length && isInView(boxOf(chart, 'Seksjon 1.2')));
        expect([outlineOf(chart).length, ...shownIn(chart)]).to.deep.equal([9, '', 'Seksjon 1.2']);
      } finally {
        await held.restore();
      }
    });

    it('is not what showUnit() makes: that keeps a branch that has the unit, and leaves any other', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 1');
      expect(chart.showUnit('e-1-4-1')).to.equal(true);
      await whenSettled(chart);
      expect(shownIn(chart)).to.deep.equal(['Rådet › Avdeling 1', 'Team 1.4.1']);
      expect(chart.showUnit('e-2-1-1')).to.equal(true);
      await whenSettled(chart);
      expect([...shownIn(chart), statusOf(chart)]).to.deep.equal(['', 'Team 2.1.1', 'Viser hele kartet: 77 enheter']);
    });
  });

  describe('another date', () => {
    it('shows the same branch, with what was expanded', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 2');
      chart.asOf = '2021-06-01';
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal([
        'Avdeling 2',
        ...[1, 2, 3].flatMap((j) => [`- Seksjon 2.${j}`, ...teams(`2.${j}`).map((team) => `- ${team}`)]),
      ]);
      expect(statusOf(chart)).to.equal('Viser Avdeling 2: 19 av 71 enheter');
    });

    it('shows the whole chart, and says so, if it does not have the branch', async () => {
      const chart = await openBranch(await renderLarge(), 'Seksjon 2.4');
      chart.asOf = '2021-06-01';
      await whenSettled(chart);
      expect([pathOf(chart), outlineOf(chart).includes('- Avdeling 2')]).to.deep.equal([[], true]);
      const message = 'Seksjon 2.4 finnes ikke på denne datoen. Viser hele kartet: 71 enheter';
      expect([statusOf(chart), visibleText(deepQuery(chart, '[part=branch]'))]).to.deep.equal([message, message]);
      chart.asOf = null;
      await whenSettled(chart);
      expect([statusOf(chart), pathOf(chart)]).to.deep.equal(['', []]);
    });

    it('shows the whole chart if that has at most 60 units', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 2');
      chart.asOf = '2020-06-01';
      await whenSettled(chart);
      expect([pathOf(chart), statusOf(chart)]).to.deep.equal([[], 'Viser hele kartet: 46 enheter']);
      expect(boxOf(chart, 'Avdeling 2').querySelector('button[part=name]')).to.equal(null);
    });

    it('is picked in the timeline as in the whole chart', async () => {
      const chart = await openBranch(await renderLarge({attributes: {timeline: ''}}), 'Seksjon 2.4');
      await waitUntil(() => buttonIn(chart, 'Forrige endring'));
      buttonIn(chart, 'Forrige endring')?.focus();
      await click(chart, buttonIn(chart, 'Forrige endring'));
      expect(statusOf(chart)).to.equal('Seksjon 2.4 finnes ikke på denne datoen. Viser hele kartet: 71 enheter');
      expect(describeFocus()).to.equal('Forrige endring');
      // Both parts that were loaded on demand have their styles.
      await openBranch(chart, 'Avdeling 2');
      const displayOf = (selector: string) => getComputedStyle(deepQuery(chart, selector)).display;
      expect([displayOf('.steps'), displayOf('[part=branch]')]).to.deep.equal(['grid', 'flex']);
    });

    it('keeps the focus in the branch', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 2');
      nameButtonOf(chart, 'Seksjon 2.1').focus();
      chart.asOf = '2021-06-01';
      await whenSettled(chart);
      expect(describeFocus()).to.equal('Seksjon 2.1');
    });

    it('is forgotten with the branch when another feed is shown', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 2');
      chart.data = {...feed, id: 'et-annet'};
      await whenSettled(chart);
      expect([pathOf(chart), outlineOf(chart).length]).to.deep.equal([[], 17]);
    });
  });

  describe('a search', () => {
    async function search(chart: OrgChart, query: string): Promise<void> {
      deepQuery(chart, 'input[type=search]').focus();
      await sendKeys({type: query});
      await waitUntil(() => searchModule.loaded);
      await whenSettled(chart);
    }

    async function press(chart: OrgChart, key: string): Promise<void> {
      await sendKeys({press: key});
      await whenSettled(chart);
    }

    it('finds units of the whole chart, and Escape returns to the branch', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 1');
      await search(chart, 'team 3.4.5');
      expect(outlineOf(chart)).to.deep.equal(['Rådet', '- Avdeling 3', '- - Seksjon 3.4', '- - - Team 3.4.5']);
      expect([pathOf(chart), statusOf(chart)]).to.deep.equal([[], '']);
      await press(chart, 'Escape');
      expect([pathOf(chart), statusOf(chart)]).to.deep.equal([['Rådet', 'Avdeling 1'], 'Viser Avdeling 1: 25 av 77 enheter']);
    });

    it('leaves the branch if a hit outside of it is picked', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 1');
      await search(chart, 'team 3.4.5');
      await press(chart, 'Enter');
      await press(chart, 'Escape');
      expect(shownIn(chart)).to.deep.equal(['', 'Team 3.4.5']);
      expect(outlineOf(chart)).to.include('- - - Team 3.4.5');
    });

    it('keeps the branch if a hit in it is picked', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 1');
      await search(chart, 'team 1.4.5');
      await press(chart, 'Enter');
      await press(chart, 'Escape');
      expect([shownIn(chart), outlineOf(chart).slice(0, 2)]).to.deep.equal([
        ['Rådet › Avdeling 1', 'Team 1.4.5'],
        ['Avdeling 1', sections(1)[0]],
      ]);
    });

    it('ends with the whole chart if the button that says so is clicked', async () => {
      const chart = await openBranch(await renderLarge(), 'Avdeling 1');
      await search(chart, 'team 1.4.5');
      await click(chart, buttonIn(chart, 'Vis hele kartet'));
      expect([outlineOf(chart).length, statusOf(chart), describeFocus()]).to.deep.equal([17, 'Viser hele kartet: 77 enheter', 'field «»']);
    });
  });
});
