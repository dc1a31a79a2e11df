import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed, makeMarkupFeed, markupText} from '../../testing/make-feed.js';
import {
  boxOf,
  describeFocus,
  outlineOf,
  realOutline,
  renderChart,
  toggleOf,
  toolbarButtonOf,
  whenMeasured,
  type ChartOptions,
  type OrgChart,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';
import {searchModule} from './search-controller.js';

describe('<ki-org-chart>: search', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
    await searchModule.load();
  });

  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input[part=input]') as HTMLInputElement;
  const hasField = (chart: OrgChart) => deepQueryAll(chart, 'input').length === 1;
  /** Returns the number of matches, as it is announced. */
  const countTextOf = (chart: OrgChart) => spokenText(deepQuery(chart, '[part=toolbar] [role=status]'));
  const highlightsOf = (chart: OrgChart) => deepQueryAll(chart, 'mark').map(visibleText);

  async function renderReal(options: ChartOptions = {}): Promise<OrgChart> {
    return renderChart(real, {...options, attributes: {search: 'on', ...options.attributes}});
  }

  /** Replaces the query by typing, as a visitor does. */
  async function type(chart: OrgChart, query: string): Promise<void> {
    fieldOf(chart).focus();
    fieldOf(chart).select();
    // Double letters are typed in two parts. WebKit's driver holds down all keys of one part, so it would ignore the second letter.
    for (const part of query.replace(/(.)(?=\1)/g, '$1\n').split('\n')) await sendKeys({type: part});
    await whenMeasured(chart);
  }

  const pathToReport = ['Styringsgruppen', '- Koordineringsgruppen', '- - Startet av etatene', '- - - Statusrapport'];

  describe('the field', () => {
    const flat = (count: number) =>
      makeFeed({
        bodies: Array.from({length: count}, (_, i) => ({id: `a${i}`, name: `Gruppe ${i}`, ...(i ? {parent: 'a0'} : {})})),
        memberships: [],
        relations: [],
      });

    it('is there from 21 units on, always with search="on", and never with search="off"', async () => {
      expect(hasField(await renderChart(flat(20)))).to.equal(false);
      expect(hasField(await renderChart(flat(21)))).to.equal(true);
      expect(hasField(await renderChart(flat(2), {attributes: {search: 'on'}}))).to.equal(true);
      expect(hasField(await renderChart(flat(21), {attributes: {search: 'off'}}))).to.equal(false);
      expect(hasField(await renderChart(flat(2), {attributes: {search: 'kanskje'}}))).to.equal(false);
    });

    it('appears and disappears when the attribute changes', async () => {
      const chart = await renderChart(flat(2));
      chart.search = 'on';
      await chart.updateComplete;
      expect(hasField(chart)).to.equal(true);
      chart.search = null;
      await chart.updateComplete;
      expect(hasField(chart)).to.equal(false);
    });

    itWithAccessibilityTree('has an accessible name that says what it finds', async () => {
      const tree = (await accessibilityTreeOf(await renderReal())).map((line) => line.trim());
      expect(tree).to.include('searchbox "Finn enhet eller medlem"');
    });
  });

  describe('matches', () => {
    it('are shown with the path to them, highlighted and counted', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      expect(outlineOf(chart)).to.deep.equal(pathToReport);
      expect(highlightsOf(chart)).to.deep.equal(['Statusrapport']);
      expect(countTextOf(chart)).to.equal('1 treff');
      await type(chart, 'tverretatlig');
      expect(outlineOf(chart)).to.deep.equal([...realOutline.slice(0, 5)]);
      expect(highlightsOf(chart)).to.deep.equal(['Tverretatlig regulatorisk veiledning', 'Tverretatlig informasjonsside']);
      expect(countTextOf(chart)).to.equal('2 treff');
    });

    it('are shown even if their parents were collapsed', async () => {
      const chart = await renderReal();
      chart.collapseAll();
      await type(chart, 'STATUSRAPPORT');
      expect(outlineOf(chart)).to.deep.equal(pathToReport);
    });

    it('show the member that matched', async () => {
      const chart = await renderReal();
      await type(chart, 'folkehelse');
      expect(outlineOf(chart)).to.deep.equal(['Styringsgruppen', '- Koordineringsgruppen']);
      expect(visibleText(boxOf(chart, 'Koordineringsgruppen'))).to.include('\nMedlem: Folkehelseinstituttet (FHI)\n');
      expect(highlightsOf(chart)).to.deep.equal(['Folkehelseinstituttet (FHI)', 'Folkehelseinstituttet (FHI)']);
    });

    it('show the role of that member', async () => {
      const chart = await renderReal();
      await type(chart, 'kompetansenettverket');
      expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('\nObservatør: Det nasjonale kompetansenettverket');
    });

    it('are underlined, so that they are visible without colour', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      expect(getComputedStyle(deepQuery(chart, 'mark')).textDecorationLine).to.equal('underline');
    });

    it('are announced as none if nothing matches', async () => {
      const chart = await renderReal();
      await type(chart, 'finnes ikke');
      expect(outlineOf(chart)).to.be.empty;
      expect(countTextOf(chart)).to.equal('Ingen treff');
    });

    it('are found in the language of the page', async () => {
      const chart = await renderReal({lang: 'en'});
      await type(chart, 'status report');
      expect(outlineOf(chart)).to.deep.equal([
        'Steering group',
        '- Coordination group',
        '- - Started by the agencies',
        '- - - Status report',
      ]);
      expect(countTextOf(chart)).to.equal('1 found');
    });

    it('are updated for another date and another feed', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      chart.asOf = '2020-01-01';
      await chart.updateComplete;
      expect(outlineOf(chart)).to.be.empty;
      chart.data = makeFeed({bodies: [{id: 'rapporten', name: 'En statusrapport'}], memberships: [], relations: []});
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(['En statusrapport']);
    });

    it('show markup in a name as text', async () => {
      const chart = await renderChart(makeMarkupFeed(), {attributes: {search: 'on'}});
      await type(chart, '<img');
      expect(highlightsOf(chart)).to.include(markupText);
      expect(deepQueryAll(chart, 'img, b')).to.be.empty;
    });

    it('fit the container, also with text of twice the size', async () => {
      for (const width of [320, 720, 1200]) {
        const chart = await renderReal({width});
        const container = chart.parentElement!;
        await type(chart, 'a');
        for (const size of ['100%', '200%']) {
          container.style.fontSize = size;
          await whenMeasured(chart);
          expect(container.scrollWidth, `${width} px, ${size}`).to.equal(width);
        }
      }
    });

    it('leave the buttons aligned with the field with large text on a phone', async () => {
      const chart = await renderReal({width: 320, attributes: {depth: '1'}});
      chart.parentElement!.style.fontSize = '200%';
      await whenMeasured(chart);
      const leftOf = (element?: Element) => element?.getBoundingClientRect().left;
      expect(leftOf(toolbarButtonOf(chart, 'Åpne alle'))).to.equal(leftOf(fieldOf(chart)));
    });
  });

  describe('during a search', () => {
    it('the field keeps the focus and the query', async () => {
      const chart = await renderReal();
      await type(chart, 'status');
      expect(describeFocus()).to.equal('field «status»');
    });

    it('a unit on the path can be collapsed, and expanded with all its children', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      toggleOf(chart, 'Startet av etatene').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(pathToReport.slice(0, 3));
      toggleOf(chart, 'Startet av etatene').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline.slice(0, 8));
    });

    it('a matching unit can be expanded', async () => {
      const chart = await renderReal();
      await type(chart, 'koordineringsgr');
      expect(outlineOf(chart)).to.deep.equal(['Styringsgruppen', '- Koordineringsgruppen']);
      expect(toggleOf(chart, 'Koordineringsgruppen').ariaExpanded).to.equal('false');
      toggleOf(chart, 'Koordineringsgruppen').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal([...realOutline.slice(0, 3), realOutline[8]]);
    });

    it('paper shows the whole chart', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      window.dispatchEvent(new Event('beforeprint'));
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      window.dispatchEvent(new Event('afterprint'));
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(pathToReport);
    });
  });

  describe('a search ends', () => {
    it('by a button, which moves the focus to the field', async () => {
      const chart = await renderReal();
      expect(toolbarButtonOf(chart, 'Vis hele kartet')).to.equal(undefined);
      await type(chart, 'statusr');
      toolbarButtonOf(chart, 'Vis hele kartet')!.focus();
      await sendKeys({press: 'Enter'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(highlightsOf(chart)).to.be.empty;
      expect(countTextOf(chart)).to.equal('');
      expect(toolbarButtonOf(chart, 'Vis hele kartet')).to.equal(undefined);
      expect(fieldOf(chart).value).to.equal('');
      expect(describeFocus(), 'the button has disappeared').to.equal('field «»');
    });

    it('by Escape in the field', async () => {
      const chart = await renderReal();
      await type(chart, 'statusr');
      await sendKeys({press: 'Escape'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(describeFocus()).to.equal('field «»');
    });

    it('when a visitor empties the field', async () => {
      const chart = await renderReal();
      await type(chart, 'st');
      for (const press of ['Backspace', 'Backspace']) await sendKeys({press});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
    });

    it('and restores what was expanded and collapsed before', async () => {
      const chart = await renderReal();
      toggleOf(chart, 'Startet av etatene').click();
      await type(chart, 'statusr');
      await sendKeys({press: 'Escape'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- - - ')));
    });
  });

  describe('accessibility', () => {
    for (const scheme of ['light', 'dark']) {
      it(`has no axe findings on a ${scheme} page, with matching names, matching members and no match`, async () => {
        for (const query of ['rapport', 'helse', 'finnes ikke']) {
          const chart = await renderReal();
          await type(chart, query);
          await expectAccessible(chart, scheme);
        }
      });
    }

    itWithAccessibilityTree('has the count in a live region that exists before the search, so that it is announced', async () => {
      const chart = await renderReal();
      expect((await accessibilityTreeOf(chart)).map((line) => line.trim())).to.include('status');
      const region = deepQuery(chart, '[part=toolbar] [role=status]');
      await type(chart, 'statusr');
      expect(deepQuery(chart, '[part=toolbar] [role=status]') === region).to.equal(true);
    });
  });
});
