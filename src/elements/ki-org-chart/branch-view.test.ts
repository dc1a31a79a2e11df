import {expect, waitUntil} from '@open-wc/testing';
import {accessibilityTreeOf, expectAccessible, itWithAccessibilityTree, tabStopsOf} from '../../testing/accessibility.js';
import {collectConsoleLines} from '../../testing/collect-errors.js';
import {holdImport} from '../../testing/held-import.js';
import {makeBranchFeed} from '../../testing/make-branch-feed.js';
import {
  boxOf,
  containerWidthOf,
  describeFocus,
  isDrawing,
  isInView,
  nameButtonOf,
  openDetails,
  openNamesIn,
  outlineOf,
  pressKeys,
  renderChart,
  toggleOf,
  toolbarButtonOf,
  whenSettled,
  type ChartOptions,
  type OrgChart,
} from '../../testing/org-chart.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';
import {branchModule} from './branch-controller.js';

describe('<ki-org-chart>: one branch of a large chart', () => {
  const feed = makeBranchFeed();
  const teamsOf = (section: string) => [1, 2, 3, 4, 5].map((k) => `- - Team ${section}.${k}`);
  const sectionsOf = (i: number) => [1, 2, 3, 4].flatMap((j) => [`- Seksjon ${i}.${j}`, ...teamsOf(`${i}.${j}`)]);
  /** Department 1 with its 4 sections and 20 teams. */
  const department1 = ['Avdeling 1', ...sectionsOf(1)];
  /** The 17 units on the first three levels, as the whole chart opens. */
  const whole = ['Rådet', ...[1, 2, 3].flatMap((i) => [`- Avdeling ${i}`, ...[1, 2, 3, 4].map((j) => `- - Seksjon ${i}.${j}`)]), 'Panelet'];
  const openLabel = 'Vis bare denne delen';
  const leaveLabel = 'Vis hele kartet';

  async function renderLarge(options: ChartOptions = {}, data = feed): Promise<OrgChart> {
    const chart = await renderChart(data, options);
    await waitUntil(() => deepQueryAll(chart, '[part=branch]').length);
    return whenSettled(chart);
  }

  const buttonIn = (place: Element, label: string) => deepQueryAll(place, 'button').find((button) => visibleText(button) === label);
  const statusOf = (chart: OrgChart) => spokenText(deepQuery(chart, '[part=branch] [role=status]'));
  const pathOf = (chart: OrgChart) => deepQueryAll(chart, 'nav li').map(visibleText);

  async function click(chart: OrgChart, button: HTMLElement | undefined): Promise<void> {
    expect(button).to.be.instanceOf(HTMLButtonElement);
    button?.focus();
    button?.click();
    await whenSettled(chart);
  }

  async function openBranch(chart: OrgChart, name: string): Promise<OrgChart> {
    await click(chart, buttonIn(await openDetails(chart, name), openLabel));
    return chart;
  }

  it('is shown with all units below it, and with the path to it, when a visitor asks for it', async () => {
    const chart = await renderLarge();
    const status = deepQuery(chart, '[part=branch] [role=status]');
    expect([outlineOf(chart), visibleText(status)]).to.deep.equal([whole, '']);
    await openBranch(chart, 'Avdeling 1');
    // Screen readers announce a text only in an element that was there before.
    expect(deepQuery(chart, '[part=branch] [role=status]') === status).to.equal(true);
    expect(outlineOf(chart)).to.deep.equal(department1);
    expect(pathOf(chart)).to.deep.equal(['Rådet', 'Avdeling 1']);
    expect(statusOf(chart)).to.equal('Viser Avdeling 1: 25 av 77 enheter');
    expect([describeFocus(), openNamesIn(chart)]).to.deep.equal(['Avdeling 1', []]);
    expect(isInView(deepQuery(chart, 'nav li'))).to.equal(true);
  });

  it('is not dimmed by the focus on its root', async () => {
    const chart = await renderLarge();
    nameButtonOf(chart, 'Avdeling 1').focus();
    await pressKeys(chart, 'Enter', 'Tab', 'Enter');
    expect(describeFocus()).to.equal('Avdeling 1');
    expect(deepQueryAll(chart, '[data-tracing]')).to.be.empty;
  });

  it('is scrolled into view below a sticky header of the page', async () => {
    const header = document.createElement('header');
    header.style.cssText = 'position: sticky; top: 0; height: 80px; background: #fff; z-index: 1';
    document.body.prepend(header);
    try {
      const chart = await renderLarge({width: 400});
      chart.parentElement!.style.paddingBlock = '1500px';
      await openBranch(chart, 'Seksjon 3.4');
      const {top} = deepQuery(chart, 'nav').getBoundingClientRect();
      expect([top >= 80, top < 140, isInView(boxOf(chart, 'Seksjon 3.4'))]).to.deep.equal([true, true, true]);
    } finally {
      header.remove();
    }
  });

  it('gives way to a branch above it, and to the whole chart as it was', async () => {
    const chart = await renderLarge();
    toggleOf(chart, 'Seksjon 2.1').click();
    await whenSettled(chart);
    const before = outlineOf(chart);
    await openBranch(chart, 'Seksjon 1.2');
    expect([pathOf(chart), outlineOf(chart)]).to.deep.equal([
      ['Rådet', 'Avdeling 1', 'Seksjon 1.2'],
      ['Seksjon 1.2', ...[1, 2, 3, 4, 5].map((k) => `- Team 1.2.${k}`)],
    ]);
    await click(chart, buttonIn(chart, 'Avdeling 1'));
    expect([outlineOf(chart), describeFocus()]).to.deep.equal([department1, 'Avdeling 1']);
    await click(chart, buttonIn(chart, leaveLabel));
    expect([outlineOf(chart), describeFocus()]).to.deep.equal([before, 'Seksjon 1.2']);
    expect([statusOf(chart), pathOf(chart)]).to.deep.equal(['Viser hele kartet: 77 enheter', []]);
  });

  it('opens with as many levels as have 60 units together, if it has more units', async () => {
    const chart = await openBranch(await renderLarge(), 'Rådet');
    expect(outlineOf(chart)).to.deep.equal(whole.slice(0, -1));
    expect(statusOf(chart)).to.equal('Viser Rådet: 76 av 77 enheter');
  });

  it('is not offered for its own root, for units with nothing below them, and where it is the whole chart', async () => {
    const onlyCouncil = {...feed, bodies: feed.bodies!.filter(({id}) => id !== 'panelet')};
    const chart = await renderLarge({}, onlyCouncil);
    expect(buttonIn(await openDetails(chart, 'Rådet'), openLabel)).to.equal(undefined);
    await openBranch(chart, 'Seksjon 1.1');
    expect(buttonIn(await openDetails(chart, 'Seksjon 1.1'), openLabel)).to.equal(undefined);
    expect(boxOf(chart, 'Team 1.1.1').querySelector('button')).to.equal(null);
    // The council is the whole chart.
    await click(chart, buttonIn(chart, 'Rådet'));
    expect([outlineOf(chart), describeFocus(), pathOf(chart)]).to.deep.equal([whole.slice(0, -1), 'Rådet', []]);
  });

  it('is used with the keyboard alone, and Escape closes only details', async () => {
    const chart = await renderLarge();
    nameButtonOf(chart, 'Seksjon 1.1').focus();
    expect(await pressKeys(chart, 'Enter', 'Tab', 'Enter')).to.deep.equal(['Seksjon 1.1', `${openLabel}: Seksjon 1.1`, 'Seksjon 1.1']);
    expect(await pressKeys(chart, 'Enter', 'Tab', 'Escape', 'Escape')).to.deep.equal([
      'Seksjon 1.1',
      'Kopier lenke til Seksjon 1.1',
      'Seksjon 1.1',
      'Seksjon 1.1',
    ]);
    expect([openNamesIn(chart), pathOf(chart).at(-1)]).to.deep.equal([[], 'Seksjon 1.1']);
    expect(await pressKeys(chart, 'ArrowDown', 'End', 'Home', 'Escape')).to.deep.equal([
      'box of Team 1.1.1',
      'box of Team 1.1.5',
      'box of Seksjon 1.1',
      'box of Seksjon 1.1',
    ]);
    expect(await tabStopsOf(chart)).to.deep.equal([
      '', // The search field.
      'Åpne alle',
      'Lukk alle',
      'Rådet',
      'Avdeling 1',
      leaveLabel,
      'Seksjon 1.1',
      'Skjul 5 enheter under Seksjon 1.1',
      'Tegnforklaring',
      'Last ned kartet',
      'Etaten for prøving',
      'NLOD 2.0',
    ]);
  });

  it('expands and collapses with the buttons above it, and leaves the rest of the chart as it is', async () => {
    const chart = await openBranch(await renderLarge(), 'Avdeling 1');
    await click(chart, toolbarButtonOf(chart, 'Lukk alle'));
    expect(outlineOf(chart)).to.deep.equal(['Avdeling 1']);
    await click(chart, toggleOf(chart, 'Avdeling 1'));
    expect(outlineOf(chart)).to.deep.equal(['Avdeling 1', ...[1, 2, 3, 4].map((j) => `- Seksjon 1.${j}`)]);
    await click(chart, toolbarButtonOf(chart, 'Åpne alle'));
    expect(outlineOf(chart)).to.deep.equal(department1);
    await click(chart, buttonIn(chart, leaveLabel));
    expect(outlineOf(chart)).to.deep.equal(whole);
  });

  it('is a list in a narrow place and with view="list", also at 320 px', async () => {
    for (const options of [{width: 320}, {width: 900, attributes: {view: 'list'}}]) {
      const chart = await openBranch(await renderLarge(options), 'Seksjon 1.2');
      expect([isDrawing(chart), outlineOf(chart).length, containerWidthOf(chart)]).to.deep.equal([false, 6, options.width]);
      expect(describeFocus()).to.equal('Seksjon 1.2');
    }
  });

  it('is left out of downloads, which have the whole chart', async () => {
    const chart = await openBranch(await renderLarge(), 'Seksjon 1.2');
    const rows = (await chart.toCSV()).trim().split('\n');
    expect(rows).to.have.length(78);
    expect(await chart.toSVG()).to.include('Team 3.4.5');
  });

  it('is printed alone, with the line that says so', async () => {
    const chart = await openBranch(await renderLarge(), 'Avdeling 1');
    await click(chart, toolbarButtonOf(chart, 'Lukk alle'));
    try {
      window.dispatchEvent(new Event('beforeprint'));
      await whenSettled(chart);
      expect(outlineOf(chart)).to.deep.equal(department1);
      expect(statusOf(chart)).to.equal('Viser Avdeling 1: 25 av 77 enheter');
      expect(deepQueryAll(chart, '[part=details] button')).to.be.empty;
    } finally {
      window.dispatchEvent(new Event('afterprint'));
    }
  });

  it('speaks all languages', async () => {
    const read = async (lang: string, label: string) => {
      const chart = await renderLarge({lang});
      await click(chart, buttonIn(await openDetails(chart, 'Avdeling 1'), label));
      const texts = [deepQuery(chart, 'nav').ariaLabel ?? deepQuery(chart, 'nav').getAttribute('aria-label'), statusOf(chart)];
      const leave = deepQuery(chart, '[part=branch] [part=button]');
      await click(chart, leave);
      return [...texts, statusOf(chart)];
    };
    expect(await read('nn', 'Vis berre denne delen')).to.deep.equal([
      'Plassering i kartet',
      'Viser Avdeling 1: 25 av 77 einingar',
      'Viser heile kartet: 77 einingar',
    ]);
    expect(await read('en', 'Show only this part')).to.deep.equal([
      'Position in the chart',
      'Showing Avdeling 1: 25 of 77 units',
      'Showing the whole chart: 77 units',
    ]);
    expect(await read('se', 'Čájet dušše dán oasi')).to.deep.equal([
      'Bajit ovttadagat',
      'Avdeling 1: 25 / 77 ovttadaga',
      'Olles gárta: 77 ovttadaga',
    ]);
  });

  it('is accessible, also on a dark page and on a phone', async () => {
    const chart = await openBranch(await renderLarge(), 'Avdeling 1');
    await expectAccessible(chart);
    await openDetails(chart, 'Seksjon 1.1');
    await expectAccessible(chart, 'dark');
    await expectAccessible(await openBranch(await renderLarge({width: 320}), 'Avdeling 1'));
  });

  itWithAccessibilityTree('is a navigation with a list, a button and a status for screen readers', async () => {
    const chart = await openBranch(await renderLarge(), 'Seksjon 1.2');
    const lines = (await accessibilityTreeOf(chart)).map((line) => line.trim());
    const start = lines.indexOf('navigation "Plassering i kartet"');
    expect(lines.slice(start, start + 12)).to.deep.equal([
      'navigation "Plassering i kartet"',
      'list',
      'listitem 1',
      'button "Rådet"',
      'listitem 1',
      'button "Avdeling 1"',
      'listitem 1',
      'button "Vis hele kartet"',
      'status',
      'list "Enheter"',
      'listitem 1',
      'button closed "Seksjon 1.2"',
    ]);
  });

  describe('the code for it', () => {
    const makeChart = (count: number) => ({...feed, bodies: feed.bodies!.slice(0, count)});

    it('is not loaded for a chart of 60 units, which stays as it was', async () => {
      const held = holdImport(branchModule);
      try {
        const chart = await renderChart(makeChart(60));
        await whenSettled(chart);
        expect([held.requests, deepQueryAll(chart, '[part=branch]').length]).to.deep.equal([0, 0]);
        expect(boxOf(chart, 'Seksjon 1.1').querySelector('button[part=name]')).to.equal(null);
        await whenSettled(await renderChart(makeChart(61)));
        expect(held.requests).to.equal(1);
      } finally {
        await held.restore();
      }
    });

    it('adds its button to details that are open, and changes no name', async () => {
      const held = holdImport(branchModule);
      try {
        const chart = await renderChart(feed);
        await openDetails(chart, 'Avdeling 1');
        const names = () => deepQueryAll(chart, '[part=name]').map(({localName, outerHTML}) => [localName, outerHTML]);
        const namesBefore = names();
        expect(buttonIn(boxOf(chart, 'Avdeling 1'), openLabel)).to.equal(undefined);
        await held.finish();
        await waitUntil(() => deepQueryAll(chart, '[part=branch]').length);
        await whenSettled(chart);
        expect(names()).to.deep.equal(namesBefore);
        await click(chart, buttonIn(boxOf(chart, 'Avdeling 1'), openLabel));
        expect(outlineOf(chart)).to.deep.equal(department1);
      } finally {
        await held.restore();
      }
    });

    it('leaves the chart as it is if it cannot be loaded', async () => {
      const held = holdImport(branchModule);
      try {
        const lines = await collectConsoleLines(async () => {
          const chart = await renderChart(feed);
          await held.refuse();
          await whenSettled(chart);
          expect([outlineOf(chart), deepQueryAll(chart, '[part=branch]').length]).to.deep.equal([whole, 0]);
          expect(boxOf(chart, 'Seksjon 1.1').querySelector('button[part=name]') === null).to.equal(true);
        });
        expect(lines.join()).to.include('The part of the script for branches could not be loaded');
      } finally {
        await held.restore();
      }
    });
  });
});
