import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Feed} from '../../feed/definition.js';
import {expectAccessible, itWithAccessibilityTree, accessibilityTreeOf} from '../../testing/accessibility.js';
import {makeFeed, makeMarkupFeed, markupText} from '../../testing/make-feed.js';
import {
  boxOf,
  toolbarButtonOf,
  describeFocus,
  outlineOf,
  renderChart,
  toggleOf,
  whenMeasured,
  type ChartOptions,
  type OrgChart,
  realOutline,
} from '../../testing/org-chart.js';
import {loadRealFeed} from '../../testing/real-feed.js';
import {deepQuery, deepQueryAll} from '../../testing/query.js';
import {spokenText, visibleText} from '../../testing/read-text.js';

describe('<ki-org-chart>: finding a unit', () => {
  let real: Feed;
  before(async () => {
    real = await loadRealFeed();
  });

  const fieldOf = (chart: OrgChart) => deepQuery(chart, 'input[part=input]') as HTMLInputElement;
  const hasField = (chart: OrgChart) => deepQueryAll(chart, 'input').length === 1;
  /** What is said of how many were found. */
  const countOf = (chart: OrgChart) => spokenText(deepQuery(chart, '[part=toolbar] [role=status]'));
  const hitsOf = (chart: OrgChart) => deepQueryAll(chart, 'mark').map(visibleText);

  async function showReal(options: ChartOptions = {}): Promise<OrgChart> {
    return renderChart(real, {...options, attributes: {search: 'on', ...options.attributes}});
  }

  /** Types into the field as a visitor does. */
  async function find(chart: OrgChart, words: string): Promise<void> {
    fieldOf(chart).focus();
    fieldOf(chart).select();
    // In parts: WebKit's driver holds down all keys of one part, so that it hears no letter twice on end.
    for (const part of words.replace(/(.)(?=\1)/g, '$1\n').split('\n')) await sendKeys({type: part});
    await whenMeasured(chart);
  }

  const wayToReport = ['Styringsgruppen', '- Koordineringsgruppen', '- - Startet av etatene', '- - - Statusrapport'];

  describe('its field', () => {
    const flat = (count: number) =>
      makeFeed({
        bodies: Array.from({length: count}, (_, i) => ({id: `a${i}`, name: `Gruppe ${i}`, ...(i ? {parent: 'a0'} : {})})),
        memberships: [],
        relations: [],
      });

    it('is there from 21 units on, or when the page wants it, and never when the page does not', async () => {
      expect(hasField(await renderChart(flat(20)))).to.equal(false);
      expect(hasField(await renderChart(flat(21)))).to.equal(true);
      expect(hasField(await renderChart(flat(2), {attributes: {search: 'on'}}))).to.equal(true);
      expect(hasField(await renderChart(flat(21), {attributes: {search: 'off'}}))).to.equal(false);
      expect(hasField(await renderChart(flat(2), {attributes: {search: 'kanskje'}}))).to.equal(false);
    });

    it('comes and goes when the page changes its mind', async () => {
      const chart = await renderChart(flat(2));
      chart.search = 'on';
      await chart.updateComplete;
      expect(hasField(chart)).to.equal(true);
      chart.search = null;
      await chart.updateComplete;
      expect(hasField(chart)).to.equal(false);
    });

    itWithAccessibilityTree('is named for what it finds', async () => {
      const tree = (await accessibilityTreeOf(await showReal())).map((line) => line.trim());
      expect(tree).to.include('searchbox "Finn enhet eller medlem"');
    });
  });

  describe('what is found', () => {
    it('shows with the way to it and nothing else, is marked, and is counted', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      expect(outlineOf(chart)).to.deep.equal(wayToReport);
      expect(hitsOf(chart)).to.deep.equal(['Statusrapport']);
      expect(countOf(chart)).to.equal('1 treff');
      await find(chart, 'tverretatlig');
      expect(outlineOf(chart)).to.deep.equal([...realOutline.slice(0, 5)]);
      expect(hitsOf(chart)).to.deep.equal(['Tverretatlig regulatorisk veiledning', 'Tverretatlig informasjonsside']);
      expect(countOf(chart)).to.equal('2 treff');
    });

    it('shows though it was closed before', async () => {
      const chart = await showReal();
      chart.collapseAll();
      await find(chart, 'STATUSRAPPORT');
      expect(outlineOf(chart)).to.deep.equal(wayToReport);
    });

    it('names the member that a unit was found by', async () => {
      const chart = await showReal();
      await find(chart, 'folkehelse');
      expect(outlineOf(chart)).to.deep.equal(['Styringsgruppen', '- Koordineringsgruppen']);
      expect(visibleText(boxOf(chart, 'Koordineringsgruppen'))).to.include('\nMedlem: Folkehelseinstituttet (FHI)\n');
      expect(hitsOf(chart)).to.deep.equal(['Folkehelseinstituttet (FHI)', 'Folkehelseinstituttet (FHI)']);
    });

    it('names the role of that member', async () => {
      const chart = await showReal();
      await find(chart, 'kompetansenettverket');
      expect(visibleText(boxOf(chart, 'Styringsgruppen'))).to.include('\nObservatør: Det nasjonale kompetansenettverket');
    });

    it('is underlined, so that no colour is needed to see it', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      expect(getComputedStyle(deepQuery(chart, 'mark')).textDecorationLine).to.equal('underline');
    });

    it('is nothing when nothing fits, and that is said', async () => {
      const chart = await showReal();
      await find(chart, 'finnes ikke');
      expect(outlineOf(chart)).to.be.empty;
      expect(countOf(chart)).to.equal('Ingen treff');
    });

    it('is what has the words in the language that is shown', async () => {
      const chart = await showReal({lang: 'en'});
      await find(chart, 'status report');
      expect(outlineOf(chart)).to.deep.equal([
        'Steering group',
        '- Coordination group',
        '- - Started by the agencies',
        '- - - Status report',
      ]);
      expect(countOf(chart)).to.equal('1 found');
    });

    it('is looked for again on another day and in another feed', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      chart.asOf = '2020-01-01';
      await chart.updateComplete;
      expect(outlineOf(chart)).to.be.empty;
      chart.data = makeFeed({bodies: [{id: 'rapporten', name: 'En statusrapport'}], memberships: [], relations: []});
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(['En statusrapport']);
    });

    it('may have markup for a name, which stays text', async () => {
      const chart = await renderChart(makeMarkupFeed(), {attributes: {search: 'on'}});
      await find(chart, '<img');
      expect(hitsOf(chart)).to.include(markupText);
      expect(deepQueryAll(chart, 'img, b')).to.be.empty;
    });

    it('keeps within its place, with letters of twice the size too', async () => {
      for (const width of [320, 720, 1200]) {
        const chart = await showReal({width});
        const place = chart.parentElement!;
        await find(chart, 'a');
        for (const size of ['100%', '200%']) {
          place.style.fontSize = size;
          await whenMeasured(chart);
          expect(place.scrollWidth, `${width} px, ${size}`).to.equal(width);
        }
      }
    });

    it('has the buttons in line below it with large letters on a phone, though what is found is told between them', async () => {
      const chart = await showReal({width: 320, attributes: {depth: '1'}});
      chart.parentElement!.style.fontSize = '200%';
      await whenMeasured(chart);
      const leftOf = (element?: Element) => element?.getBoundingClientRect().left;
      expect(leftOf(toolbarButtonOf(chart, 'Åpne alle'))).to.equal(leftOf(fieldOf(chart)));
    });
  });

  describe('while units are filtered', () => {
    it('the field keeps the focus and what was typed', async () => {
      const chart = await showReal();
      await find(chart, 'status');
      expect(describeFocus()).to.equal('field «status»');
    });

    it('a unit on the way can be closed, and opened with all that is below it', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      toggleOf(chart, 'Startet av etatene').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(wayToReport.slice(0, 3));
      toggleOf(chart, 'Startet av etatene').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline.slice(0, 8));
    });

    it('a unit that was found opens what is below it', async () => {
      const chart = await showReal();
      await find(chart, 'koordineringsgr');
      expect(outlineOf(chart)).to.deep.equal(['Styringsgruppen', '- Koordineringsgruppen']);
      expect(toggleOf(chart, 'Koordineringsgruppen').ariaExpanded).to.equal('false');
      toggleOf(chart, 'Koordineringsgruppen').click();
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal([...realOutline.slice(0, 3), realOutline[8]]);
    });

    it('paper shows the whole chart all the same', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      window.dispatchEvent(new Event('beforeprint'));
      await chart.updateComplete;
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      window.dispatchEvent(new Event('afterprint'));
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(wayToReport);
    });
  });

  describe('the way back to the whole chart', () => {
    it('is a button that is there for as long as units are filtered, and gives the focus to the field', async () => {
      const chart = await showReal();
      expect(toolbarButtonOf(chart, 'Vis hele kartet')).to.equal(undefined);
      await find(chart, 'statusr');
      toolbarButtonOf(chart, 'Vis hele kartet')!.focus();
      await sendKeys({press: 'Enter'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(hitsOf(chart)).to.be.empty;
      expect(countOf(chart)).to.equal('');
      expect(toolbarButtonOf(chart, 'Vis hele kartet')).to.equal(undefined);
      expect(fieldOf(chart).value).to.equal('');
      expect(describeFocus(), 'the button is gone').to.equal('field «»');
    });

    it('is Escape in the field', async () => {
      const chart = await showReal();
      await find(chart, 'statusr');
      await sendKeys({press: 'Escape'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
      expect(describeFocus()).to.equal('field «»');
    });

    it('is an empty field', async () => {
      const chart = await showReal();
      await find(chart, 'st');
      for (const press of ['Backspace', 'Backspace']) await sendKeys({press});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline);
    });

    it('leads to what was open and closed before', async () => {
      const chart = await showReal();
      toggleOf(chart, 'Startet av etatene').click();
      await find(chart, 'statusr');
      await sendKeys({press: 'Escape'});
      await whenMeasured(chart);
      expect(outlineOf(chart)).to.deep.equal(realOutline.filter((line) => !line.startsWith('- - - ')));
    });
  });

  describe('to axe and a screen reader', () => {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing wrong on a ${scheme} page: by name, by member, and with nothing found`, async () => {
        for (const words of ['rapport', 'helse', 'finnes ikke']) {
          const chart = await showReal();
          await find(chart, words);
          await expectAccessible(chart, scheme);
        }
      });
    }

    itWithAccessibilityTree('tells the count in a region that was there before it, so that it is said', async () => {
      const chart = await showReal();
      expect((await accessibilityTreeOf(chart)).map((line) => line.trim())).to.include('status');
      const region = deepQuery(chart, '[part=toolbar] [role=status]');
      await find(chart, 'statusr');
      expect(deepQuery(chart, '[part=toolbar] [role=status]') === region).to.equal(true);
    });
  });
});
